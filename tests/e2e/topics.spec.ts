import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('staff make a topic that asks, a resident answers, and staff see the answer', async ({ page, browser }) => {
      const name = `Jäätie ${tail()}`
      const text = `Railo keskellä tietä ${tail()}.`
      const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact/topics' })
      if (javaScriptEnabled) await expectAccessible(desk, 'the topics')
      await desk.getByRole('link', { name: 'Uusi aihe' }).click()
      await desk.getByLabel('Nimi (suomi)').fill(name)
      await desk.getByRole('button', { name: 'Tallenna' }).click()
      await expect(desk.getByText('Muutos on tallennettu.')).toBeVisible()

      await desk.getByRole('link', { name: 'Lisää kysymys' }).click()
      await desk.getByLabel('Kysymys (suomi)').fill('Näkyykö vettä?')
      await desk.getByRole('radio', { name: 'Kyllä tai ei' }).check()
      await desk.getByRole('button', { name: 'Tallenna', exact: true }).click()
      await expect(desk.getByText('Kysymys on tallennettu.')).toBeVisible()
      await desk.getByRole('link', { name: 'Lisää kysymys' }).click()
      await desk.getByLabel('Kysymys (suomi)').fill('Kuinka monta metriä?')
      await desk.getByRole('radio', { name: 'Luku' }).check()
      await desk.getByLabel('Milloin kysytään?').selectOption({ label: 'Näkyykö vettä?: Kyllä' })
      await desk.getByLabel('Vastaus on pakollinen').check()
      if (javaScriptEnabled) await expectAccessible(desk, 'a question')
      await desk.getByRole('button', { name: 'Tallenna', exact: true }).click()
      await expect(desk.getByRole('cell', { name: 'Luku' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a topic with questions')

      await page.goto(at('jamsa', '/fi/palaute'))
      await page.getByRole('link', { name }).click()
      const metres = page.getByLabel('Kuinka monta metriä?')
      if (javaScriptEnabled) await expect(metres).toHaveCount(0)
      else await expect(page.getByText('Vastaa tähän, jos vastasit ”Kyllä”')).toBeVisible()
      await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
      await page.getByRole('radio', { name: 'Kyllä' }).check()
      await metres.fill('kaksi')
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Kirjoita luku, esimerkiksi 3 tai 2,5.').first()).toBeVisible()
      await expect(page.getByRole('radio', { name: 'Kyllä' })).toBeChecked()
      await expect(metres).toHaveValue('kaksi')
      if (javaScriptEnabled) await expectAccessible(page, 'an answer that is no number')
      await metres.fill('2,5')
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
      await expect(page.getByText('Kuinka monta metriä?')).toBeVisible()
      await expect(page.getByText('2,5', { exact: true })).toBeVisible()

      await desk.goto(at('jamsa', '/fi/desk/contact?sort=newest'))
      await desk.getByRole('link', { name: text }).click()
      await expect(desk.getByText('Näkyykö vettä?')).toBeVisible()
      await expect(desk.getByText('2,5', { exact: true })).toBeVisible()
    })

    test('an answer that is dealt with elsewhere says where, and nothing is sent', async ({ page }) => {
      await page.goto(at('jamsa', '/fi/palaute/uusi/172'))
      await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill('Pysäkin lasi on rikottu.')
      await page.getByLabel('Missä?').fill('Koulukatu 5')
      await page.getByRole('radio', { name: 'Kyllä' }).check()
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Soita heti hätänumeroon.')).toBeVisible()
      await expect(page.getByRole('link', { name: '112' }).last()).toBeVisible()
      await expect(page.getByLabel('Missä?')).toHaveValue('Koulukatu 5')
      await page.getByRole('radio', { name: 'Ei', exact: true }).check()
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
    })
  })
}
