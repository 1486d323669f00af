import { words } from '@/db/grants/forms/blocks/building/rules'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { formOf } from '@/db/grants/forms/blocks/rules'
import * as own from '../terms/rules'

const commercial = {
  key: 'commercial',
  text: words(
    'Tehdäänkö tapahtuma tai hanke voiton vuoksi?',
    'Ordnas evenemanget eller projektet i vinstsyfte?',
    'Is the event or project done for profit?',
  ),
  passes: 'no' as const,
  reason: words(
    'Kaupallisiin tapahtumiin ei myönnetä avustusta.',
    'Bidrag beviljas inte för kommersiella evenemang.',
    'No grant is given for commercial events.',
  ),
}
const over = {
  key: 'already_over',
  text: words('Onko se jo pidetty?', 'Har det redan hållits?', 'Has it been held already?'),
  passes: 'no' as const,
  reason: words(
    'Avustusta haetaan ennen toimintaa. Jo pidettyyn tapahtumaan ei myönnetä avustusta.',
    'Bidrag söks före verksamheten. Bidrag beviljas inte för evenemang som redan har hållits.',
    'A grant is applied for before the activity. None is given for an event already held.',
  ),
}

const scale = [
  { points: 0, text: words('Ei toteudu', 'Uppfylls inte', 'Not met') },
  { points: 3, text: words('Toteutuu osittain', 'Uppfylls delvis', 'Partly met') },
  { points: 5, text: words('Toteutuu erittäin hyvin', 'Uppfylls mycket väl', 'Very well met') },
]
const criteria = [
  {
    key: 'impact',
    weight: 3,
    name: words('Vaikuttavuus ja tavoitetut ihmiset', 'Verkan och människor som nås', 'Impact and reach'),
  },
  {
    key: 'target_group',
    weight: 2,
    name: words(
      'Lapset, nuoret tai muu kohderyhmä',
      'Barn, unga eller annan målgrupp',
      'Children, youth or target group',
    ),
  },
  {
    key: 'openness',
    weight: 2,
    name: words('Avoimuus ja saavutettavuus', 'Öppenhet och tillgänglighet', 'Openness and access'),
  },
  { key: 'novelty', weight: 2, name: words('Yhteistyö ja uutuus', 'Samarbete och nyhet', 'Cooperation and novelty') },
  {
    key: 'feasibility',
    weight: 2,
    name: words('Toteutus ja talous', 'Genomförande och ekonomi', 'Feasibility and finances'),
  },
  { key: 'own_funding', weight: 1, name: words('Omarahoitus', 'Egen finansiering', 'Own funding') },
]

/** KOHDE: events and projects the whole year, paid against receipts. */
export const project: own.ReadyCall = (year) =>
  own.ready({
    ...own.allYear(year),
    field: 'general',
    kind: 'project',
    name: words(`Kohdeavustus ${year}`, `Projektbidrag ${year}`, `Project grant ${year}`),
    summary: words(
      'Tapahtumiin, koulutuksiin, kilpailuihin ja paikkojen hoitoon: yhdistyksille, ryhmille ja asukkaille.',
      'För evenemang, utbildningar, tävlingar och skötsel av platser: för föreningar, grupper och invånare.',
      'For events, training, competitions and upkeep of places: for associations, groups and residents.',
    ),
    terms: own.terms(
      words(
        'Hae ennen toimintaa. Liitteet voit tuoda myöhemmin. Eniten painavat vaikutus, tavoitettujen ihmisten määrä, yhteistyö ja uudet avaukset.',
        'Ansök före verksamheten. Bilagorna kan du lämna senare. Mest väger verkan, antalet människor som nås, samarbete och nya öppningar.',
        'Apply before the activity. Attachments may follow later. What weighs most is the effect, the number of people reached, cooperation and new openings.',
      ),
      own.ownShare,
      own.onReceipts,
      own.notCovered,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: { kinds: ['association', 'group', 'person', 'company'], questions: [over, commercial] },
    minimumCents: 50_00,
    form: formOf('grant', 'applicant', 'support', 'project', 'economy', 'assurances'),
    attachments: [papers.projectPlan, papers.rules, papers.account],
    scoring: { criteria: criteria.map((one) => ({ ...one, most: 5, anchors: scale })), threshold: 30, assessors: 1 },
    potCents: 20_000_00,
    decider: own.byOfficeHolder,
    payment: { ...own.receipts(80), advancePercent: 30 },
    report: own.reportIn(null),
  })

/** TILA: a share of the rent, never of one that another grant pays. */
export const premises: own.ReadyCall = (year) =>
  own.ready({
    ...own.untilYearEnd(year),
    field: 'general',
    kind: 'premises',
    name: words(`Tila-avustus ${year}`, `Lokalbidrag ${year}`, `Premises grant ${year}`),
    summary: words(
      'Yhdistyksille vuokratiloihin ja asukkaille tapahtuman tilaan.',
      'För föreningar: hyreslokaler, och för invånare: lokal för ett evenemang.',
      'For associations: rented premises; for residents: the place of an event.',
    ),
    terms: own.terms(
      words(
        'Avustus on enintään puolet vuokrasta. Samaan vuokraan ei saa kahta avustusta.',
        'Bidraget är högst hälften av hyran. För samma hyra ges inte två bidrag.',
        'The grant is at most half of the rent. The same rent is not supported twice.',
      ),
      own.onReceipts,
    ),
    rules: own.principles,
    eligibility: {
      kinds: ['association', 'person'],
      questions: [
        {
          key: 'double_funding',
          text: words(
            'Maksetaanko sama vuokra jo toisella avustuksella?',
            'Betalas samma hyra redan med ett annat bidrag?',
            'Is the same rent already paid by another grant?',
          ),
          passes: 'no',
          reason: words(
            'Samaan vuokraan ei myönnetä kahta avustusta.',
            'Två bidrag beviljas inte för samma hyra.',
            'Two grants are not given for the same rent.',
          ),
        },
      ],
    },
    form: formOf('grant', 'applicant', 'rent', 'assurances'),
    attachments: [papers.lease, papers.account],
    potCents: 10_000_00,
    decider: own.byOfficeHolder,
    payment: own.receipts(50),
    report: null,
  })

/** OHJAUS: guided groups, applied for afterwards with their diary. */
export const instructors: own.ReadyCall = (year) =>
  own.ready({
    ...own.untilYearEnd(year),
    field: 'sports',
    kind: 'instructors',
    name: words(`Ohjaaja-avustus ${year}`, `Bidrag för ledda grupper ${year}`, `Grant for guided groups ${year}`),
    summary: words(
      'Yhdistyksille ohjattujen ryhmien ja kerhojen ohjaajapalkkioihin. Haetaan jälkikäteen.',
      'För föreningar: arvoden för ledare av grupper och klubbar. Söks i efterhand.',
      'For associations: fees of leaders of groups and clubs. Applied for afterwards.',
    ),
    terms: own.terms(
      words(
        'Enintään 13 € kerrasta, joka kestää vähintään puolitoista tuntia ja jossa on vähintään viisi osallistujaa. Enintään 500 € vuodessa.',
        'Högst 13 € per tillfälle som varar minst en och en halv timme och har minst fem deltagare. Högst 500 € per år.',
        'At most €13 for a session of at least an hour and a half with at least five people. At most €500 a year.',
      ),
    ),
    rules: own.principles,
    eligibility: { kinds: ['association'] },
    maximumCents: 500_00,
    form: own.atMostForEach(
      own.withQuestion(formOf('grant', 'applicant', 'assurances'), 'grant', {
        key: 'sessions',
        type: 'whole',
        min: 1,
        max: 400,
        label: words('Montako ohjauskertaa?', 'Hur många ledda tillfällen?', 'How many guided sessions?'),
      }),
      'sessions',
      13_00,
    ),
    attachments: [papers.diary, papers.account],
    potCents: 5_000_00,
    decider: own.byOfficeHolder,
    payment: { ...own.receipts(100), months: 3 },
    report: null,
  })

/** START: for what has just begun. */
export const start: own.ReadyCall = (year) =>
  own.ready({
    ...own.untilYearEnd(year),
    field: 'general',
    kind: 'start',
    name: words(`Starttiavustus ${year}`, `Startbidrag ${year}`, `Start grant ${year}`),
    summary: words(
      'Vastarekisteröidylle yhdistykselle 500 € toiminnan aloittamiseen.',
      'För en nyregistrerad förening 500 € för att komma i gång.',
      '€500 for a newly registered association to begin with.',
    ),
    terms: own.terms(
      words(
        'Yhdistys on merkitty rekisteriin enintään vuosi ennen hakemusta. Avustuksen saa kerran.',
        'Föreningen har införts i registret högst ett år före ansökan. Bidraget ges en gång.',
        'The association was registered at most a year before it applies. The grant is given once.',
      ),
      own.whenFinal,
      own.duties,
    ),
    rules: own.principles,
    eligibility: {
      kinds: ['association'],
      questions: [
        {
          key: 'newly_registered',
          text: words(
            'Onko yhdistys rekisteröity viimeisen vuoden aikana?',
            'Har föreningen registrerats under det senaste året?',
            'Was the association registered within the last year?',
          ),
          passes: 'yes',
          reason: words(
            'Starttiavustus on yhdistyksille, jotka on rekisteröity viimeisen vuoden aikana. Voit hakea kohdeavustusta.',
            'Startbidraget är för föreningar som har registrerats under det senaste året. Du kan ansöka om projektbidrag.',
            'The start grant is for associations registered within the last year. You may apply for a project grant.',
          ),
        },
      ],
    },
    maximumCents: 500_00,
    form: formOf('grant', 'applicant', 'assurances'),
    attachments: [papers.rules, papers.registerExtract, papers.account],
    potCents: 3_000_00,
    // A sum for whoever asks first: two people look at each.
    decider: { ...own.byOfficeHolder, twoPersons: true },
    payment: { kind: 'lump' },
    report: own.reportIn(null),
  })
