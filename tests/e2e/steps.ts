import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createRequire } from 'node:module'
import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import type { ResidentPersona, StaffPersona } from '../../scripts/persona'
import { residents, staff } from '../../scripts/personas'

export { expect, residents, staff }

type TownId = 'jamsa' | 'raasepori' | 'joutsa'
type Fixtures = { faults: string[]; quiet: undefined }

/**
 * Playwright's test, which also fails when a page breaks its content security policy, throws, or the server answers 5xx.
 * A test that provokes such a fault takes `faults` and empties it.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  faults: async ({}, use) => use([]),
  quiet: [
    async ({ context, faults }, use) => {
      context.on('console', (message) => {
        if (/content security policy|refused to (load|apply|execute|connect)/i.test(message.text()))
          faults.push(message.text())
      })
      context.on('weberror', (fault) => faults.push(String(fault.error())))
      context.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
      })
      await use(undefined)
      expect(faults, 'faults in the browser').toEqual([])
    },
    { auto: true },
  ],
})

/** An address at a town's portal on the server under test. */
export function at(town: TownId, path = '/'): string {
  const { baseURL } = base.info().project.use
  const port = baseURL ? new URL(baseURL).port : (process.env.PORT ?? '3000')
  return `http://${town}.localhost:${port}${path}`
}

type Asked = { method?: string; headers?: Record<string, string>; by?: Page }

/** What a town answers to a request beside the pages, as a stranger or with the cookies of a page; redirects are not followed. */
export async function ask(town: TownId, path: string, { method = 'GET', headers = {}, by }: Asked = {}) {
  const { host, port } = new URL(at(town))
  const cookies = by ? await by.context().cookies(at(town, path)) : []
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined
    headers: IncomingHttpHeaders
    text: string
  }>()
  const sent = request(
    { host: '127.0.0.1', port, path, method, headers: { host, cookie, ...headers } },
    async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() })
    },
  )
  sent.on('error', reject).end()
  return promise
}

/** Somebody else on a device of their own. */
export async function elsewhere(browser: Browser, scripts = true): Promise<Page> {
  const { viewport } = base.info().project.use
  return (await browser.newContext({ viewport, locale: 'fi-FI', javaScriptEnabled: scripts })).newPage()
}

type SignIn = { town?: TownId; next?: string }

/** Identifies as a persona at the identity provider and comes back to `next`. Staff come in by the door of their own town. */
export async function signIn(page: Page, persona: ResidentPersona | StaffPersona, { town, next }: SignIn = {}) {
  const employer = 'town' in persona ? (persona.town as TownId) : null
  const back = next ?? (employer ? '/fi/desk' : '/fi')
  const door = employer ? 'staff' : 'suomifi'
  await page.goto(at(town ?? employer ?? 'jamsa', `/api/sign-in/${door}?${new URLSearchParams({ next: back })}`))
  await choosePersona(page, persona)
}

/** Whoever signs in acts for the association from then on. */
export async function actFor(page: Page, person: ResidentPersona, association: string) {
  await signIn(page, person, { next: '/fi/omat-asiat/yhteisot' })
  await page.getByRole('link', { name: association }).click()
  await page.getByRole('button', { name: 'Asioi tämän yhteisön puolesta' }).click()
  await expect(page.getByText(`Asioit yhteisön ${association} puolesta.`)).toBeVisible()
}

/** The step at the identity provider alone, for journeys that arrive there by a button of their own. */
export async function choosePersona(page: Page, { givenName, familyName }: ResidentPersona | StaffPersona) {
  await page.getByRole('button', { name: `${givenName} ${familyName}` }).click()
  await page.waitForURL(({ hostname, pathname }) => hostname.endsWith('.localhost') && !pathname.startsWith('/api/'))
}

/** Signs out by the button of the frame; the identity provider asks once more where no script answers for the reader. */
export async function signOut(page: Page) {
  const button = page.getByRole('button', { name: /kirjaudu ulos|logga ut|sign out/i }).filter({ visible: true })
  const menu = page.locator('.site-menu > summary').filter({ visible: true })
  await expect(button.or(menu).first()).toBeVisible()
  if (!(await button.count())) await menu.click()
  const scripted = await page.evaluate(() => matchMedia('(scripting: enabled)').matches)
  const leaving = page.waitForEvent('framenavigated')
  await button.first().click()
  await leaving
  if (!scripted) await page.locator('#continue').click()
  await page.waitForURL(({ hostname, pathname }) => hostname.endsWith('.localhost') && pathname.length <= 3)
}

/** The small one: a page reads it anew each time it is opened. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No axe violation (WCAG 2.2 AA and best practice) and no sideways scrolling in the state the page is in now. */
export async function expectAccessible(page: Page, state = page.url()) {
  await page.waitForLoadState('load')
  expect(await violationsOn(page), state).toEqual([])
  await expectNoSidewaysScroll(page, state)
}

/** What axe finds on the page as it is now, a line to each broken rule; only some of the rules where they are named. */
export async function violationsOn(page: Page, only?: string[]): Promise<string[]> {
  // A page keeps what has been read into it until the next page is opened.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const options: RunOptions = {
    runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: rules },
    resultTypes: ['violations'],
    // No rule of ours reads style sheets from afar.
    preload: false,
  }
  return page.evaluate(async (asked) => {
    // Half way from one colour to another, a button has neither's contrast.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    const { run } = (window as unknown as { axe: { run: (asked: RunOptions) => Promise<AxeResults> } }).axe
    const { violations } = await run(asked)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  }, options)
}

export async function expectNoSidewaysScroll(page: Page, state = page.url()) {
  expect(await overflowOf(page), `${state} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** By how many pixels the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

const sections = readdirSync('app/_messages/fi').map((file) => file.replace('.json', ''))

/** Keys of messages that are shown in place of the words they stand for. */
export async function keysOn(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, and not what scripts carry
  const words = await page.locator('body').innerText()
  return words.match(new RegExp(`(?<![\\w./@-])(${sections.join('|')})(\\.[a-z]\\w*)+(?![\\w./@-])`, 'g')) ?? []
}

/** Comes near the map, which is fetched only then. */
export async function toMap(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Piilota kartta' }).first().scrollIntoViewIfNeeded()
  return page.getByRole('region', { name: /^Kartta\./ })
}

/** Moves by Tab until the focus stands on `target`, where it must be seen. */
export async function tabTo(page: Page, target: Locator, limit = 120) {
  for (let pressed = 0; pressed < limit; pressed++) {
    if (await isFocused(target)) return expectVisibleFocus(target)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${limit} presses of Tab did not reach ${target}`)
}

/** Goes to `target` by Tab and presses a key there. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes to a field by Tab and writes into it, over what stands there. */
export async function typeInto(page: Page, field: Locator, words: string) {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}

/** Goes to a group of radio buttons by Tab, which stops at one of them only, and on with the arrow to `option`. */
export async function arrowTo(page: Page, radios: Locator, option: Locator) {
  const checked = radios.and(page.locator(':checked'))
  if (await checked.count()) await tabTo(page, checked)
  else await pressOn(page, radios.first(), 'Space')
  for (let left = await radios.count(); left > 0 && !(await option.isChecked()); left--)
    await page.keyboard.press('ArrowDown')
  await expectVisibleFocus(option)
  expect(await option.isChecked(), `${option} is chosen`).toBe(true)
}

function isFocused(target: Locator) {
  return target.evaluate((element) => element === document.activeElement)
}

/** A ring around it, or around the label that stands for it; nothing fixed lies on top. */
async function expectVisibleFocus(target: Locator) {
  const seen = await target.evaluate((element) => {
    const outlines = [getComputedStyle(element), getComputedStyle(element, '::after')].map(
      (style) => style.outlineStyle,
    )
    const ringed = outlines.some((outline) => outline !== 'none')
    const { left, top, width, height } = element.getBoundingClientRect()
    const onTop = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
    const related =
      onTop && (element.contains(onTop) || onTop.contains(element) || onTop.closest('label')?.contains(element))
    return { ringed, uncovered: Boolean(related) }
  })
  expect(seen, `focus on ${target}`).toEqual({ ringed: true, uncovered: true })
}

/** The first part of an application: the call's rules about the applicant, of which the portal has answered those it knows. */
export async function answerRules(page: Page, said: Readonly<Record<string, 'Kyllä' | 'Ei'>>) {
  await expect(page.getByRole('heading', { level: 1, name: 'Kuka voi hakea' })).toBeVisible()
  for (const [question, answer] of Object.entries(said))
    await page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click()
}
