import type { Page } from '@playwright/test'
import { at, elsewhere, expect, expectAccessible, signIn, staff, test } from './steps'

const call = `/fi/desk/grants/calls/kohdeavustus-${new Date().getFullYear()}`
const applicant = 'Minna Muutto'
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })

/** Checks the application and seats both assessors, unless an interrupted try has done so. Returns the address of its scoring. */
async function seatBoth(sanna: Page): Promise<string> {
  await signIn(sanna, staff.sanna, { next: '/fi/desk/grants/applications?pile=all' })
  await sanna.getByRole('link', { name: applicant }).click()
  await expect(sanna.getByRole('heading', { level: 1, name: applicant })).toBeVisible()
  const application = new URL(sanna.url()).pathname
  await sanna.goto(at('jamsa', `${application}/check`))
  if (await sanna.getByRole('button', { name: 'Totea avustuskelpoiseksi' }).isVisible()) {
    for (const verdict of await sanna.getByLabel('Ratkaisu').all()) await verdict.selectOption('Kunnossa')
    for (const note of await sanna.getByLabel(/^Huomautus/).all()) await note.fill('Katsottu')
    await press(sanna, 'Tallenna tarkistus')
    await expect(sanna.getByText('Tarkistus on tallennettu.')).toBeVisible()
    await press(sanna, 'Totea avustuskelpoiseksi')
    await expect(sanna.getByText('Hakemus on todettu avustuskelpoiseksi.')).toBeVisible()
  }
  const panel = sanna.getByRole('region', { name: 'Arvioijat' })
  for (const name of ['Arvo Arvioija', 'Onni Osaaja']) {
    if (await panel.getByRole('button', { name: `Poista arvioija: ${name}` }).isVisible()) continue
    const free = panel.getByLabel('Lisää arvioija')
    if (!(await free.isVisible()) || !(await free.getByRole('option', { name }).count())) continue
    await free.selectOption(name)
    await panel.getByRole('button', { name: 'Lisää', exact: true }).click()
    await expect(panel.getByRole('button', { name: `Poista arvioija: ${name}` })).toBeVisible()
  }
  await expectAccessible(sanna, 'an application with its assessors')
  return application.replace('/applications/', '/scoring/')
}

/** Gives every criterion the same points against its anchors, and locks; not without a reason for each. */
async function score(page: Page, points: string, why: string) {
  const criteria = page.getByRole('group').filter({ has: page.getByLabel(/^Pisteet 0–/) })
  await expect(criteria.first().getByText(/^5 p: /)).toBeVisible()
  for (const select of await criteria.getByLabel(/^Pisteet 0–/).all()) await select.selectOption(points)
  await press(page, 'Lukitse pisteet')
  await expect(page.getByRole('link', { name: /^Yhteistyö ja uutuus: Perustelu: / })).toBeVisible()
  await expectAccessible(page, 'points without reasons')
  for (const reason of await criteria.getByLabel('Perustelu').all()) await reason.fill(why)
  await press(page, 'Tallenna luonnos')
  await expect(page.getByText('Luonnos on tallennettu.')).toBeVisible()
  await press(page, 'Lukitse pisteet')
  await expect(page.getByText('Pisteesi on lukittu. Nyt näet muiden lukitut pisteet.')).toBeVisible()
}

/** On a phone a page with little on it leaves the list of queues as low as its summary. */
async function expectLowRail(page: Page) {
  const { viewport } = test.info().project.use
  await page.setViewportSize({ width: 360, height: 1600 })
  const rail = await page.locator('.back-office-rail').boundingBox()
  expect(rail?.height).toBeLessThan(80)
  if (viewport) await page.setViewportSize(viewport)
}

// The demo has one such application. What an interrupted try has done already is passed over by the next.
test('two assessors score by themselves, see each other’s points when they have locked, and final points are set', async ({
  page: sanna,
  browser,
}) => {
  test.slow()
  const scoring = await seatBoth(sanna)
  const [arvo, onni] = [await elsewhere(browser), await elsewhere(browser)]

  await test.step('the first scores against the anchors, with a reason for each, and sees nobody else', async () => {
    await signIn(arvo, staff.arvo, { next: '/fi/desk/grants/scoring' })
    await expectAccessible(arvo, 'what waits to be scored')
    await expectLowRail(arvo)
    await arvo.goto(at('jamsa', scoring))
    if (await arvo.getByRole('button', { name: 'Lukitse pisteet' }).isVisible())
      await score(arvo, '5', 'Arvon perustelu: vaikuttava ja avoin.')
    await expect(arvo.getByText('Arvon perustelu: vaikuttava ja avoin.').first()).toBeVisible()
    await expectAccessible(arvo, 'locked points')
  })

  await test.step('the second sees none of it before locking their own, nor in the overview', async () => {
    await signIn(onni, staff.onniOsaaja, { next: scoring })
    if (!(await onni.getByRole('button', { name: 'Lukitse pisteet' }).isVisible())) return
    await expect(onni.getByText('Arvon perustelu')).toHaveCount(0)
    await onni.goto(at('jamsa', `${call}/scores`))
    await expect(row(onni, applicant)).toContainText('Arvo Arvioija: piilossa')
    await expect(row(onni, applicant)).toContainText('Lukitse ensin omat pisteesi.')
    await expect(onni.getByRole('heading', { name: 'Arvioijat' })).toHaveCount(0)
    await expect(row(onni, 'Metsäpolku ry')).not.toContainText('Ei arvioijia')
    await expectAccessible(onni, 'the overview before locking')
    await onni.goto(at('jamsa', scoring))
    await score(onni, '1', 'Onnin perustelu: suunnitelma on vielä ohut.')
  })

  await test.step('both see both, and the overview shows how far apart they are', async () => {
    for (const page of [arvo, onni]) {
      await page.goto(at('jamsa', scoring))
      await expect(page.getByText('Arvon perustelu: vaikuttava ja avoin.').first()).toBeVisible()
      await expect(page.getByText('Onnin perustelu: suunnitelma on vielä ohut.').first()).toBeVisible()
    }
    await onni.goto(at('jamsa', `${call}/scores`))
    await expect(
      onni.getByText(new RegExp(`^Suurin ero arvioijien välillä on \\d+ pistettä: ${applicant}$`)),
    ).toBeVisible()
    await expect(row(onni, applicant).getByText('Kaukana muista').first()).toBeVisible()
    await expectAccessible(onni, 'the overview with an outlier')
  })

  await test.step('a locked point is changed with its reason only, and everybody sees the change', async () => {
    await onni.goto(at('jamsa', scoring))
    const changed = /^Onni Osaaja: .+ 1 → 2\./
    if (!(await onni.getByText(changed).first().isVisible())) {
      await onni.getByText('Muuta lukittua pistettä').first().click()
      await onni.getByLabel('Peruste').selectOption({ index: 1 })
      await onni.getByLabel('Uudet pisteet').fill('2')
      await press(onni, 'Muuta lukittua pistettä')
      await expect(onni.getByRole('link', { name: /^Miksi: / })).toBeVisible()
      await onni.getByLabel('Miksi').fill('Kalibrointi: yhteistyö näkyi liitteestä.')
      await press(onni, 'Muuta lukittua pistettä')
      await expect(onni.getByText('Piste on muutettu.')).toBeVisible()
    }
    await arvo.goto(at('jamsa', scoring))
    await expect(arvo.getByText(changed).first()).toBeVisible()
    await expect(arvo.getByText(/Kalibrointi: yhteistyö näkyi liitteestä\./)).toBeVisible()
    await expectAccessible(arvo, 'a changed point')
  })

  await test.step('the preparer sets final points other than the mean, with the reason', async () => {
    await sanna.goto(at('jamsa', `${call}/scores`))
    const finals = sanna.getByRole('region', { name: 'Muuta loppupisteitä' })
    await finals.getByText(applicant).click()
    const form = finals
      .locator('form')
      .filter({ has: sanna.getByLabel('Loppupisteet') })
      .first()
    await form.getByLabel('Loppupisteet').fill('33,5')
    await form.getByLabel('Miksi').fill('')
    await form.getByRole('button', { name: 'Tallenna loppupisteet' }).click()
    await expect(sanna.getByRole('link', { name: /^Miksi: / })).toBeVisible()
    await form.getByLabel('Miksi').fill('Kokouksessa sovittu yhteisesti.')
    await form.getByRole('button', { name: 'Tallenna loppupisteet' }).click()
    await expect(sanna.getByText('Loppupisteet on tallennettu.')).toBeVisible()
    await expect(row(sanna, applicant)).toContainText('33,5')
    await expect(row(sanna, applicant)).toContainText('Muutettu: Kokouksessa sovittu yhteisesti.')
    await expectAccessible(sanna, 'the overview with final points')
  })

  await test.step('an assessor who is tied to an applicant is stopped at the door', async () => {
    await onni.goto(at('jamsa', '/fi/desk/grants/applications?pile=all'))
    const name = 'Svenska kulturföreningen i Jämsä rf'
    const club = row(onni, name).filter({ hasText: 'Kohdeavustus' }).getByRole('link', { name })
    if (!(await club.isVisible())) return expect(row(onni, 'Olet esteellinen')).toBeVisible()
    const tied = (await club.getAttribute('href')) ?? ''
    await onni.goto(at('jamsa', tied))
    await onni.getByText('Ilmoita olevasi esteellinen').first().click()
    await onni.getByLabel('Peruste').selectOption('Läheinen on hakijana tai sen johdossa')
    await onni.getByLabel('Selitys', { exact: true }).fill('puheenjohtajan veli')
    await press(onni, 'Ilmoita olevasi esteellinen')
    await expect(onni.getByText('Olet ilmoittanut olevasi esteellinen.')).toBeVisible()
    for (const door of [tied, tied.replace('/applications/', '/scoring/')]) {
      await onni.goto(at('jamsa', door))
      await expect(onni.getByText('Olet esteellinen tässä hakemuksessa')).toBeVisible()
    }
    await expectAccessible(onni, 'a scoring that is shut')
  })
})
