import { getTranslations } from 'next-intl/server'
import { ActHere } from '@/app/_server/act-here'
import { registerOf } from '@/app/_server/authorizations'
import { AuthorizeLink } from '@/app/_server/authorize-link'
import { paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Acting } from '@/db/actors'
import type { ApplicationSheet } from '@/db/grants/applications/reads'

type Props = { sheet: ApplicationSheet; mandate: { signing: 'alone' | 'jointly' } | null; acting: Acting | null }

/** Whether the reader may send it themselves; if not, what is to be done. */
export async function WhoSends({ sheet: { application, organisation, signedBy }, mandate, acting }: Props) {
  const [t, to, here] = await Promise.all([getTranslations('applications.who'), paths(), town()])
  const canAuthorize = registerOf(here) !== null && application.organisation !== null
  if (!application.organisation) return null
  if (acting?.organisation !== application.organisation)
    return (
      <ActHere
        words={t('notActing', { organisation: organisation ?? '' })}
        organisation={application.organisation}
        at="application"
        of={application.id}
      />
    )
  if (!mandate)
    return (
      <Notice tone="warning">
        {canAuthorize && <AuthorizeLink organisation={application.organisation} />}
        {t('none', { organisation: organisation ?? '' })}{' '}
        <Link href={to('/mine/organisations/[organisation]/mandate', { organisation: application.organisation })}>
          {t('ask')}
        </Link>
      </Notice>
    )
  if (mandate.signing === 'alone') return null
  return <Notice tone="info">{signedBy.length > 0 ? t('second', { names: signedBy.join(', ') }) : t('jointly')}</Notice>
}
