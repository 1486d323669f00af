import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { PressForm } from '@/components/ui/press-form'
import type { PassportPaper } from '@/db/grants/passports/reads'
import { goodnessOf, kindsFor, newestOf, offeredFor } from '@/db/grants/passports/rules'
import { use } from './actions'

/** `closes`: the ISO day on which papers must be good. */
export type OwnPapers = { organisation: string; kept: readonly PassportPaper[]; closes: string }
type Props = { application: string; requirement: string; own: OwnPapers; there: readonly string[] }

/** What the organisation's own papers have for a requirement, in one press; where they have nothing that is good, why. */
export async function UseOwn({ application, requirement, own: { organisation, kept, closes }, there }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('passport'), paths(), getLocale()])
  const [kind] = kindsFor(requirement)
  if (!kind) return null
  const offered = offeredFor(kept, requirement, closes).filter(({ document }) => !there.includes(document.id))
  const named = (paper: PassportPaper) => ({ paper: t(`inline.${paper.kind}`), year: String(paper.year) })
  if (offered.length > 0) {
    const papers = offered.map((paper) => t('use.one', { ...named(paper), day: formatDay(paper.savedAt, locale) }))
    return (
      <PressForm
        action={use}
        fields={{ application, requirement, papers: offered.map(({ id }) => id).join(' ') }}
        look="secondary"
        small={false}
      >
        {t('use.button', { papers: papers.join('; ') })}
      </PressForm>
    )
  }
  if (there.length > 0) return null
  const old = newestOf(kept, kind)
  const goodness = old && goodnessOf(old, closes)
  return (
    <p className="muted">
      {old && (goodness === 'tooOld' || goodness === 'expired')
        ? t(`use.${goodness}`, { ...named(old), day: old.validUntil ? formatDay(old.validUntil, locale) : '' })
        : t('use.none')}{' '}
      <Link href={to('/mine/organisations/[organisation]/papers', { organisation })}>{t('use.all')}</Link>
    </p>
  )
}
