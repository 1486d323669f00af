import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { countUndelivered } from '@/db/outbox/mails/reads'

/** Says that mails have not gone; nothing while all is well. */
export async function MailNotice() {
  const [{ dead, waiting, queued, sends }, t, to] = await Promise.all([
    officer('contact').then(countUndelivered),
    getTranslations('mails.desk'),
    paths(),
  ])
  const said = [
    dead > 0 && t('dead', { count: dead }),
    waiting > 0 && t('waiting', { count: waiting }),
    !sends && queued > waiting && t('queued', { count: queued }),
    !sends && queued > 0 && t('noServer'),
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <Notice tone={dead > 0 ? 'danger' : 'warning'}>
      <p>{said.join(' ')}</p>
      <p>
        <Link href={to('/desk/contact/mails')}>{t('look')}</Link>
      </p>
    </Notice>
  )
}
