import type { SeedDecided } from '../seed'

/** What this year's calls came to. */
export const raaseporiDecided: readonly SeedDecided[] = [
  {
    ready: 'kohdeavustus',
    on: '03-12',
    section: 1,
    list: [
      {
        ...{ applicant: 'Skärgårdens Visvänner rf', applied: 1_200, granted: 900, reason: 'costsNotAccepted' },
        purpose: 'Viskväll i Ekenäs gästhamn',
      },
      { applicant: 'Billnäs Bollklubb rf', applied: 1_500, granted: 1_500, purpose: 'Bollskola under sommarlovet' },
      {
        applicant: 'Bromarv bykör',
        applied: 800,
        granted: 0,
        reason: 'tooYoung',
        purpose: 'Julkonsert i Bromarv kyrka',
      },
    ],
  },
  {
    ready: 'kohdeavustus',
    on: 5,
    section: 4,
    list: [
      {
        ...{ applicant: 'Skärgårdens Visvänner rf', applied: 600, granted: 600 },
        purpose: 'Luciatåg på torget i Ekenäs',
      },
    ],
  },
]
