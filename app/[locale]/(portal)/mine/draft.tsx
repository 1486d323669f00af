import { getTranslations } from 'next-intl/server'
import { parkedPlace } from '@/app/_server/draft'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** A form this browser left half filled: the way back to it. */
export async function Draft() {
  const [place, t] = await Promise.all([parkedPlace(), getTranslations('ideas.mine')])
  if (!place) return null
  return (
    <Notice tone="warning" title={t('draft')}>
      <p>{t('draftText')}</p>
      <p>
        <ButtonLink look="secondary" small href={place}>
          {t('draftOpen')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
