import type { Page } from '@playwright/test'
import { ask, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const tick = (page: Page, words: string) => row(page, words).getByRole('checkbox').check()

/** Everything at the desk, of all piles. */
const queue = (page: Page) => page.goto(page.url().replace(/\/desk.*$/, '/desk/grants/applications?pile=all'))

/** Stands aside from one application, once: it stays so in the demo. */
async function standAside(page: Page) {
  if (await row(page, 'Olet esteellinen').count()) return
  await page.getByRole('link', { name: 'Seppolan skeittaajat' }).click()
  await page.getByText('Ilmoita olevasi esteellinen').first().click()
  await page.getByLabel('Peruste').selectOption('Läheinen on hakijana tai sen johdossa')
  await page.getByLabel('Selitys', { exact: true }).fill('ryhmän jäsenen setä')
  await press(page, 'Ilmoita olevasi esteellinen')
  await expect(page.getByText('Olet ilmoittanut olevasi esteellinen.')).toBeVisible()
  await queue(page)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    const looksThrough = async (page: Page, state: string) => javaScriptEnabled && expectAccessible(page, state)

    test('applications are taken, given and freed together, and what a tie forbids is left and named', async ({
      page,
    }) => {
      await signIn(page, staff.matti, { next: '/fi/desk/grants/applications?pile=all' })
      await standAside(page)
      await press(page, 'Ota minulle')
      await expect(page.getByText('Valitse ainakin yksi hakemus.').first()).toBeVisible()
      await looksThrough(page, 'the queue with nothing chosen')

      await tick(page, 'Ilmari Huhtiistinen')
      await tick(page, 'Olet esteellinen')
      await press(page, 'Ota minulle')
      await expect(page.getByText('Yhden hakemuksen käsittelijä on nyt Matti Esimerkki.')).toBeVisible()
      await expect(page.getByText('Yksi hakemus jäi ennalleen. Syy on taulukossa.')).toBeVisible()
      await expect(row(page, 'Olet esteellinen tässä hakemuksessa')).toBeVisible()
      await expect(page.getByText('Seppolan skeittaajat')).toHaveCount(0)
      await looksThrough(page, 'what became of those handed out')

      await queue(page)
      await tick(page, 'Ilmari Huhtiistinen')
      await press(page, 'Anna kollegalle')
      await expect(page.getByText('Valitse kollega, joka saa hakemukset.').first()).toBeVisible()
      await expect(row(page, 'Ilmari Huhtiistinen').getByRole('checkbox')).toBeChecked()
      await page.getByLabel('Kollega').selectOption('Sanna Koski')
      await press(page, 'Anna kollegalle')
      await expect(page.getByText('Yhden hakemuksen käsittelijä on nyt Sanna Koski.')).toBeVisible()

      await queue(page)
      await tick(page, 'Ilmari Huhtiistinen')
      await press(page, 'Vapauta käsittelijästä')
      await expect(page.getByText('Yhdellä hakemuksella ei ole enää käsittelijää.')).toBeVisible()
      await page.getByRole('link', { name: 'Ilmari Huhtiistinen' }).click()
      await expect(page.getByText('Hakemuksella ei ole enää käsittelijää').last()).toBeVisible()
    })

    test('filters are kept as a view, and what they find goes into a table', async ({ page }) => {
      const name = `Oma ${tail()}`
      await signIn(page, staff.sanna, { next: '/fi/desk/grants/applications?pile=all' })
      await page.getByLabel('Hakija, numero tai tarkoitus').fill('maastojuoksu')
      await press(page, 'Hae')
      await expect(page.getByRole('rowheader')).toHaveCount(1)
      await page.getByText('Tallenna nämä rajaukset näkymäksi').click()
      await page.getByLabel('Näkymän nimi').fill(name)
      await press(page, 'Tallenna näkymä')
      await expect(page.getByText(`Näkymä: ${name}`)).toBeVisible()
      await expect(page.getByRole('rowheader')).toHaveCount(1)
      await looksThrough(page, 'the queue by a view')

      const address = (await page.getByRole('link', { name: 'Lataa taulukkona (CSV)' }).getAttribute('href')) ?? ''
      const { status, headers, text } = await ask('jamsa', address, { by: page })
      expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
      const lines = text.trimEnd().split('\r\n')
      expect(lines[0]).toContain('Numero;Hakija;Haku;Tarkoitus')
      expect(lines).toHaveLength(2)
      expect(lines[1]).toContain('Kirkonkylän Kisa ry')

      await page.getByRole('link', { name: 'Hallitse näkymiä' }).click()
      await looksThrough(page, 'saved views')
      const card = page.getByRole('region', { name })
      await card.getByLabel('Näkymän nimi').fill(`${name} b`)
      await card.getByRole('button', { name: /^Tallenna/ }).click()
      await page
        .getByRole('main')
        .getByRole('link', { name: `${name} b` })
        .click()
      await expect(page.getByRole('rowheader')).toHaveCount(1)
      await page.getByRole('link', { name: 'Hallitse näkymiä' }).click()
      await page
        .getByRole('region', { name: `${name} b` })
        .getByRole('button', { name: /^Poista/ })
        .click()
      await expect(page.getByText('Näkymä on poistettu.')).toBeVisible()
      await expect(page.getByRole('region', { name: `${name} b` })).toHaveCount(0)
    })
  })
}
