import { getTranslations } from 'next-intl/server'
import { parkedPlaces } from '@/app/_server/draft'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** The forms this browser left half filled: the way back to each. */
export async function Draft() {
  const [places, t] = await Promise.all([parkedPlaces(), getTranslations('ideas.mine')])
  return places.map((place) => (
    <Notice key={place} tone="warning" title={t('draft')}>
      <p>{t('draftText')}</p>
      <p>
        <ButtonLink look="secondary" small href={place}>
          {t('draftOpen')}
        </ButtonLink>
      </p>
    </Notice>
  ))
}
