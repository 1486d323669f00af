import type { Page } from '@playwright/test'
import { at, elsewhere, expect, expectAccessible, signIn, staff, test } from './steps'

const year = new Date().getFullYear()
const name = `Liikunnan toiminta-avustus ${year}`
const call = `/fi/desk/grants/calls/toiminta-liikunta-${year}`

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

/** Opens a pile of the call's decisions, and says how many there are. */
async function pile(page: Page, of: string): Promise<number> {
  await page.goto(at('jamsa', `/fi/desk/grants/decisions?pile=${of}`))
  await page.getByRole('combobox', { name: 'Haku' }).selectOption(name)
  await press(page, 'Hae')
  // The field holds its value already; only the address says that the page below is the narrowed one.
  await page.waitForURL(({ searchParams }) => Boolean(searchParams.get('call')))
  return page.getByRole('rowheader').count()
}

/** Another sum for one applicant, unless it is that already; without a reason it is not taken. Says whether it was changed. */
async function change(page: Page, applicant: string, euros: string): Promise<boolean> {
  await page.getByRole('link', { name: 'Katso summat' }).click()
  const row = page.getByRole('row', { name: applicant })
  await expect(row).toBeVisible()
  if (await row.getByText(`${euros} €`, { exact: true }).count()) return false
  await row.getByRole('link', { name: applicant }).click()
  await expectAccessible(page, 'how a sum came about')
  await page.getByLabel('Esitettävä summa').fill(euros)
  await page.getByLabel('Perustelu').fill('')
  await press(page, 'Tallenna muutos')
  await expect(page.getByRole('link', { name: /^Perustelu: / })).toBeVisible()
  await page.getByLabel('Perustelu').fill('Toimintaa oli vain syksyllä.')
  await press(page, 'Tallenna muutos')
  await expect(page.getByText('Summa on muutettu.')).toBeVisible()
  return true
}

// The demo has one such call. What an interrupted try has done already is passed over by the next.
test('a pot is divided, a sum is changed with its reason, a board decides the list, and everybody is told', async ({
  page: sanna,
  browser,
}) => {
  test.slow()
  const division = at('jamsa', `${call}/allocation`)

  await test.step('the preparer computes two ways, compares them, and locks one', async () => {
    await signIn(sanna, staff.sanna, { next: `${call}/allocation` })
    if (await sanna.getByRole('heading', { name: 'Lukittu jako' }).isVisible()) return
    for (const [title, brake] of [
      ['Haun ehdoilla', null],
      ['Jarru 10 %', '10'],
    ] as const) {
      await sanna.goto(division)
      await sanna.getByLabel('Laskelman nimi').fill(title)
      if (brake) await sanna.getByLabel(/^Jarru: laskee/).fill(brake)
      await press(sanna, 'Laske')
      await expect(sanna.getByText('Laskelma on tehty.')).toBeVisible()
    }
    await sanna.goto(division)
    await expectAccessible(sanna, 'two runs')
    await sanna.getByRole('link', { name: 'Haun ehdoilla' }).first().click()
    await expect(sanna.getByRole('row', { name: /Jämsänvirran Pallo ry/ })).toContainText('€')
    await expectAccessible(sanna, 'a run')
    await press(sanna, 'Lukitse tämä')
    await expect(sanna.getByText(/^Laskelma on lukittu\./)).toBeVisible()
  })

  await test.step('a sum is changed by hand, and never without a reason', async () => {
    await sanna.goto(division)
    if (!(await sanna.getByRole('button', { name: 'Esitä päätettäviksi' }).isVisible())) return
    if (await change(sanna, 'Kuoreveden Biljardi ry', '300')) {
      await sanna.goto(division)
      await expect(sanna.getByText('Esitys ylittää määrärahan')).toBeVisible()
    }
    await sanna.goto(division)
    await change(sanna, 'Päijänteen Melojat ry', '350')
    await sanna.goto(division)
    await press(sanna, 'Esitä päätettäviksi')
    await expect(sanna.getByText('Hakemukset on esitetty päätettäviksi.').first()).toBeVisible()
  })

  await test.step('every decision is drafted and proposed at once', async () => {
    for (const [from, button] of [
      ['waiting', 'Laadi luonnokset'],
      ['draft', 'Ehdota valitut'],
    ] as const) {
      if (!(await pile(sanna, from))) continue
      await press(sanna, 'Valitse kaikki')
      await press(sanna, button)
      await expect(sanna.getByText(/^\d+ tehty\./)).toBeVisible()
    }
  })

  const kirsi = await elsewhere(browser)
  await signIn(kirsi, staff.kirsi, { next: '/fi/desk/grants/meetings' })
  const board = 'Sivistyslautakunta'
  await test.step('the secretary of the board takes them to a meeting and enters what it decided', async () => {
    if (await pile(kirsi, 'proposal')) {
      await kirsi.goto(at('jamsa', '/fi/desk/grants/meetings'))
      await kirsi.getByLabel('Toimielin').fill(board)
      await kirsi
        .getByLabel('Kokouspäivä')
        .fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }))
      await press(kirsi, 'Luo kokous')
      await expect(kirsi.getByText('Esityslista on tyhjä')).toBeVisible()
      await pile(kirsi, 'proposal')
      await press(kirsi, 'Valitse kaikki')
      const meetings = kirsi.getByRole('combobox', { name: 'Kokous' })
      await meetings.selectOption((await meetings.getByRole('option', { name: board }).last().textContent()) ?? '')
      await press(kirsi, 'Vie valitut esityslistalle')
      await expect(kirsi.getByText(/^\d+ tehty\./)).toBeVisible()
    }
    await kirsi.goto(at('jamsa', '/fi/desk/grants/meetings'))
    const open = kirsi.getByRole('row').filter({ hasText: 'Avoin' }).getByRole('link', { name: board })
    const addresses = await open.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const address of addresses) {
      await kirsi.goto(at('jamsa', address))
      if (!(await kirsi.getByRole('checkbox', { name: /^Valitse \d/ }).count())) continue
      await expectAccessible(kirsi, 'the agenda')
      await press(kirsi, 'Valitse kaikki')
      await kirsi.getByLabel('Pöytäkirjan pykälä').fill('41')
      await press(kirsi, 'Valitut päätettiin ehdotuksen mukaan')
      await expect(kirsi.getByText(/^\d+ tehty\./)).toBeVisible()
      await expect(kirsi.getByRole('heading', { name: 'Tehdyt päätökset' })).toBeVisible()
      await expectAccessible(kirsi, 'what the board decided')
    }
  })

  await test.step('the letters are made in the background, and everybody is told', async () => {
    await expect(async () => {
      await pile(kirsi, 'made')
      await expect(kirsi.getByText(/^Kirjeitä valmiina/)).toHaveCount(0, { timeout: 500 })
    }).toPass()
    await expectAccessible(kirsi, 'decisions to be told')
    if (await pile(kirsi, 'made')) {
      await press(kirsi, 'Valitse kaikki')
      await press(kirsi, 'Anna valitut tiedoksi')
      await expect(kirsi.getByText(/^\d+ tehty\./)).toBeVisible()
    }
  })

  await test.step('each decision has its last day for a claim', async () => {
    expect(await pile(kirsi, 'notified')).toBe(11)
    await expect(kirsi.getByRole('row', { name: /Päijänteen Melojat ry/ })).toContainText('350 €')
    await expect(kirsi.getByRole('row', { name: /Päijänteen Melojat ry/ })).toContainText('Viimeinen päivä')
  })
})
