import { type RoundSettings, roundInput } from '@/db/budget/rounds/input'

/** What the desk's form sends for a round nobody has seen yet, already as a schema expects it. */
export function typed(changes: Record<string, unknown> = {}) {
  return {
    version: '0',
    name: { fi: 'Lähiliikunta 2027', sv: 'Närmotion 2027', en: '' },
    slug: `kierros-${crypto.randomUUID().slice(0, 8)}`,
    intro: { fi: 'Päätä, mihin liikuntapaikkaan rahat käytetään.', sv: 'Besluta vart pengarna går.', en: '' },
    illustration: 'outdoor-gym',
    pots: [
      { id: '', name: { fi: 'Koko kaupunki', sv: '', en: '' }, cents: '60 000', scope: 'whole-town' },
      { id: '', name: { fi: 'Jämsänkoski', sv: '', en: '' }, cents: '20 000,50 €', scope: 'area' },
    ],
    ideasFrom: '2027-01-11T09:00',
    ideasUntil: '2027-02-08T00:00',
    reviewUntil: '2027-04-01T00:00',
    votingFrom: '2027-04-12T09:00',
    votingUntil: '2027-05-03T00:00',
    resultOn: '2027-05-06T12:00',
    ideasNeedSignIn: 'on',
    residentsOnly: 'on',
    minimumAge: '12',
    maximumAge: '',
    ageReached: 'in-year',
    ageOn: '2027-12-31',
    ballot: { type: 'approval', min: '1', max: '5' },
    rule: {
      method: 'equal-shares',
      utility: 'cost',
      completion: 'add1',
      stop: 'until-overspend',
      phragmen: 'stop',
      threshold: '',
      tie: 'lower-cost',
    },
    ...changes,
  }
}

export const settings = (changes: Record<string, unknown> = {}): RoundSettings => roundInput('fi').parse(typed(changes))

/** The fields at fault, with the key of what is wrong. */
export function faults(changes: Record<string, unknown>, first: 'fi' | 'sv' = 'fi') {
  const said = roundInput(first).safeParse(typed(changes))
  return said.success ? {} : Object.fromEntries(said.error.issues.map(({ path, message }) => [path.join('.'), message]))
}
