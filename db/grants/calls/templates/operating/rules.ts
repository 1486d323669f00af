import { words } from '@/db/grants/forms/blocks/building/rules'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { formOf } from '@/db/grants/forms/blocks/rules'
import * as own from '../terms/rules'

const yearly = [papers.rules, papers.registerExtract, papers.accounts, papers.minutes, papers.plan, papers.account]
const lump = { kind: 'lump' as const }

/** TOIM-L: counted participations by the multipliers of Salo, a brake against last year and a share of costs. */
export const operatingSports: own.ReadyCall = (year) =>
  own.ready({
    ...own.inMarch(year),
    field: 'sports',
    kind: 'operating',
    name: words(
      `Liikunnan toiminta-avustus ${year}`,
      `Verksamhetsbidrag för idrott ${year}`,
      `Operating grant for sports ${year}`,
    ),
    summary: words(
      'Urheiluseuroille, jotka järjestävät säännöllistä liikuntaa kunnan asukkaille.',
      'För idrottsföreningar som ordnar regelbunden motion för kommunens invånare.',
      'For sports clubs that give residents regular exercise.',
    ),
    terms: own.terms(
      words(
        'Seura on toiminut vähintään yhden täyden kalenterivuoden ja kuuluu valtakunnalliseen liikuntajärjestöön. Avustus lasketaan pisteistä: osallistumiskerrat kerrotaan kertoimella. Alle 20-vuotiaiden yksilölajit 2,5, joukkuelajit 2, aikuiset 1, yli 65-vuotiaat 1,5 ja avoimet tapahtumat 0,5.',
        'Föreningen har verkat minst ett helt kalenderår och hör till en riksomfattande idrottsorganisation. Bidraget räknas i poäng: deltagandena multipliceras med en koefficient. Individuella grenar för personer under 20 år 2,5, laggrenar 2, vuxna 1, personer över 65 år 1,5 och öppna evenemang 0,5.',
        'The club has been active for at least one whole calendar year and belongs to a national sports body. The grant is counted in points: participations times a multiplier. Individual sports under 20 years 2.5, team sports 2, adults 1, over 65 years 1.5 and open events 0.5.',
      ),
      words(
        'Avustus on enintään puolet kuluista. Se muuttuu viime vuodesta enintään 20 % alaspäin ja 30 % ylöspäin. Pienin avustus on 300 €.',
        'Bidraget är högst hälften av kostnaderna. Jämfört med i fjol minskar det högst 20 % och ökar högst 30 %. Det minsta bidraget är 300 €.',
        'The grant is at most half of the costs. From last year it falls by 20 % and rises by 30 % at most. The smallest grant is €300.',
      ),
      own.whenFinal,
      own.duties,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: {
      kinds: ['association'],
      fullCalendarYear: true,
      questions: [
        {
          key: 'national_body',
          text: words(
            'Kuuluuko seura valtakunnalliseen liikuntajärjestöön?',
            'Hör föreningen till en riksomfattande idrottsorganisation?',
            'Does the club belong to a national sports body?',
          ),
          passes: 'yes',
          reason: words(
            'Toiminta-avustuksen saa vain seura, joka kuuluu valtakunnalliseen liikuntajärjestöön. Voit hakea kohdeavustusta.',
            'Verksamhetsbidrag ges bara till föreningar som hör till en riksomfattande idrottsorganisation. Du kan ansöka om projektbidrag.',
            'The operating grant is only for clubs that belong to a national sports body. You may apply for a project grant.',
          ),
        },
      ],
    },
    form: formOf('grant', 'applicant', 'support', 'activity', 'participation', 'economy', 'last_report', 'assurances'),
    attachments: yearly,
    division: own.divided(55_000_00, 300_00),
    formula: {
      kind: 'counted',
      items: [
        { key: 'visits_young_individual', thousandths: 2500 },
        { key: 'visits_young_team', thousandths: 2000 },
        { key: 'visits_adult', thousandths: 1000 },
        { key: 'visits_senior', thousandths: 1500 },
        { key: 'visits_open', thousandths: 500 },
      ],
    },
    potCents: 55_000_00,
    decider: own.byBoard,
    payment: lump,
    report: own.reportIn(`${year + 1}-05-31`),
  })

const anchors = [
  { points: 1, text: words('Vähäinen', 'Obetydlig', 'Slight') },
  { points: 5, text: words('Kohtalainen', 'Måttlig', 'Fair') },
  { points: 10, text: words('Erinomainen', 'Utmärkt', 'Excellent') },
]

const culture = [
  {
    key: 'quality',
    weight: 3,
    name: words('Toiminnan laatu ja vaikuttavuus', 'Verksamhetens kvalitet och verkan', 'Quality and effect'),
  },
  { key: 'reach', weight: 2, name: words('Tavoitetut asukkaat', 'Invånare som nås', 'Residents reached') },
  { key: 'young_people', weight: 2, name: words('Lapset ja nuoret', 'Barn och unga', 'Children and young people') },
  {
    key: 'openness',
    weight: 1,
    name: words('Avoimuus ja saavutettavuus', 'Öppenhet och tillgänglighet', 'Openness and access'),
  },
  {
    key: 'cooperation',
    weight: 1,
    name: words('Yhteistyö ja uudet avaukset', 'Samarbete och nya öppningar', 'Cooperation and new openings'),
  },
  { key: 'own_funding', weight: 1, name: words('Omarahoitus', 'Egen finansiering', 'Own funding') },
]

/** TOIM-K: six criteria from one to ten, weighed. */
export const operatingCulture: own.ReadyCall = (year) =>
  own.ready({
    ...own.inMarch(year),
    field: 'culture',
    kind: 'operating',
    name: words(
      `Kulttuurin toiminta-avustus ${year}`,
      `Verksamhetsbidrag för kultur ${year}`,
      `Operating grant for culture ${year}`,
    ),
    summary: words(
      'Kulttuuriyhdistyksille: kuoroille, teattereille, kotiseututyölle.',
      'För kulturföreningar: körer, teatrar, hembygdsarbete.',
      'For cultural associations: choirs, theatres, local heritage.',
    ),
    terms: own.terms(
      words(
        'Kaksi arvioijaa antaa kullekin kuudelle perusteelle 1–10 pistettä. Pisteen arvo on määräraha jaettuna kaikkien pisteillä. Kukaan ei saa enempää kuin on hakenut.',
        'Två bedömare ger 1–10 poäng för var och en av de sex grunderna. Ett poängs värde är anslaget delat med allas poäng. Ingen får mer än den har ansökt om.',
        'Two assessors give 1 to 10 points for each of six criteria. A point is worth the pot divided by everybody’s points. Nobody gets more than they apply for.',
      ),
      own.whenFinal,
      own.duties,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: { kinds: ['association'], fullCalendarYear: false },
    form: formOf('grant', 'applicant', 'support', 'activity', 'economy', 'last_report', 'assurances'),
    attachments: yearly,
    scoring: { criteria: culture.map((criterion) => ({ ...criterion, most: 10, anchors })), assessors: 2 },
    division: { potCents: 12_000_00, unitCents: 10_00, minimumCents: 300_00 },
    formula: { kind: 'scored', criteria: culture.map(({ key, weight }) => ({ key, weight })) },
    potCents: 12_000_00,
    decider: own.byBoard,
    payment: lump,
    report: own.reportIn(`${year + 1}-05-31`),
  })

/** TOIM-N: the young who take part, counted. */
export const operatingYouth: own.ReadyCall = (year) =>
  own.ready({
    ...own.inMarch(year),
    field: 'youth',
    kind: 'operating',
    name: words(
      `Nuorison toiminta-avustus ${year}`,
      `Verksamhetsbidrag för ungdom ${year}`,
      `Operating grant for youth ${year}`,
    ),
    summary: words(
      'Nuorisoyhdistyksille, joiden jäsenistä kaksi kolmasosaa on alle 29-vuotiaita.',
      'För ungdomsföreningar där två tredjedelar av medlemmarna är under 29 år.',
      'For youth associations, two thirds of whose members are under 29 years old.',
    ),
    terms: own.terms(
      words(
        'Avustus jaetaan alle 29-vuotiaiden jäsenten määrän mukaan.',
        'Bidraget fördelas efter antalet medlemmar under 29 år.',
        'The grant is divided by the number of members under 29 years old.',
      ),
      own.whenFinal,
      own.duties,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: {
      kinds: ['association'],
      questions: [
        {
          key: 'young_members',
          text: words(
            'Onko jäsenistä vähintään kaksi kolmasosaa alle 29-vuotiaita?',
            'Är minst två tredjedelar av medlemmarna under 29 år?',
            'Are at least two thirds of the members under 29 years old?',
          ),
          passes: 'yes',
          reason: words(
            'Nuorison toiminta-avustus on yhdistyksille, joiden jäsenistä kaksi kolmasosaa on alle 29-vuotiaita.',
            'Bidraget är för föreningar där två tredjedelar av medlemmarna är under 29 år.',
            'The grant is for associations two thirds of whose members are under 29 years old.',
          ),
        },
      ],
    },
    form: own.everyAsked(
      formOf('grant', 'applicant', 'support', 'activity', 'economy', 'last_report', 'assurances'),
      'members_young',
    ),
    attachments: yearly,
    division: own.divided(15_000_00, 300_00),
    formula: { kind: 'counted', items: [{ key: 'members_young', thousandths: 1000 }] },
    potCents: 15_000_00,
    decider: own.byBoard,
    payment: lump,
    report: own.reportIn(`${year + 1}-05-31`),
  })

/** KYLÄ: half of the pot the same for every village, and half by its members. */
export const villages: own.ReadyCall = (year) =>
  own.ready({
    ...own.inMarch(year),
    field: 'villages',
    kind: 'village',
    name: words(
      `Kyläyhdistysten avustus ${year}`,
      `Bidrag för byaföreningar ${year}`,
      `Grant for village associations ${year}`,
    ),
    summary: words(
      'Kyläyhdistyksille kylätalon ja yhteisten paikkojen hoitoon ja kylän tapahtumiin.',
      'För byaföreningar: skötsel av byahus och gemensamma platser och evenemang i byn.',
      'For village associations: the village house, common places and events.',
    ),
    terms: own.terms(
      words(
        'Puolet määrärahasta jaetaan tasan kaikille kylille ja puolet jäsenmäärän mukaan, enintään 2 000 € kylälle.',
        'Hälften av anslaget delas lika mellan byarna och hälften efter antalet medlemmar, högst 2 000 € per by.',
        'Half of the pot is divided evenly among the villages and half by the number of members, at most €2,000 a village.',
      ),
      own.whenFinal,
      own.duties,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: { kinds: ['association'] },
    maximumCents: 2_000_00,
    form: formOf('grant', 'applicant', 'activity', 'last_report', 'assurances'),
    attachments: [papers.rules, papers.accounts, papers.minutes, papers.account],
    division: { potCents: 12_000_00, unitCents: 10_00, minimumCents: 200_00, capCents: 2_000_00 },
    formula: {
      kind: 'mixed',
      parts: [
        { percent: 50, items: [] },
        { percent: 50, items: [{ key: 'members_total', thousandths: 1000 }] },
      ],
    },
    potCents: 12_000_00,
    decider: own.byBoard,
    payment: lump,
    report: own.reportIn(`${year + 1}-05-31`),
  })

/** VÄHÄV: hobbies of children of low income, through clubs. The children are counted, never named. */
export const lowIncome: own.ReadyCall = (year) =>
  own.ready({
    ...own.inAutumn(year),
    field: 'sports',
    kind: 'hobby',
    name: words(
      `Harrastustuki vähävaraisille ${year}`,
      `Hobbystöd för barn med små medel ${year}`,
      `Hobby support for low income ${year}`,
    ),
    summary: words(
      'Seuroille lasten harrastusmaksuihin, kun perheellä ei ole niihin varaa. Enintään 150 € lasta kohti.',
      'För föreningar: barnens hobbyavgifter när familjen inte har råd. Högst 150 € per barn.',
      'For clubs: children’s fees when the family cannot afford them. At most €150 a child.',
    ),
    terms: own.terms(
      words(
        'Seura kertoo, montako lasta tuki koskee. Lasten nimiä tai perheiden tuloja ei kysytä eikä niitä saa lähettää.',
        'Föreningen berättar hur många barn stödet gäller. Barnens namn eller familjernas inkomster frågas inte och får inte skickas.',
        'The club tells how many children it is for. Names of children and incomes of families are not asked, and must not be sent.',
      ),
      own.whenFinal,
      own.duties,
    ),
    rules: own.principles,
    eligibility: { kinds: ['association'] },
    form: own.atMostForEach(
      own.withQuestion(formOf('grant', 'applicant', 'assurances'), 'grant', {
        key: 'children',
        type: 'whole',
        min: 1,
        max: 500,
        label: words('Montako lasta tuki koskee?', 'Hur många barn gäller stödet?', 'How many children is it for?'),
      }),
      'children',
      150_00,
    ),
    attachments: [papers.account],
    division: { potCents: 6_000_00, unitCents: 1_00, minimumCents: 0 },
    formula: { kind: 'counted', items: [{ key: 'children', thousandths: 1000 }] },
    potCents: 6_000_00,
    spill: words(
      'Jakamatta jäävä raha käytetään syksyn kohdeavustuksiin.',
      'Det som inte delas ut används till höstens projektbidrag.',
      'What is not given out is used for the project grants of the autumn.',
    ),
    decider: own.byBoard,
    payment: lump,
    report: own.reportIn(null),
  })

/** PALKKA: an employee of a youth association, paid in two parts. */
export const salary: own.ReadyCall = (year) =>
  own.ready({
    ...own.inMarch(year),
    field: 'youth',
    kind: 'salary',
    name: words(`Palkkausavustus ${year}`, `Lönebidrag ${year}`, `Salary grant ${year}`),
    summary: words(
      'Nuorisoyhdistyksille, joilla on palkattu työntekijä.',
      'För ungdomsföreningar som har en anställd.',
      'For youth associations that have an employee.',
    ),
    terms: own.terms(
      words(
        'Avustus kattaa palkkaa ja sivukuluja. Se maksetaan kahdessa erässä: puolet kesäkuussa ja puolet marraskuussa.',
        'Bidraget täcker lön och bikostnader. Det betalas i två rater: hälften i juni och hälften i november.',
        'The grant covers pay and its side costs. It is paid in two parts: half in June and half in November.',
      ),
      own.duties,
      own.lateIsLate,
    ),
    rules: own.principles,
    eligibility: { kinds: ['association'] },
    form: formOf('grant', 'applicant', 'support', 'salary', 'last_report', 'assurances'),
    attachments: [...yearly, papers.contract],
    division: { potCents: 24_000_00, unitCents: 10_00, minimumCents: 0 },
    formula: { kind: 'asCaps' },
    potCents: 24_000_00,
    decider: own.byBoard,
    payment: {
      kind: 'instalments',
      parts: [
        { percent: 50, on: `${year}-06-15` },
        { percent: 50, on: `${year}-11-16` },
      ],
    },
    report: own.reportIn(`${year + 1}-05-31`),
  })
