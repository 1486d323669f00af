import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { countLetters } from '@/db/contact/inbox/reads'

/** Says that letters wait for somebody; otherwise only where the letters are. */
export async function InboxNotice() {
  const [{ aside }, t, to] = await Promise.all([
    officer('contact').then(countLetters),
    getTranslations('inbox'),
    paths(),
  ])
  const href = to('/desk/contact/inbox')
  if (aside === 0)
    return (
      <p>
        <Link href={href}>{t('link')}</Link>
      </p>
    )
  return (
    <Notice tone="warning">
      <p>{t('aside', { count: aside })}</p>
      <p>
        <Link href={href}>{t('look')}</Link>
      </p>
    </Notice>
  )
}
