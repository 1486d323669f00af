import { randomInt } from 'node:crypto'
import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Page as PageName, routing } from '../../app/_messages/routing'
import { at, expect, keysOn, overflowOf, residents, signIn, staff, test, violationsOn } from './steps'

type TownId = 'jamsa' | 'raasepori' | 'joutsa'
type Locale = (typeof routing.locales)[number]
type Params = Record<string, string>

// A trace keeps a copy of every page, and there are some hundreds.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel', timeout: 900_000 })

const voting = { round: '2026' }
const writing = { round: 'liikuntapaikat-2027' }
const counted = { round: '2025' }
/** What only the journey itself brings about: the reader's own idea, a notice by its row. */
const own = { ...writing, idea: 'mine' }
/** A case that the journey itself sends. */
const told = { case: 'mine' }
const once: Params[] = [{}]
const grantCall = { call: `toiminta-liikunta-${new Date().getFullYear() + 1}` }

/** Every page of the portal, and what its brackets stand for in Jämsä's demo. */
const pages: Record<PageName, Params[]> = {
  '/': once,
  '/sign-in': once,
  '/accessibility': once,
  '/privacy': once,
  '/mine': once,
  '/mine/data': once,
  '/mine/data/erase': once,
  '/mine/acting': once,
  '/mine/account': once,
  '/mine/organisations': once,
  '/mine/organisations/new': once,
  // An organisation's own pages are walked by organisations.spec.ts, which makes one.
  '/mine/organisations/join/[key]': [],
  '/mine/organisations/[organisation]': [],
  '/mine/organisations/[organisation]/edit': [],
  '/mine/organisations/[organisation]/officials': [],
  '/mine/organisations/[organisation]/members': [],
  '/mine/organisations/[organisation]/papers': [],
  '/mine/organisations/[organisation]/account': [],
  '/mine/organisations/[organisation]/mandate': [],
  '/contact': once,
  '/contact/api': once,
  '/contact/punctuality': once,
  '/contact/new/[topic]': [{ topic: '171' }],
  '/contact/follow/[case]': [told],
  '/contact/follow/[case]/erase': [told],
  // What only a mail opens: its journey is mails.spec.ts.
  '/contact/follow/ending/[key]': [],
  '/contact/follow/mail/[key]': [{ key: 'kanaria-kanaria-kanaria-kanaria' }],
  '/contact/follow/area/[key]': [{ key: 'kanaria-kanaria-kanaria-kanaria' }],
  // What only a mail opens: its journey is forward.spec.ts.
  '/contact/answer/[forward]': [],
  '/contact/elsewhere/[signpost]': [{ signpost: 'maantiet' }],
  '/contact/answers': once,
  '/contact/published': once,
  '/contact/published/[case]': [{ case: 'demo0004' }],
  '/contact/published/[case]/report': [{ case: 'demo0004' }],
  '/grants': once,
  '/grants/where': once,
  '/grants/[call]': [{ call: `kohdeavustus-${new Date().getFullYear()}` }],
  // An application is begun, filled in and sent, and its pages looked through, in the journey of applying.
  '/grants/[call]/apply': [],
  '/mine/applications/[application]': [],
  '/mine/applications/[application]/form/[section]': [],
  '/mine/applications/[application]/changes': [],
  '/mine/applications/[application]/papers': [],
  '/mine/applications/[application]/review': [],
  '/mine/applications/[application]/withdraw': [],
  '/mine/applications/[application]/sent/[submission]': [],
  '/mine/reports/[report]': [],
  '/mine/reports/[report]/form/[section]': [],
  '/mine/reports/[report]/papers': [],
  '/mine/reports/[report]/review': [],
  '/grants/decisions': once,
  // The copy of a decision is looked through in the journey of deciding.
  '/grants/decisions/[excerpt]': [],
  '/grants/awards': once,
  '/grants/awards/[award]': [],
  '/budget': once,
  '/budget/[round]': [voting, writing, counted],
  '/budget/[round]/rules': [voting, writing, counted],
  '/budget/[round]/ideas': [writing],
  '/budget/[round]/ideas/new': [writing],
  '/budget/[round]/ideas/[idea]': [{ ...writing, idea: '1' }, own],
  '/budget/[round]/ideas/[idea]/edit': [own],
  '/budget/[round]/ideas/[idea]/pictures': [own],
  '/budget/[round]/ideas/[idea]/withdraw': [own],
  '/budget/[round]/ideas/[idea]/report': [{ ...writing, idea: '1' }],
  '/budget/[round]/proposals': [voting, counted],
  '/budget/[round]/proposals/[proposal]': [
    { ...voting, proposal: '1' },
    { ...counted, proposal: '8' },
  ],
  '/budget/[round]/vote': [voting, counted],
  '/budget/[round]/vote/review': [voting],
  '/budget/[round]/vote/receipt': [voting],
  '/budget/[round]/result': [counted],
  '/budget/[round]/result/compare': [counted],
  '/desk': once,
  '/desk/people': once,
  '/desk/journal': once,
  '/desk/notices': once,
  '/desk/notices/[notice]': [{ notice: 'new' }, { notice: 'first' }],
  '/desk/contact': once,
  '/desk/contact/mails': once,
  '/desk/contact/inbox': once,
  '/desk/contact/reports': once,
  '/desk/contact/suspected': once,
  '/desk/contact/blocks': once,
  '/desk/contact/transfers/[kind]': [{ kind: 'topics' }, { kind: 'rules' }],
  '/desk/contact/troubles': once,
  '/desk/contact/troubles/[trouble]': [{ trouble: 'mine' }],
  '/desk/contact/api': once,
  '/desk/contact/new': once,
  '/desk/contact/caller': once,
  '/desk/contact/figures': once,
  '/desk/contact/templates': once,
  '/desk/contact/templates/[template]': [{ template: 'new' }],
  '/desk/contact/channels': once,
  '/desk/contact/channels/[kind]': [{ kind: 'damageClaim' }],
  '/desk/contact/signposts': once,
  '/desk/contact/signposts/[signpost]': [{ signpost: 'maantiet' }],
  '/desk/contact/receivers': once,
  '/desk/contact/receivers/[receiver]': [{ receiver: 'new' }],
  '/desk/contact/[case]': [{ case: 'first' }],
  // A photo is decided, and its page looked through, in the journey of photos.
  '/desk/contact/[case]/photos/[photo]': [],
  '/desk/contact/views': once,
  // What is done to many at once is looked through in its own journey.
  '/desk/contact/bulk/[bulk]': [],
  '/desk/contact/absences': once,
  '/desk/contact/areas': once,
  '/desk/contact/areas/[area]': [{ area: 'new' }],
  '/desk/contact/calendar': once,
  '/desk/contact/waits': once,
  '/desk/contact/topics': once,
  '/desk/contact/topics/[topic]': [{ topic: 'new' }, { topic: 'katuvalot' }],
  '/desk/contact/topics/[topic]/questions/[question]': [{ topic: 'katuvalot', question: 'VIKA' }],
  '/desk/contact/units': once,
  '/desk/contact/units/[unit]': [{ unit: 'new' }],
  // A case is sent out, and the page that sends it looked through, in the journey of the exchange.
  '/desk/contact/[case]/send': [],
  '/desk/contact/exchange': once,
  '/desk/contact/exchange/hooks': once,
  // A receiver is made, and its page looked through, in the journey of the exchange.
  '/desk/contact/exchange/hooks/[webhook]': [],
  '/desk/contact/exchange/[receiver]': [{ receiver: 'new' }],
  '/desk/contact/retention': once,
  '/desk/contact/retention/[topic]': [{ topic: 'all' }],
  '/desk/contact/routing': once,
  '/desk/contact/routing/[rule]': [{ rule: 'new' }],
  '/desk/grants': once,
  '/desk/grants/decisions': once,
  '/desk/grants/decisions/texts': once,
  '/desk/grants/decisions/texts/[text]': [{ text: 'decision.granted' }],
  // A decision is made, and its page looked through, in the journey of deciding.
  '/desk/grants/decisions/[decision]': [],
  '/desk/grants/meetings': once,
  '/desk/grants/meetings/[meeting]': [],
  '/desk/grants/payments': once,
  '/desk/grants/payments/[batch]': [],
  '/desk/grants/receipts': once,
  '/desk/grants/receipts/[award]': [],
  '/desk/grants/receipts/[award]/paper': [],
  '/desk/grants/recoveries': once,
  '/desk/grants/reports': once,
  '/desk/grants/reports/[report]': [],
  '/desk/grants/reports/[report]/paper': [],
  '/desk/grants/reports/[report]/paper/form/[section]': [],
  '/desk/grants/reports/[report]/paper/papers': [],
  '/desk/grants/recoveries/[recovery]': [],
  '/desk/grants/applications': once,
  '/desk/grants/applications/views': once,
  // What is handed out at once is looked through in its own journey.
  '/desk/grants/applications/handouts/[handout]': [],
  // Nobody of the demo has applied yet.
  '/desk/grants/applications/[application]': [],
  '/desk/grants/applications/[application]/check': [],
  '/desk/grants/applications/[application]/supplement': [],
  '/desk/grants/applications/[application]/payment': [],
  '/desk/grants/applications/[application]/post': [],
  '/desk/grants/letters': once,
  '/desk/grants/paper': once,
  '/desk/grants/paper/new': once,
  // An application is keyed in, and its pages looked through, in the journey of paper.
  '/desk/grants/paper/[application]': [],
  '/desk/grants/paper/[application]/arrival': [],
  '/desk/grants/paper/[application]/form/[section]': [],
  '/desk/grants/paper/[application]/papers': [],
  '/desk/grants/paper/[application]/review': [],
  '/desk/grants/ties': once,
  '/desk/grants/scoring': once,
  '/desk/grants/scoring/[application]': [],
  '/desk/grants/calls/[call]/scores': [grantCall],
  '/desk/grants/duties': once,
  '/desk/grants/retention': once,
  '/desk/grants/figures': once,
  '/desk/grants/mandates': once,
  '/desk/grants/mandates/[mandate]': [],
  '/desk/grants/calls/new': once,
  '/desk/grants/calls/[call]': [grantCall],
  '/desk/grants/calls/[call]/preview': [grantCall],
  '/desk/grants/calls/[call]/allocation': [grantCall],
  '/desk/grants/calls/[call]/allocation/[run]': [],
  '/desk/grants/calls/[call]/allocation/[run]/[application]': [],
  '/desk/grants/calls/[call]/[part]': ['basics', 'eligibility', 'questions', 'money'].map((part) => ({
    ...grantCall,
    part,
  })),
  '/desk/budget': once,
  '/desk/budget/new': once,
  '/desk/budget/[round]': [voting, writing, counted],
  '/desk/budget/[round]/settings': [voting, writing],
  '/desk/budget/[round]/ideas': [writing],
  '/desk/budget/[round]/ideas/[idea]': [{ ...writing, idea: '1' }],
  '/desk/budget/[round]/proposals': [voting, writing],
  '/desk/budget/[round]/proposals/new': [writing],
  '/desk/budget/[round]/proposals/[proposal]': [{ ...voting, proposal: '1' }],
  '/desk/budget/[round]/moderation': [writing],
  '/desk/budget/[round]/freeze': [voting, writing],
  '/desk/budget/[round]/count': [voting, counted],
  '/desk/budget/[round]/follow-up': [counted],
  '/desk/budget/[round]/follow-up/[proposal]': [{ ...counted, proposal: '8' }],
}

const ofAdministrator: readonly PageName[] = [
  '/desk',
  '/desk/people',
  '/desk/journal',
  '/desk/notices',
  '/desk/notices/[notice]',
  '/desk/contact/retention',
  '/desk/contact/retention/[topic]',
  '/desk/grants/duties',
]
const everyPage = Object.keys(pages) as PageName[]
const ofResident = everyPage.filter((page) => !page.startsWith('/desk'))
const ofContactDesk = everyPage.filter(
  (page) => page === '/desk' || (page.startsWith('/desk/contact') && page !== '/desk/contact/retention/[topic]'),
)
const ofMoney = everyPage.filter((page) => /^\/desk\/grants\/(payments|receipts|recoveries)/.test(page))
const ofAssessor = everyPage.filter((page) => page.startsWith('/desk/grants/scoring'))
const ofGrantsDesk = everyPage.filter(
  (page) => page.startsWith('/desk/grants') && !ofMoney.includes(page) && !ofAssessor.includes(page),
)
const ofBudgetDesk = everyPage.filter((page) => page === '/desk' || page.startsWith('/desk/budget'))

test('every page the portal has is among those that are walked through', () => {
  const walked = [
    ...new Set([
      ...[...ofResident, ...ofBudgetDesk, ...ofContactDesk],
      ...[...ofMoney, ...ofAssessor, ...ofGrantsDesk, ...ofAdministrator],
    ]),
  ]
  expect(walked.toSorted()).toEqual(Object.keys(routing.pathnames).toSorted())
  const built = globSync('app/*/**/page.tsx')
    .map((file) => file.replace(/^app\/\[locale\]|\/\([\w-]+\)|\/page\.tsx$/g, '') || '/')
    .filter((page) => page !== '/[...rest]')
  expect(built.toSorted()).toEqual(Object.keys(routing.pathnames).toSorted())
})

test('a resident’s every page is for everybody, in every language, in the dark and enlarged', async ({ page }) => {
  await signIn(page, residents.onni, { next: '/fi/osallistu/liikuntapaikat-2027/ideat/uusi' })
  const idea = await sendIdea(page)
  const sent = await sendCase(page)
  const known = (params: Params) => ({
    ...params,
    ...(params.idea === 'mine' ? { idea } : {}),
    ...(params.case === 'mine' ? { case: sent } : {}),
  })
  await choose(page)
  const later: PageName[] = ['/budget/[round]/vote/receipt']
  const sheets = (some: readonly PageName[]) =>
    some.flatMap((name) => pages[name].map((p) => [name, known(p)] as const))
  for (const locale of languages())
    await walk(page, 'jamsa', locale, sheets(ofResident.filter((name) => !later.includes(name))))
  await page.goto(at('jamsa', '/fi/osallistu/2026/aanesta/tarkista'))
  await page.getByRole('button', { name: /^(Jätä ääni|Korvaa aiempi ääni)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheets(later))
})

test('so is every page of the budget desk', async ({ page }) => {
  await signIn(page, staff.marketta)
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheetsOf(ofBudgetDesk))
})

test('every page of the grants desk', async ({ page }) => {
  await signIn(page, staff.sanna)
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheetsOf(ofGrantsDesk))
})

test('every page of the money of grants', async ({ page }) => {
  await signIn(page, staff.laura)
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheetsOf(ofMoney))
})

test('every page of an assessor of grants', async ({ page }) => {
  await signIn(page, staff.arvo)
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheetsOf(ofAssessor))
})

test('every page of the contact desk', async ({ page }) => {
  await signIn(page, staff.kari, { next: '/fi/desk/contact' })
  const address = await page.getByRole('table').getByRole('link').first().getAttribute('href')
  const first = { case: address?.split('/').at(-1) ?? '' }
  const notice = { trouble: await writeNotice(page) }
  const sheets = sheetsOf(ofContactDesk).map(([name, params]): [PageName, Params] => [
    name,
    params.case ? first : params.trouble ? notice : params,
  ])
  for (const locale of languages()) await walk(page, 'jamsa', locale, sheets)
})

test('and every page of the administrator', async ({ page }) => {
  await signIn(page, staff.tuula, { next: '/fi/desk/notices' })
  const address = await page.getByRole('table').getByRole('link').first().getAttribute('href')
  const notice = address?.split('/').at(-1) ?? ''
  for (const locale of languages())
    await walk(
      page,
      'jamsa',
      locale,
      sheetsOf(ofAdministrator).map(([name, params]) => [name, 'notice' in params ? { notice } : params]),
    )
})

for (const [town, round, officer] of [
  ['raasepori', '2027', staff.gunilla],
  ['joutsa', 'joutsa-2026', staff.pekka],
] as const)
  test(`the main pages of ${town} are for everybody, whoever reads them`, async ({ page }) => {
    const ofRound = (name: PageName): [PageName, Params] => [name, { round, idea: '1' }]
    const open = (['/', '/sign-in', '/accessibility', '/privacy', '/contact', '/budget'] as const).map(
      (name): [PageName, Params] => [name, {}],
    )
    const inRound = (['', '/rules', '/ideas', '/ideas/[idea]'] as const).map((end) => ofRound(`/budget/[round]${end}`))
    for (const locale of languages()) await walk(page, town, locale, [...open, ...inRound])
    await signIn(page, officer)
    const atDesk = (['', '/ideas', '/ideas/[idea]', '/proposals', '/proposals/new'] as const).map((end) =>
      ofRound(`/desk/budget/[round]${end}`),
    )
    for (const locale of routing.locales)
      await walk(page, town, locale, [['/desk', {}], ['/desk/budget', {}], ...atDesk])
  })

/** On a phone every language; at a desk, where long words have room, Finnish. */
function languages(): readonly Locale[] {
  return test.info().project.name === 'phone' ? routing.locales : [routing.defaultLocale]
}

/**
 * Opens one page after another and lists what is wrong on each, in one language in the dark too. The phone of this walk
 * is 320 pixels wide: as wide as a desktop enlarged four times.
 */
async function walk(page: Page, town: TownId, locale: Locale, sheets: readonly (readonly [PageName, Params])[]) {
  const { name: project } = test.info().project
  if (project === 'phone') await page.setViewportSize({ width: 320, height: 640 })
  for (const [name, params] of sheets) {
    const path = addressOf(locale, name, params)
    const answer = await page.goto(at(town, path))
    expect.soft(answer?.status(), `${town} ${path}`).toBe(200)
    expect.soft(new URL(page.url()).pathname, `${town} ${path} is shown, and no page in its place`).toBe(path)
    expect.soft(await violationsOn(page), `${town} ${path}`).toEqual([])
    expect.soft(await overflowOf(page), `${town} ${path} scrolls sideways`).toBeLessThanOrEqual(0)
    expect.soft(await keysOn(page), `${town} ${path} has words for everything`).toEqual([])
    if (locale !== routing.defaultLocale) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violationsOn(page, ['color-contrast']), `${town} ${path} in the dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

function sheetsOf(names: readonly PageName[]) {
  return names.flatMap((name) => pages[name].map((params): [PageName, Params] => [name, params]))
}

function addressOf(locale: Locale, name: PageName, params: Params): string {
  const template: string | Record<string, string> = routing.pathnames[name]
  const path = typeof template === 'string' ? template : (template[locale] ?? name)
  return `/${locale}${path.replace(/\[(\w+)\]/g, (_, bracket: string) => params[bracket] ?? '')}`.replace(/\/$/, '')
}

/** Tells of a pothole and returns what opens the case to its reporter. */
async function sendCase(page: Page): Promise<string> {
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill('Kadussa on kuoppa.')
  await page.getByLabel('Missä?').fill('Koulukatu 1')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.waitForURL(/palaute\/seuraa/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Tells of a disruption under a topic of few, and returns what opens its notice. */
async function writeNotice(page: Page): Promise<string> {
  await page.goto(at('jamsa', '/fi/desk/contact/troubles'))
  await page.getByRole('checkbox', { name: 'Nuorisopalvelut' }).check()
  await page.getByLabel('Tiedote (suomeksi)').fill('Nuorisotila on kiinni vesivahingon takia.')
  await page.getByRole('button', { name: 'Tallenna tiedote' }).click()
  await expect(page.getByText('Tiedote on tallennettu.')).toBeVisible()
  const address = await page.getByRole('link', { name: 'Muuta: Nuorisotila on kiinni' }).first().getAttribute('href')
  return address?.split('/').at(-1) ?? ''
}

/** Sends an idea on the form that is open and returns its number. */
async function sendIdea(page: Page): Promise<string> {
  const odd = Array.from({ length: 10 }, () => 'aeioukltnrsvp'[randomInt(13)]).join('')
  await page.getByLabel('Idean nimi').fill(`Skeittiparkki ${odd}`)
  await page.getByLabel('Mitä ja miksi').fill(`Tänne sopisi ${odd}.`)
  await page.getByRole('textbox', { name: 'Paikka' }).fill('Koulun takana')
  await page.getByRole('combobox', { name: 'Aihe' }).selectOption('sports')
  await page.getByRole('button', { name: 'Lähetä idea' }).click()
  await page.waitForURL(/kuvat|step=similar/)
  if (page.url().includes('step=similar')) await page.getByRole('button', { name: 'Ei ole, lähetä omani' }).click()
  await page.waitForURL(/ideat\/\d+\/kuvat/)
  return /ideat\/(\d+)/.exec(page.url())?.[1] ?? ''
}

/** Ticks a proposal on the ballot and goes on to the review. */
async function choose(page: Page) {
  await page.goto(at('jamsa', '/fi/osallistu/2026/aanesta'))
  const tower = page.getByRole('checkbox', { name: /Lintutorni Saarijärven/ })
  await tower.check()
  await page.getByRole('button', { name: 'Jatka' }).click()
  await page.waitForURL(/tarkista/)
}
