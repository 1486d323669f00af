import type { SeedDivided } from '../seed'

const visits = (individual: number, team: number, adult: number, senior = 0, open = 0) => ({
  ...{ visits_young_individual: individual, visits_young_team: team, visits_adult: adult },
  ...{ visits_senior: senior, visits_open: open },
})

/** Eleven clubs that share the operating grant for sports: what they told, and what they got the year before. Euros. */
export const jamsaSports: SeedDivided = {
  ready: 'toiminta-liikunta',
  applicants: [
    { of: '9000102-2', counts: visits(0, 16_000, 3000), applied: 18_000, costs: 80_000, lastYear: 11_000 },
    { of: '9000101-4', counts: visits(5200, 2500, 2000, 400), applied: 9800, costs: 41_000, lastYear: 6500 },
    { of: '9000103-0', counts: visits(7000, 0, 1500, 1000), applied: 6000, costs: 30_000, lastYear: 5500 },
    { of: '9000104-9', counts: visits(8800, 0, 500), applied: 12_000, costs: 52_000, lastYear: 9800 },
    { of: '9000105-7', counts: visits(1600, 0, 2200, 800), applied: 6000, costs: 14_000, lastYear: 5600 },
    { of: '9000106-5', counts: visits(600, 0, 900, 0, 6000), applied: 4000, costs: 3900, lastYear: 1700 },
    { of: '9000107-3', counts: visits(2400, 0, 800), applied: 7500, costs: 30_000, lastYear: 4200 },
    { of: '9000108-1', counts: visits(120, 0, 900), applied: 1500, costs: 4200, lastYear: null },
    { of: '9000110-2', counts: visits(0, 0, 600, 3600), applied: 3500, costs: 8000, lastYear: 2500 },
    { of: '9000111-0', counts: visits(0, 0, 480), applied: 900, costs: 2600, lastYear: null },
    { of: '9000112-9', counts: visits(100, 0, 312), applied: 800, costs: 2200, lastYear: null },
  ],
}
