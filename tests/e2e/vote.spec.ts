import type { Browser, Page } from '@playwright/test'
import {
  at,
  choosePersona,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  pressOn,
  residents,
  signIn,
  signOut,
  test,
} from './steps'

test.describe.configure({ timeout: 180_000 })

/** Jämsä's seeded round is being voted on: a basket of 38 000 € for the whole town, 14 000 € for one area of three. */
const round = '/fi/osallistu/2026'
const votePage = at.bind(null, 'jamsa', `${round}/aanesta`)
const gym = /Kuntoilupaikka Paunun/
const lights = /Latuvalot Himoksen/
const boards = /Pitkospuut Juokslahden/
const tower = /Lintutorni Saarijärven/

/** Each width has voters of its own: the two run at once. */
const voters = () => {
  const phone = test.info().project.name === 'phone'
  return phone
    ? { first: residents.veikko, second: residents.helmi }
    : { first: residents.aino, second: residents.saara }
}

const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })
const goOn = (page: Page) => page.getByRole('button', { name: 'Jatka' }).click()
/** The error summary; the framework keeps an alert of its own. */
const faults = (page: Page) => page.getByRole('alert').filter({ hasText: 'Korjaa nämä' })
const castButton = (page: Page) => page.getByRole('button', { name: /^(Jätä ääni|Korvaa aiempi ääni)$/ })
const receiptCode = async (page: Page) => (await page.locator('.receipt-code').textContent()) ?? ''

/** Ticks these and nothing else, whatever was ticked before. */
async function tickOnly(page: Page, names: readonly RegExp[]) {
  const ticked = page.locator('input[type=checkbox]:checked').filter({ visible: true })
  while (await ticked.count()) await ticked.first().uncheck()
  for (const name of names) await box(page, name).check()
}

async function withoutScripts(browser: Browser): Promise<Page> {
  const { viewport } = test.info().project.use
  return (await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'fi-FI' })).newPage()
}

test('a resident chooses, is told what is too much, checks, identifies, casts and changes the vote', async ({
  page,
}) => {
  const { first } = voters()
  await page.goto(votePage())
  await expect(page.getByText('Ääntäsi ei ole vielä annettu')).toBeVisible()
  await expectAccessible(page, 'the empty ballot')
  await tickOnly(page, [gym, lights, boards, tower])
  await expect(page.getByRole('status')).toContainText('4 valittua, 47 600 € käytetty, 9 600 € yli')
  await goOn(page)
  await expect(faults(page)).toContainText('Poista valintoja vähintään 9 600 € edestä.')
  await expect(page).toHaveTitle(/^Virhe: /)
  await expectAccessible(page, 'a basket too dear')
  await box(page, tower).uncheck()
  await page.getByRole('radio', { name: /Kuorevesi/ }).check()
  await box(page, /Laavu Eväjärven/).check()
  await page.getByRole('radio', { name: /Keskusta/ }).check()
  await goOn(page)

  await expect(page).toHaveTitle(/^Ääntäsi ei ole vielä annettu/)
  await expect(page.getByText(/Laavu Eväjärven .* ei.* ole mukana|Laavu Eväjärven.*Ne eivät ole mukana/)).toBeVisible()
  await expectAccessible(page, 'the review before identifying')
  await page.getByRole('link', { name: 'Tunnistaudu' }).click()
  await choosePersona(page, first)
  await expect(page.getByText(`Äänestät nimellä ${first.givenName}`)).toBeVisible()
  for (const name of [gym, lights, boards]) await expect(page.getByText(name).first()).toBeVisible()
  await expectAccessible(page, 'the review')
  await castButton(page).dblclick()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  await expectAccessible(page, 'the receipt')
  const code = await receiptCode(page)
  await page.reload()
  expect(await receiptCode(page)).toBe(code)

  await page.getByRole('link', { name: 'Katso tai muuta ääntäsi' }).click()
  await expect(page.getByText('Olet äänestänyt')).toBeVisible()
  for (const name of [gym, lights, boards]) await expect(box(page, name)).toBeChecked()
  await expectAccessible(page, 'the ballot of one who has voted')
  await tickOnly(page, [tower])
  await goOn(page)
  await expect(page.getByText('Muutosta ei ole vielä annettu')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Aiempi äänesi, joka on nyt voimassa' })).toBeVisible()
  await expectAccessible(page, 'the review of a change')
  await castButton(page).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  expect(await receiptCode(page)).not.toBe(code)

  await page.goto(at('jamsa', '/fi'))
  await expect(page.getByText('Olet äänestänyt')).toBeVisible()
  await expectAccessible(page, 'the home page of one who has voted')
})

test('the back button and a second window cast nothing by themselves, and the later page hears of the earlier', async ({
  page,
  context,
}) => {
  const { first } = voters()
  await signIn(page, first, { next: `${round}/aanesta` })
  await tickOnly(page, [gym])
  await goOn(page)
  await expect(castButton(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(castButton(other)).toBeVisible()
  await castButton(page).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  const code = await receiptCode(page)

  await castButton(other).click()
  await expect(other.getByText('Äänesi on muuttunut toisella sivulla')).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Aiempi äänesi, joka on nyt voimassa' })).toBeVisible()
  await expectAccessible(other, 'two votes told of')
  await other.getByRole('link', { name: 'Pidä aiempi ääni' }).click()
  expect(await receiptCode(other)).toBe(code)

  await page.goBack()
  await page.goto(at('jamsa', `${round}/aanesta/kuitti`))
  expect(await receiptCode(page)).toBe(code)
})

test('a whole vote by keyboard alone', async ({ page }) => {
  const { second } = voters()
  await signIn(page, second, { next: `${round}/aanesta` })
  await tickOnly(page, [])
  await page.goto(votePage())
  await pressOn(page, box(page, lights), 'Space')
  if (!(await box(page, lights).isChecked())) await page.keyboard.press('Space')
  await pressOn(page, page.getByRole('button', { name: 'Jatka' }))
  await expect(castButton(page)).toBeVisible()
  await pressOn(page, castButton(page))
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
})

test('a whole vote without scripts: area, sum, fault, review, sign-in, receipt, change', async ({ browser }) => {
  const { second } = voters()
  const page = await withoutScripts(browser)
  await page.goto(votePage())
  await page.getByRole('radio', { name: /Kuorevesi/ }).check()
  await page.getByRole('button', { name: 'Näytä', exact: true }).click()
  await page.getByRole('checkbox', { name: /Laavu Eväjärven/ }).check()
  for (const name of [gym, lights, boards, tower]) await box(page, name).check()
  await page.getByRole('button', { name: 'Laske yhteen' }).click()
  const bar = page.getByRole('region', { name: 'Valintasi nyt' })
  await expect(bar).toContainText('9 600 € yli')
  await expect(bar).toContainText('8 200 € jäljellä')
  await goOn(page)
  await expect(faults(page)).toContainText('Poista valintoja vähintään 9 600 € edestä.')
  await expect(page).toHaveTitle(/^Virhe: /)
  await box(page, tower).uncheck()
  await page.getByLabel('Hae ehdotuksista').fill('trampoliini')
  await page.getByRole('button', { name: 'Näytä', exact: true }).click()
  await expect(box(page, gym)).toBeHidden()
  await expect(bar).toContainText('3 valittua')
  await goOn(page)
  await expect(page).toHaveTitle(/^Ääntäsi ei ole vielä annettu/)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Tunnistaudu' }).click()
  await choosePersona(page, second)
  await castButton(page).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  const code = await receiptCode(page)
  await page.goto(votePage())
  await expect(page.getByText('Olet äänestänyt')).toBeVisible()
  await expect(box(page, boards)).toBeChecked()
  await box(page, boards).uncheck()
  await goOn(page)
  await castButton(page).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  expect(await receiptCode(page)).not.toBe(code)
})

test.describe('who may not vote is told why, before and after choosing', () => {
  const refused = [
    { who: residents.mikael, why: 'kotikuntasi on toinen' },
    { who: residents.elli, why: 'vähintään 12-vuotias' },
  ]
  for (const { who, why } of refused)
    test(`${who.givenName}`, async ({ page }) => {
      await page.goto(votePage())
      await box(page, gym).check()
      await goOn(page)
      await page.getByRole('link', { name: 'Tunnistaudu' }).click()
      await choosePersona(page, who)
      await expect(page.getByText('Et voi äänestää tällä kierroksella')).toBeVisible()
      await expect(page.getByText(why)).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: /@/ })).toBeVisible()
      await expect(castButton(page)).toHaveCount(0)
      await expectAccessible(page, `refused: ${why}`)
      await page.goto(at('jamsa', `${round}/aanesta/kuitti`))
      await expect(page.getByText(why)).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Ääni annettu' })).toHaveCount(0)
    })
})

test('searching and ordering untick nothing', async ({ page }) => {
  await page.goto(votePage())
  await box(page, tower).check()
  await page.getByLabel('Hae ehdotuksista').fill('trampoliini')
  await expect(box(page, tower)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Valintasi nyt' })).toContainText('1 valittu')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/aanesta/)
  await page.getByLabel('Hae ehdotuksista').fill('')
  await page.getByLabel('Järjestys').selectOption({ label: 'Halvin ensin' })
  await expect(box(page, tower)).toBeChecked()
  await expect(page.getByRole('checkbox').first()).toHaveAccessibleName(/trampoliini/i)
})

test('the choices of one who has signed out are nobody else’s', async ({ page }) => {
  const { first } = voters()
  await signIn(page, first, { next: `${round}/aanesta` })
  await tickOnly(page, [lights])
  await goOn(page)
  await expect(castButton(page)).toBeVisible()
  await signOut(page)
  await page.goto(votePage())
  await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(0)
})

test('the ballot in Swedish and English is as accessible', async ({ page }) => {
  for (const path of ['/sv/delta/2026/rosta', '/en/take-part/2026/vote']) {
    await page.goto(at('jamsa', path))
    await page.getByRole('checkbox').first().check()
    await expectAccessible(page, path)
    await page.getByRole('button', { name: /Fortsätt|Continue/ }).click()
    await expect(page).toHaveURL(/granska|review/)
    await expectAccessible(page, `${path}, review`)
  }
})
