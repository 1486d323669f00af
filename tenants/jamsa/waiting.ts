import type { SeedAnswer, SeedWaiting } from '../seed'

const assured = { truth: true, terms: true, electronic_notice: true }
const reached = (contact_name: string, contact_email: string) => ({ contact_name, contact_email })

/** What is planned to come in and go out, in whole euros. */
function budget(income: Record<string, number>, cost: Record<string, number>): SeedAnswer {
  const rowsOf = (side: 'income' | 'cost', lines: Record<string, number>) =>
    Object.entries(lines).map(([line, euros]) => ({ side, line, name: null, cents: euros * 100, lastYearCents: null }))
  return { rows: [...rowsOf('income', income), ...rowsOf('cost', cost)] }
}

/** What the desk has before it: from a reading circle to a case above the office holder's limit. */
export const jamsaWaiting: readonly SeedWaiting[] = [
  {
    ...{ ready: 'kohdeavustus', applicant: 'ilmari', daysAgo: 1, state: 'received' },
    answers: {
      ...reached('Ilmari Huhtiistinen', 'ilmari@esimerkki.fi'),
      ...{ applied: 40_000, other_support: false, costs_total: 62_000, ...assured },
      purpose: 'Kirjat ja kahvit avoimeen lukupiiriin, joka kokoontuu kirjastossa kymmenen kertaa.',
      ...{ project_name: 'Lukupiiri Patajoella', project_place: 'Patajoen kirjastopiste', visitors: 60 },
      project_time: { from: '2027-01-11', until: '2027-05-24' },
      project_plan:
        'Luemme kuukaudessa kaksi kirjaa ja keskustelemme niistä. Yhteen iltaan tulee kirjailija Jyväskylästä.',
      own_share: 'Osallistujat tuovat kahvileivät. Loput maksan itse.',
    },
  },
  {
    ...{ ready: 'kohdeavustus', applicant: 'minna', daysAgo: 3, state: 'inCheck' },
    answers: {
      ...reached('Minna Muutto', 'minna@esimerkki.fi'),
      ...{ applied: 35_000, other_support: false, costs_total: 48_000, ...assured },
      purpose: 'Tarvikkeet taideillaan, johon voi tulla maalaamaan ilman ilmoittautumista.',
      ...{ project_name: 'Maalausilta kaikille', project_place: 'Jämsän nuorisotalo', visitors: 30 },
      project_time: { from: '2027-02-06', until: '2027-02-06' },
      project_plan: 'Ohjaan illan itse. Maalaamme yhteisen kankaan, joka jää nuorisotalon seinälle.',
      own_share: 'Omalla rahalla.',
    },
    asks: 'Muutin syksyllä Helsinkiin, mutta ilta pidetään Jämsässä. Haittaako se?',
  },
  {
    ...{ ready: 'kohdeavustus', applicant: 'Kirkonkylän Kisa ry', daysAgo: 9, state: 'inCheck' },
    answers: {
      ...reached('Jari Jäävi', 'jari@kirkonkylankisa.example'),
      ...{ applied: 380_000, other_support: true, premises_benefit: false, trades: false, ...assured },
      purpose: 'Kevään maastojuoksuviikon järjestelyt: ajanotto, opasteet ja ensiapu.',
      officials: [{ name: 'Jari Jäävi', role: 'puheenjohtaja', email: 'jari@kirkonkylankisa.example' }],
      website: 'kirkonkylankisa.example',
      other_support_rows: [{ giver: 'Keski-Suomen Liikunta', year: 2027, sum: 60_000, state: 'haettu' }],
      ...{ project_name: 'Maastojuoksuviikko', project_place: 'Jämsän urheilukenttä ja pururata', visitors: 850 },
      project_time: { from: '2027-05-03', until: '2027-05-09' },
      project_plan:
        'Koulujen oma päivä, kaksi iltakisaa ja viestijuoksu, johon jokainen kylä voi koota joukkueen. Pyörätuolisarja juostaan asfaltilla.',
      ...{ open_to_all: true, goals: ['inclusion', 'new_people'] },
      goals_how: 'Osallistuminen ei maksa mitään, ja kuljetus kylistä on ilmainen.',
      budget: budget(
        { this_grant: 3800, other_grants: 600, sponsors: 1200, own_money: 900 },
        { equipment: 2600, travel: 1400, marketing: 700, wages: 1800 },
      ),
    },
    promised: ['project_papers'],
  },
  {
    ...{ ready: 'kohdeavustus', applicant: 'Svenska kulturföreningen i Jämsä rf', daysAgo: 16 },
    ...{ locale: 'sv', state: 'supplementRequested' },
    answers: {
      ...reached('Astrid Exempel', 'astrid@kulturforeningen.example'),
      ...{ applied: 150_000, other_support: false, premises_benefit: true, trades: false, ...assured },
      purpose: 'En julkonsert på svenska och finska i kyrkan, med barnkören och en gästande solist.',
      officials: [
        { name: 'Astrid Exempel', role: 'ordförande', email: 'astrid@kulturforeningen.example' },
        { name: 'Bo Provman', role: 'sekreterare', email: 'bo@kulturforeningen.example' },
      ],
      website: 'kulturforeningen.example',
      premises_benefit_rows: [{ place: 'Biblioteket i Jämsä', hours: 40 }],
      ...{ project_name: 'Julen sjungs in', project_place: 'Jämsä kyrka', visitors: 220 },
      project_time: { from: '2026-12-18', until: '2026-12-18' },
      project_plan: 'Konserten är öppen för alla och sänds till äldreboendena. Programbladet trycks på två språk.',
      ...{ open_to_all: true, goals: ['inclusion'], goals_how: 'Fritt inträde och plats för rullstolar längst fram.' },
      budget: budget(
        { this_grant: 1500, sales: 300, own_money: 700 },
        { fees_cost: 1600, marketing: 400, travel: 500 },
      ),
    },
    promised: ['project_papers'],
    wanted: {
      note: 'Tack för ansökan. Vi behöver kostnadsförslaget innan vi kan gå vidare.',
      points: [
        { key: 'budget', words: 'Berätta vad solistens arvode omfattar.' },
        { key: 'project_papers', words: 'Skicka kostnadsförslaget.' },
      ],
    },
  },
  {
    ...{ ready: 'startti', applicant: 'Vekkulan Sählyseura ry', daysAgo: 12, state: 'proposed', proposes: 500 },
    answers: {
      ...reached('Elli Esimerkki', 'elli@vekkulansahly.example'),
      ...{ applied: 50_000, ...assured },
      purpose: 'Maalit, pallot ja ensimmäisen kauden salivuorot. Seura rekisteröitiin tänä vuonna.',
    },
  },
  {
    ...{ ready: 'tilat', applicant: 'Seniorivoima ry', daysAgo: 20, state: 'inCheck' },
    answers: {
      ...reached('Helmi Malli', 'helmi@seniorivoima.example'),
      ...{ applied: 90_000, rent_other_grant: true, ...assured },
      purpose: 'Kuntosalin vuokra päiväryhmille.',
      rent_rows: [{ place: 'Kuntotalo, Keskuskatu 4', lessor: 'Kuntotalo Oy', monthly: 22_500, hours: 6 }],
      rent_use: 'Kolme ohjattua päiväryhmää viikossa, yhteensä 45 kävijää.',
    },
    promised: ['lease'],
  },
  {
    ...{ ready: 'nuorten-oma-raha', applicant: 'Seppolan skeittaajat', daysAgo: 5, state: 'received' },
    answers: {
      ...reached('Olli Alaikäinen', 'olli@esimerkki.fi'),
      ...{ applied: 45_000, ...assured },
      purpose: 'Kaksi lankkua lainattavaksi ja tarvikkeet rampin korjaamiseen.',
      group_members: [
        { name: 'Olli Alaikäinen', part: 'yhteyshenkilö' },
        { name: 'Eeli Esiteini', part: 'kuvaa ja julkaisee' },
      ],
      ...{ project_name: 'Skeittipäivä Seppolassa', project_place: 'Seppolan skeittipaikka', visitors: 80 },
      project_time: { from: '2027-05-15', until: '2027-05-15' },
      project_plan:
        'Opetamme aloittelijoita ja korjaamme rampin yhdessä. Päivän lopuksi on kisa, jossa kaikki saavat palkinnon.',
    },
  },
  {
    ...{ ready: 'stipendi', applicant: 'oona', daysAgo: 4, state: 'received' },
    answers: {
      ...reached('Oona Näyte', 'oona@esimerkki.fi'),
      ...assured,
      merit: 'SM-pronssia maastohiihdon sprintissä nuorten sarjassa maaliskuussa Vuokatissa.',
    },
    promised: ['merits'],
  },
]
