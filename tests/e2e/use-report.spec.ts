import type { Page } from '@playwright/test'
import { pdf } from '../unit/documents/corpus'
import { payOut } from './bank'
import { nightFalls, reportWasDue } from './later'
import { actFor, at, elsewhere, expect, expectAccessible, residents, signIn, staff, test } from './steps'

const club = 'Metsäpolku ry'
const call = `kohdeavustus-${new Date().getFullYear()}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()
const write = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)
/** Where the report stands, as the tag beside its name says. */
const stands = (page: Page, state: string) => page.locator('.page-heading').getByText(state, { exact: true })

/** The demo has one such grant, whose first part is paid once. */
async function bePaid(laura: Page, kirsi: Page) {
  await signIn(laura, staff.laura, { next: '/fi/desk/grants/payments' })
  await signIn(kirsi, staff.kirsi, { next: '/fi/desk/grants/payments' })
  const grant = new RegExp(`^\\d+/\\d+ ${club}, 540`)
  await expect(laura.getByRole('heading', { level: 1, name: 'Maksut' })).toBeVisible()
  if (await laura.getByRole('checkbox', { name: grant }).count()) await payOut(laura, kirsi, grant)
}

/** Fills the form and adds a paper; a sum that is none is not taken, and what else was written stays. */
async function fill(ritva: Page) {
  await ritva.getByRole('link', { name: /^(Täytä selvitys|Jatka täyttämistä)$/ }).click()
  await write(ritva, 'Mitä teitte avustuksella?', 'Uusimme luontopolun opasteet talkoilla.')
  await write(ritva, 'Montako ihmistä tavoititte?', '320')
  await write(ritva, 'Paljonko avustuksesta käytettiin?', 'kaikki')
  await press(ritva, 'Tallenna ja jatka')
  await expect(ritva.getByText('Kirjoita summa euroina').first()).toBeVisible()
  await expect(ritva.getByLabel('Mitä teitte avustuksella?')).toHaveValue(/opasteet/)
  await expectAccessible(ritva, 'a report whose sum is none')
  await write(ritva, 'Paljonko avustuksesta käytettiin?', '540')
  await ritva.getByRole('checkbox', { name: 'Vakuutan, että tiedot ovat oikein.' }).check()
  await press(ritva, 'Tallenna ja jatka')
  await expect(ritva.getByRole('heading', { level: 1, name: 'Liitteet' })).toBeVisible()
  await addPaper(ritva, 'kuitit.pdf')
  await expectAccessible(ritva, 'the papers of a report')
  await ritva.getByRole('link', { name: 'Jatka', exact: true }).click()
}

async function addPaper(ritva: Page, name: string) {
  const [papers] = [ritva.getByRole('region', { name: 'Selvityksen liitteet' })]
  if (!(await papers.getByText(name).count())) {
    await papers.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: pdf() })
    await papers.getByRole('button', { name: 'Lisää liite' }).click()
  }
  await expect(papers.getByText(name).first()).toBeVisible()
}

// The demo has one such association. What an interrupted try has done already is passed over by the next.
test('an association reports late on a grant, is sent back, mends it, and it is accepted in two steps', async ({
  page: ritva,
  browser,
}) => {
  test.slow()
  const [matti, laura, kirsi] = [await elsewhere(browser), await elsewhere(browser), await elsewhere(browser)]
  await bePaid(laura, kirsi)
  await actFor(ritva, residents.ritva, club)
  await ritva.goto(at('jamsa', '/fi/omat-asiat'))
  await ritva
    .getByRole('link', { name: /^Käyttöselvitys: / })
    .first()
    .click()
  await expect(ritva.getByRole('heading', { level: 1, name: 'Käyttöselvitys' })).toBeVisible()
  const mine = new URL(ritva.url()).pathname
  const report = mine.split('/').at(-1) ?? ''
  const desk = `/fi/desk/grants/reports/${report}`
  const again = () => ritva.goto(at('jamsa', mine))

  await test.step('its day passes, and whoever applies anew is told what follows', async () => {
    if (!(await stands(ritva, 'Tulossa').count())) return
    await expectAccessible(ritva, 'a report that is not asked for yet')
    await reportWasDue(report)
    await nightFalls()
    await expect(async () => {
      await again()
      await expect(stands(ritva, 'Myöhässä')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expectAccessible(ritva, 'a report that is late')
    await ritva.goto(at('jamsa', `/fi/avustukset/${call}/hae`))
    await expect(ritva.getByText('Aiemman avustuksen käyttöselvitys puuttuu')).toBeVisible()
    await expectAccessible(ritva, 'applying while a report is missing')
    await again()
  })

  await test.step('the association fills the report, and sends it', async () => {
    if (!(await stands(ritva, 'Myöhässä').count())) return
    await fill(ritva)
    await expect(ritva.getByText('Uusimme luontopolun opasteet talkoilla.')).toBeVisible()
    await expectAccessible(ritva, 'a report before it is sent')
    await press(ritva, 'Lähetä selvitys')
    await expect(ritva.getByText('Käyttöselvitys on perillä')).toBeVisible()
    await expectAccessible(ritva, 'a report that was sent')
  })

  await signIn(matti, staff.matti, { next: '/fi/desk/grants/reports' })
  await test.step('the desk marks it for the full check, and sends it back with what is wanted', async () => {
    await expectAccessible(matti, 'reports at the desk')
    await matti.goto(at('jamsa', desk))
    const asked = matti.getByText('320', { exact: true })
    if (!(await stands(matti, 'Lähetetty').count()) || !(await asked.count())) return
    if (!(await matti.getByText(/^Merkinnyt Matti Esimerkki/).count())) {
      await matti.getByText('Merkitse laajaan tarkastukseen').first().click()
      await write(matti, 'Syy', 'Opasteiden lasku on suuri.')
      await press(matti, 'Merkitse laajaan tarkastukseen')
      await expect(matti.getByText('Merkinnyt Matti Esimerkki: Opasteiden lasku on suuri.')).toBeVisible()
    }
    await matti.getByText('Pyydä täydennystä').first().click()
    await press(matti, 'Pyydä täydennystä')
    const faults = matti.getByRole('alert').getByRole('link')
    await expect(faults).toHaveText([/^Mitä tarvitaan ja miksi: /, /^Viimeistään: /])
    await expectAccessible(matti, 'a report at the desk')
    await write(matti, 'Mitä tarvitaan ja miksi', 'Kertokaa, miksi opasteita tuli vain kuusi.')
    await write(matti, 'Viimeistään', inDays(14))
    await press(matti, 'Pyydä täydennystä')
    await expect(matti.getByText('Täydennystä on pyydetty.')).toBeVisible()
  })

  await test.step('the association mends it, and sends it again', async () => {
    await again()
    if (!(await stands(ritva, 'Täydennettävä').count())) return
    await expect(ritva.getByText('Kertokaa, miksi opasteita tuli vain kuusi.')).toBeVisible()
    await expectAccessible(ritva, 'a report that was sent back')
    await ritva.getByRole('link', { name: 'Avustuksen käyttö' }).click()
    await ritva.getByLabel(/^Mikä muuttui suunnitelmasta/).fill('Kaksi opastetta siirtyi ensi kesään.')
    await write(ritva, 'Montako ihmistä tavoititte?', '321')
    await press(ritva, 'Tallenna ja jatka')
    await ritva.getByRole('link', { name: 'Jatka', exact: true }).click()
    await press(ritva, 'Lähetä täydennetty selvitys')
    await expect(ritva.getByText('Käyttöselvitys on perillä')).toBeVisible()
  })

  await test.step('one checks the facts, another the money, point by point', async () => {
    await matti.goto(at('jamsa', desk))
    if (await stands(matti, 'Lähetetty').count()) {
      await expect(matti.getByText('Kaksi opastetta siirtyi ensi kesään.')).toBeVisible()
      await press(matti, 'Tiedot on tarkastettu')
      await expect(matti.getByText('Tiedot on tarkastettu. Seuraavaksi tarkastetaan rahankäyttö.')).toBeVisible()
      await expectAccessible(matti, 'a report whose facts are checked')
    }
    await laura.goto(at('jamsa', desk))
    if (await stands(laura, 'Tiedot tarkastettu').count()) {
      await press(laura, 'Hyväksy selvitys')
      await expect(laura.getByText(/^Laajassa tarkastuksessa kaikki kohdat pitää tarkastaa/)).toBeVisible()
      await expectAccessible(laura, 'a full check that is not whole')
      for (const point of await laura.getByRole('group', { name: 'Tarkastettu' }).getByRole('checkbox').all())
        await point.check()
      await press(laura, 'Hyväksy selvitys')
      await expect(laura.getByText('Selvitys on hyväksytty.')).toBeVisible()
    }
    await expectAccessible(laura, 'a report that is accepted')
  })

  await test.step('the association reads that it is accepted, and nothing is held against its next application', async () => {
    await again()
    await expect(stands(ritva, 'Hyväksytty')).toBeVisible()
    await expectAccessible(ritva, 'an accepted report')
    await ritva.goto(at('jamsa', `/fi/avustukset/${call}/hae`))
    await expect(ritva.getByRole('button', { name: `Aloita hakemus: ${club}` })).toBeVisible()
    await expect(ritva.getByText('Aiemman avustuksen käyttöselvitys puuttuu')).toHaveCount(0)
  })
})
