import { at, expect, expectAccessible, signIn, staff, test } from './steps'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a rule is tried before it is saved, takes the next case, and the case says why it came there', async ({
      page,
      browser,
    }) => {
      const village = `Kylä${Math.random().toString(36).slice(2, 8)}`
      await signIn(page, staff.kari, { next: '/fi/desk/contact/routing' })
      await page.getByRole('link', { name: 'Uusi sääntö' }).click()
      await page.getByLabel('Säännön nimi').fill(`Asiat kylästä ${village}`)
      await page.getByRole('combobox', { name: 'Yksikkö, joka saa asian' }).selectOption({ index: 1 })
      await page.getByRole('combobox', { name: 'Käsittelijä' }).selectOption({ label: 'Kari Laine' })
      await page.getByRole('button', { name: 'Tallenna sääntö' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'ainakin yksi ehto' })).toBeVisible()
      await page.getByLabel('Sanat paikassa').fill(village)
      await page.getByRole('button', { name: 'Kokeile' }).click()
      await expect(page.getByText('Yksikään asia ei vaihtaisi saajaa')).toBeVisible()
      await expect(page.getByLabel('Sanat paikassa')).toHaveValue(village)
      if (javaScriptEnabled) await expectAccessible(page, 'a rule that has been tried')
      await page.getByRole('button', { name: 'Tallenna sääntö' }).click()
      await expect(page.getByText('Sääntö on tallennettu.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a list of rules')

      const resident = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
      await resident.goto(at('jamsa', '/fi/palaute/uusi/171'))
      const text = `Kuoppa tiessä, ${village}.`
      await resident.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
      await resident.getByLabel('Missä?').fill(`${village}ntie 4`)
      await resident.getByRole('button', { name: 'Lähetä' }).click()
      await expect(resident.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()

      await page.goto(at('jamsa', '/fi/desk/contact?pile=mine&sort=newest'))
      await page.getByRole('link', { name: text }).click()
      await page.getByText('Miksi tämä on täällä?').click()
      await expect(page.getByText(`”Asiat kylästä ${village}” sopi.`)).toBeVisible()
      await expect(page.getByText(`Täyttyi: ${village}.`)).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a case that says why it is here')

      // Another rule for the same village would take the case if it came first.
      const other = `Toiset kylästä ${village}`
      await page.goto(at('jamsa', '/fi/desk/contact/routing/new'))
      await page.getByLabel('Säännön nimi').fill(other)
      await page.getByRole('combobox', { name: 'Yksikkö, joka saa asian' }).selectOption({ index: 2 })
      await page.getByLabel('Sanat paikassa').fill(village)
      await page.getByRole('button', { name: 'Tallenna sääntö' }).click()
      await page.getByRole('button', { name: new RegExp(`^Ylemmäs ?: ${other}`) }).click()
      await expect(page.getByRole('heading', { name: `”${other}” ylemmäs: mitä muuttuisi` })).toBeVisible()
      await expect(page.getByText('Yksi asia vaihtaisi saajaa.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a step of a rule that is tried')
      await page.getByRole('button', { name: `Siirrä ”${other}” ylemmäs` }).click()
      await expect(page.getByText('Järjestys on tallennettu.')).toBeVisible()
      const names = page.getByRole('rowheader').filter({ hasText: village })
      await expect(names).toHaveText([new RegExp(other), new RegExp(`Asiat kylästä ${village}`)])
      await page.getByRole('link', { name: other }).click()
      await page.getByRole('button', { name: 'Poista käytöstä' }).click()
      await expect(page.getByText('Sääntö on poistettu käytöstä.')).toBeVisible()

      await page.goto(at('jamsa', '/fi/desk/contact/routing'))
      await page.getByRole('link', { name: village }).click()
      await expect(page.getByText('yksi viimeisten 90 päivän asia olisi mennyt muualle')).toBeVisible()
      await page.getByRole('button', { name: 'Poista käytöstä' }).click()
      await expect(page.getByText('Sääntö on poistettu käytöstä.')).toBeVisible()
    })
  })
}
