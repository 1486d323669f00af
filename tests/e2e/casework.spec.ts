import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a telephone call is written down, put under the right topic and answered from a template', async ({
      page,
    }) => {
      const text = `Leikkipuiston keinu on rikki ${tail()}.`
      const name = `Korjattu ${tail()}`
      await signIn(page, staff.kari, { next: '/fi/desk/contact/templates/new' })
      await page.getByLabel('Nimi').fill(name)
      await page.getByRole('combobox', { name: 'Tilanne' }).selectOption({ label: 'Tehty' })
      await page.getByLabel('Teksti, suomi').fill('Asia {reference} on kunnossa, {nimi}.')
      await page.getByRole('button', { name: 'Tallenna mallivastaus' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
      await page.getByLabel('Teksti, suomi').fill('Asia {reference} on kunnossa.')
      await page.getByRole('button', { name: 'Tallenna mallivastaus' }).click()
      const row = page.getByRole('row').filter({ hasText: name })
      await expect(row.getByText('Puuttuu: ruotsi, englanti')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the templates')

      await page.goto(at('jamsa', '/fi/desk/contact'))
      await page.getByRole('link', { name: 'Kirjaa yhteydenotto' }).click()
      await page.getByRole('combobox', { name: 'Aihe' }).selectOption({ label: 'Katujen kunto (Kadunpito)' })
      await page.getByRole('radio', { name: 'Korjaustarve' }).check()
      await page.getByLabel('Mitä kerrottiin tai kysyttiin?').fill(`Soittakaa 131052-308T. ${text}`)
      await page.getByLabel('Missä?').fill('Keskuspuisto')
      await page.getByRole('button', { name: 'Kirjaa asia' }).click()
      await expect(page.getByText('Tekstissä on henkilötunnus.')).toBeVisible()
      await page.getByLabel('Mitä kerrottiin tai kysyttiin?').fill(text)
      await page.getByRole('button', { name: 'Kirjaa asia' }).click()
      await expect(page.getByText(/Kerro ilmoittajalle numero \w{8}/)).toBeVisible()

      await page.getByText('Vaihda aihetta').first().click()
      const topics = page.getByRole('combobox', { name: 'Aihe ja sen yksikkö' })
      await topics.selectOption({
        label: (await topics.getByRole('option').filter({ hasText: 'Leikki' }).first().textContent()) ?? '',
      })
      await page.getByRole('button', { name: 'Vaihda aihe' }).click()
      await expect(page.getByText('Aihe on vaihdettu.')).toBeVisible()

      await page.getByRole('combobox', { name: 'Mallivastaus' }).selectOption({ label: `Tehty: ${name}` })
      await page.getByRole('button', { name: 'Käytä mallia' }).click()
      await expect(page.getByRole('radio', { name: 'Tehty' })).toBeChecked()
      await expect(page.getByLabel('Mitä kerrot ilmoittajalle')).toHaveValue(/^Asia \w{8} on kunnossa\.$/)
      await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a case answered from a template')
    })
  })
}
