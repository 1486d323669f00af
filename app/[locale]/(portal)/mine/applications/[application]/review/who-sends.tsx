import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Acting } from '@/db/actors'
import type { ApplicationSheet } from '@/db/grants/applications/reads'

type Props = { sheet: ApplicationSheet; mandate: { signing: 'alone' | 'jointly' } | null; acting: Acting | null }

/** Whether the reader may send it themselves; if not, what is to be done. */
export async function WhoSends({ sheet: { application, organisation, signedBy }, mandate, acting }: Props) {
  const [t, to] = await Promise.all([getTranslations('applications.who'), paths()])
  if (!application.organisation) return null
  if (acting?.organisation !== application.organisation)
    return (
      <Notice tone="warning">
        {t('notActing', { organisation: organisation ?? '' })} <Link href={to('/mine/organisations')}>{t('act')}</Link>
      </Notice>
    )
  if (!mandate)
    return (
      <Notice tone="warning">
        {t('none', { organisation: organisation ?? '' })}{' '}
        <Link href={to('/mine/organisations/[organisation]/mandate', { organisation: application.organisation })}>
          {t('ask')}
        </Link>
      </Notice>
    )
  if (mandate.signing === 'alone') return null
  return <Notice tone="info">{signedBy.length > 0 ? t('second', { names: signedBy.join(', ') }) : t('jointly')}</Notice>
}
