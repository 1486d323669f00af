import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { letterAddress } from '@/app/_server/letters'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { formatDay, formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { finnishDay } from '@/db/fields'
import { listLetters } from '@/db/grants/applications/arrivals/letters/reads'
import type { ApplicationAtDesk } from '@/db/grants/applications/handling/reads'

/** The letters of an applicant whom nobody reads for in the portal, to be printed and posted; and where the money goes, as they tell it on paper. */
export async function Posted({ of: { application, byPost, arrival } }: { of: ApplicationAtDesk }) {
  if (!byPost) return null
  const [letters, held, t, to, locale] = await Promise.all([
    officer('grants').then((asker) => listLetters(asker, application.id)),
    grantDutiesHere(),
    getTranslations('arrivals.letters'),
    paths(),
    getLocale(),
  ])
  return (
    <section className="column flow" aria-labelledby="letters">
      <h2 id="letters">{t('title')}</h2>
      <p>{t(arrival ? 'lead' : 'leadMemberless')}</p>
      {letters.length === 0 && <p className="muted">{t('none')}</p>}
      <ul className="plain-list flow">
        {letters.map((letter) => (
          <li key={`${letter.kind}:${letter.of}`}>
            <a href={letterAddress(application.id, letter)} target="_blank" rel="noreferrer">
              {letter.kind === 'notice' ? letter.notice && t(`notice.${letter.notice}`) : t(`kind.${letter.kind}`)}{' '}
              (PDF)
            </a>
            , {formatMoment(letter.at, locale)}
            {letter.postedAt && `, ${t('posted', { day: formatDay(finnishDay(letter.postedAt), locale) })}`}
          </li>
        ))}
      </ul>
      {arrival && held.some(({ duty }) => duty === 'prepare') && (
        <ul className="plain-list flow">
          <li>
            <Link href={to('/desk/grants/applications/[application]/payment', { application: application.id })}>
              {t('payment')}
            </Link>
          </li>
          <li>
            <Link href={to('/desk/grants/applications/[application]/post', { application: application.id })}>
              {t('post')}
            </Link>
          </li>
        </ul>
      )}
    </section>
  )
}
