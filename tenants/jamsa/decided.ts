import type { SeedDecided } from '../seed'

const culture = 'Yhdistyksen kulttuuritoiminta Jämsässä'

/** What this year's calls came to. */
export const jamsaDecided: readonly SeedDecided[] = [
  {
    ready: 'toiminta-kulttuuri',
    on: '05-19',
    section: 39,
    list: [
      { applicant: 'Jämsän Näyttämö ry', applied: 5_500, granted: 3_400, reason: 'fundsLimited', purpose: culture },
      { applicant: 'Jämsänjoen Kuoro ry', applied: 3_500, granted: 2_800, reason: 'fundsLimited', purpose: culture },
      { applicant: 'Himoksen Pelimannit ry', applied: 3_000, granted: 1_900, reason: 'fundsLimited', purpose: culture },
      {
        ...{ applicant: 'Svenska kulturföreningen i Jämsä rf', applied: 2_000, granted: 1_600, reason: 'fundsLimited' },
        ...{ purpose: 'Föreningens program på svenska', locale: 'sv' },
      },
      {
        ...{ applicant: 'Jokivarren Kotiseutuyhdistys ry', applied: 2_500, granted: 0, reason: 'belowThreshold' },
        purpose: culture,
      },
    ],
  },
  {
    ready: 'kohdeavustus',
    on: '03-10',
    section: 1,
    list: [
      { applicant: 'Metsäpolku ry', applied: 1_800, granted: 1_800, purpose: 'Luontopolun opasteet' },
      {
        ...{ applicant: 'Taidetyöryhmä Patina', applied: 1_200, granted: 900, reason: 'costsNotAccepted' },
        purpose: 'Näyttely kirjaston aulassa',
      },
      {
        ...{ applicant: 'Himos Tapahtumat Oy', applied: 5_000, granted: 0, reason: 'commercial' },
        purpose: 'Kesäkonsertti rinteessä',
      },
      { applicant: 'kalle', applied: 600, granted: 600, purpose: 'Konsertti Jämsänkosken puistossa' },
      { applicant: 'tuulaTakaaja', applied: 400, granted: 400, purpose: 'Valokuvanäyttely kirjaston aulassa' },
      { applicant: 'seppo', applied: 500, granted: 500, purpose: 'Kyläkierros ja kartta' },
    ],
  },
  {
    ready: 'kohdeavustus',
    on: 6,
    section: 7,
    list: [
      {
        ...{ applicant: 'Jokiranta Kulttuuriosuuskunta', applied: 3_000, granted: 2_400, reason: 'capped' },
        purpose: 'Joulumarkkinoiden ohjelma',
      },
    ],
  },
]
