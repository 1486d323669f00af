import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { BallotPotView, OptionView } from '@/components/budget/ballot-option'
import { formatMoney } from '@/components/ui/format'
import type { VoteSheet } from '@/db/budget/ballots/reads'
import type { BallotProposal } from '@/db/budget/proposals/reads'
import type { Manifest, ManifestProposal } from '@/db/budget/rounds/manifest/input'
import type { Locale } from '@/tenants/municipality'
import { foreign, localized, paths } from './here'

type Pick = Awaited<ReturnType<typeof localized>>

/** The pots of a frozen round as the reader sees them: names and prices from the manifest, texts and pictures beside them. */
export async function potsToShow({ round, proposals }: VoteSheet, { pots }: Manifest): Promise<BallotPotView[]> {
  const [locale, t, to, pick, langOf] = await Promise.all([
    getLocale(),
    getTranslations('ballots'),
    paths(),
    localized(),
    foreign(),
  ])
  const known = new Map(proposals.map((proposal) => [proposal.number, proposal]))
  const view = ({ number, title, costCents, upkeepCents }: ManifestProposal): OptionView => {
    const upkeep = upkeepCents ? t('upkeep', { money: formatMoney(upkeepCents, locale as Locale) }) : t('noUpkeep')
    return {
      id: number,
      title: pick(title),
      lang: langOf(title),
      costCents,
      price: formatMoney(costCents, locale as Locale),
      upkeep: upkeepCents === null ? '' : upkeep,
      href: to('/budget/[round]/proposals/[proposal]', { round: round.slug, proposal: number }),
      ...besides(known.get(number), pick),
    }
  }
  return pots.map(({ key, name, wholeTown, cents, proposals: options }) => ({
    key,
    name: pick(name),
    wholeTown,
    potCents: cents,
    money: formatMoney(cents, locale as Locale),
    options: options.map(view),
  }))
}

function besides(proposal: BallotProposal | undefined, pick: Pick) {
  if (!proposal) return { text: '', place: '', point: null, picture: null }
  const { text, place, latitude, longitude, illustration, picture } = proposal
  const point = latitude === null || longitude === null ? null : { latitude, longitude }
  const drawn = illustration ? `/illustrations/${illustration}.svg` : null
  const shown = picture ? `/api/files/${picture.id}?size=small` : drawn
  return { text: pick(text), place: place ?? '', point, picture: shown }
}
