import type { Page } from '@playwright/test'
import {
  answerRules,
  at,
  elsewhere,
  expect,
  expectAccessible,
  pressOn,
  residents,
  signIn,
  staff,
  tabTo,
  test,
  typeInto,
} from './steps'

const later = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)

const write = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)

/** Applies for a bursary with its paper promised, and reads the number from the page. */
async function apply(page: Page): Promise<string> {
  await signIn(page, residents.oona, { next: `/fi/avustukset/stipendi-${new Date().getFullYear()}/hae` })
  await page.getByRole('button', { name: 'Aloita hakemus: Oona Näyte' }).click()
  await page.getByRole('link', { name: 'Jatka täyttämistä' }).click()
  await answerRules(page, { 'Oletko saanut tänä vuonna mitalin': 'Kyllä' })
  await expect(page.getByRole('heading', { level: 1, name: 'Hakija' })).toBeVisible()
  await write(page, 'Kuka vastaa kysymyksiin hakemuksesta?', 'Oona Näyte')
  await write(page, 'Sähköposti, jota luetaan', 'oona@example.org')
  await write(page, 'Mistä kilpailusta ja mikä mitali?', 'Jokin mitali')
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Vakuutukset/ })).toBeVisible()
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Liitteet' })).toBeVisible()
  await page.getByText('Tuon tämän myöhemmin').first().click()
  await page.getByLabel('Viimeistään').first().fill(later)
  await page.getByRole('button', { name: 'Tallenna' }).first().click()
  await expect(page.getByText(/^Luvattu viimeistään/)).toBeVisible()
  await page.getByRole('link', { name: 'Jatka tarkistamaan' }).click()
  await page.getByLabel('Vakuutan, että tiedot ovat oikein.').check()
  await page.getByRole('button', { name: 'Lähetä hakemus' }).click()
  const told = await page.getByText(/^Hakemus \d+\/\d+ on perillä/).textContent()
  return told?.match(/\d+\/\d+/)?.[0] ?? ''
}

test('an application is checked, completed, found eligible, decided and told; an assessor stands aside', async ({
  page: applicant,
  browser,
}) => {
  // From the application to the notice of its decision, one after another at five desks.
  test.slow()
  const number = await apply(applicant)
  const mine = new URL(applicant.url()).pathname

  const matti = await elsewhere(browser)
  await signIn(matti, staff.matti, { next: `/fi/desk/grants/applications?q=${number}` })
  await matti.getByRole('link', { name: 'Oona Näyte' }).click()
  await matti.getByRole('button', { name: 'Ota käsittelyyn' }).click()
  await expect(matti.getByText('Hakemus on nyt sinulla, ja tarkistus on alkanut.')).toBeVisible()
  const application = new URL(matti.url()).pathname
  await matti.getByRole('link', { name: 'Tarkista hakemus' }).click()
  await expectAccessible(matti)
  await matti.getByRole('button', { name: 'Totea avustuskelpoiseksi' }).click()
  await expect(matti.getByText(/odottaa vielä ratkaisua/)).toBeVisible()

  await matti.getByRole('link', { name: 'Pyydä täydennystä' }).click()
  await write(matti, 'Viesti hakijalle', 'Kerro tarkemmin mitalistasi.')
  await matti.getByRole('button', { name: 'Lähetä täydennyspyyntö' }).click()
  await expect(matti.getByText('Valitse alta ainakin yksi täydennettävä kohta.').first()).toBeVisible()
  await matti.getByLabel('Mistä kilpailusta ja mikä mitali?', { exact: true }).check()
  await write(matti, 'Mitä tästä puuttuu: Mistä kilpailusta ja mikä mitali? (valinnainen)', 'Kilpailun nimi')
  await expectAccessible(matti)
  await matti.getByRole('button', { name: 'Lähetä täydennyspyyntö' }).click()
  await expect(matti.getByText('Täydennyspyyntö on lähetetty hakijalle.')).toBeVisible()

  await applicant.goto(mine)
  await expect(applicant.getByText('Kerro tarkemmin mitalistasi.').first()).toBeVisible()
  await applicant.getByRole('link', { name: 'Mistä kilpailusta ja mikä mitali?' }).click()
  await write(applicant, 'Mistä kilpailusta ja mikä mitali?', 'SM-kultaa keihäässä')
  await applicant.getByLabel('Mistä kilpailusta ja mikä mitali?', { exact: true }).blur()
  await expect(applicant.getByText(/^Tallennettu/)).toBeVisible()
  await expect(async () => {
    await applicant.goto(`${mine}/tarkista`)
    await expect(applicant.getByText('SM-kultaa keihäässä')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await applicant.getByLabel('Vakuutan, että tiedot ovat oikein.').check()
  await applicant.getByRole('button', { name: 'Lähetä täydennys' }).click()
  await expect(applicant).toHaveURL((url) => url.pathname === mine)

  await matti.goto(`${application}/check`)
  await expect(matti.getByText(/^Täydennys saapui/)).toBeVisible()
  for (const verdict of await matti.getByLabel('Ratkaisu').all()) await verdict.selectOption('Kunnossa')
  for (const note of await matti.getByLabel(/^Huomautus/).all()) await note.fill('Katsottu')
  await matti.getByRole('button', { name: 'Tallenna tarkistus' }).click()
  await expect(matti.getByText('Tarkistus on tallennettu.')).toBeVisible()
  await matti.getByRole('button', { name: 'Totea avustuskelpoiseksi' }).click()
  await expect(matti.getByText('Hakemus on todettu avustuskelpoiseksi.')).toBeVisible()
  await expectAccessible(matti)

  const arvo = await elsewhere(browser)
  await signIn(arvo, staff.arvo, { next: application })
  await arvo.getByText('Ilmoita olevasi esteellinen').first().click()
  await arvo.getByLabel('Peruste').selectOption('Läheinen on hakijana tai sen johdossa')
  await write(arvo, 'Selitys', 'hakijan eno')
  await arvo.getByRole('button', { name: 'Ilmoita olevasi esteellinen' }).click()
  await expect(arvo.getByText('Olet ilmoittanut olevasi esteellinen.')).toBeVisible()
  await arvo.goto(application)
  await expect(arvo.getByText('Olet esteellinen tässä hakemuksessa')).toBeVisible()

  const kirsi = await elsewhere(browser)
  await signIn(kirsi, staff.kirsi, { next: '/fi/desk/grants/ties' })
  await expect(
    kirsi.getByText(`Arvo Arvioija on esteellinen hakemuksen ${number} (Oona Näyte) käsittelyssä: hakijan eno`),
  ).toBeVisible()
  await expectAccessible(kirsi)

  await matti.goto(at('jamsa', '/fi/desk/grants/decisions'))
  await matti.getByRole('checkbox', { name: `Valitse ${number} Oona Näyte` }).check()
  await matti.getByRole('button', { name: 'Laadi luonnokset' }).click()
  await expect(matti.getByText('Yksi tehty.')).toBeVisible()
  await matti.goto(at('jamsa', '/fi/desk/grants/decisions?pile=draft'))
  await matti.getByRole('link', { name: `${number} Oona Näyte` }).click()
  await expect(matti.getByRole('heading', { name: 'Päätöksen teksti' })).toBeVisible()
  const decision = new URL(matti.url()).pathname
  await expectAccessible(matti)
  await matti.getByRole('button', { name: 'Ehdota päätettäväksi' }).click()
  await expect(matti.getByText('Tallennettu.')).toBeVisible()

  const veera = await elsewhere(browser)
  await signIn(veera, staff.veera, { next: decision })
  await veera.getByText('Palauta valmisteltavaksi').first().click()
  await veera.getByRole('button', { name: 'Palauta valmisteltavaksi' }).click()
  await expect(veera.getByRole('link', { name: /^Miksi: / })).toHaveAttribute('href', '#back-note')
  await veera.getByRole('button', { name: 'Tee päätös' }).click()
  await expect(veera.getByText('Päätös on tehty. Kirje tehdään taustalla.')).toBeVisible()
  await applicant.goto(mine)
  await expect(applicant.getByText(/^Sinulle myönnettiin/)).toHaveCount(0)
  await expect(async () => {
    await veera.goto(decision)
    await expect(veera.getByRole('button', { name: 'Anna tiedoksi' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await veera.getByRole('button', { name: 'Anna tiedoksi' }).click()
  await expect(veera.getByText('Viimeinen päivä vaatia oikaisua').first()).toBeVisible()
  await expectAccessible(veera)

  await applicant.goto(mine)
  await expect(applicant.getByText(/^Sinulle myönnettiin/)).toBeVisible()
  await expectAccessible(applicant)
  await veera.getByRole('link', { name: 'Avaa julkinen ote' }).click()
  await expect(veera.getByRole('heading', { name: 'Päätös' })).toBeVisible()
  await expectAccessible(veera)
})

// The demo has one such application. What an interrupted try has done already is passed over by the next.
test('an application is opened from the queue, checked and found eligible by keyboard alone', async ({ page }) => {
  test.slow()
  await signIn(page, staff.sanna, { next: '/fi/desk/grants/applications?pile=all' })
  const row = page.getByRole('row').filter({ hasText: 'Seniorivoima ry' }).filter({ hasText: 'Tila-avustus' })
  await pressOn(page, row.getByRole('link', { name: 'Seniorivoima ry' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Seniorivoima ry' })).toBeVisible()
  const check = page.getByRole('link', { name: 'Tarkista hakemus' })
  if (!(await check.isVisible())) return expect(page.getByText('Avustuskelpoinen').first()).toBeVisible()
  await pressOn(page, check)
  await expect(page.getByRole('heading', { level: 1, name: 'Tarkistus' })).toBeVisible()
  const points = page.getByRole('group').filter({ has: page.getByLabel('Ratkaisu') })
  for (const point of await points.all()) {
    await tabTo(page, point.getByLabel('Ratkaisu'))
    await page.keyboard.type('Kunnossa')
    await expect(point.getByRole('option', { name: 'Kunnossa' })).toHaveJSProperty('selected', true)
    await typeInto(page, point.getByLabel(/^Huomautus/), 'Katsottu')
  }
  await pressOn(page, page.getByRole('button', { name: 'Tallenna tarkistus' }))
  await expect(page.getByText('Tarkistus on tallennettu.')).toBeVisible()
  await expectAccessible(page, 'a check by keyboard')
  await typeInto(page, page.getByLabel(/^Huomioitavaa päätökseen/), 'Päiväryhmät ovat avoimia kaikille.')
  await pressOn(page, page.getByRole('button', { name: 'Totea avustuskelpoiseksi' }))
  await expect(page.getByText('Hakemus on todettu avustuskelpoiseksi.')).toBeVisible()
})
