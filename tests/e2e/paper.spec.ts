import { answerRules, at, expect, expectAccessible, expectNoSidewaysScroll, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('an application on paper is keyed in by one, gone on with by another, registered as it is, and answered by letter', async ({
      page,
      browser,
    }) => {
      const name = `Ulla ${tail()}`
      await signIn(page, staff.matti, { next: '/fi/desk/grants/paper' })
      await page.getByRole('link', { name: 'Lisää paperihakemus' }).click()
      await page.getByRole('radio', { name: 'Yksityishenkilö' }).check()
      await page.getByLabel('Nimi paperissa').fill(name)
      await page.getByLabel('Katuosoite').fill('Koskentie 1')
      await page.getByRole('button', { name: 'Aloita kirjaaminen' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
      await expect(page.getByLabel('Nimi paperissa')).toHaveValue(name)
      const calls = page.getByRole('combobox', { name: 'Haku' })
      const target = calls.getByRole('option').filter({ hasText: 'Kohdeavustus' }).first()
      await calls.selectOption({ label: (await target.textContent()) ?? '' })
      await page.getByLabel('Postinumero').fill('42100')
      await page.getByLabel('Postitoimipaikka').fill('Jämsä')
      if (javaScriptEnabled) await expectAccessible(page, 'the beginning')
      await page.getByRole('button', { name: 'Aloita kirjaaminen' }).click()
      await expect(page.getByText('Kirjaus on aloitettu.')).toBeVisible()
      const own = page.url().split('?')[0] ?? ''

      const { viewport } = test.info().project.use
      const sanna = await (await browser.newContext({ javaScriptEnabled, viewport, locale: 'fi-FI' })).newPage()
      await signIn(sanna, staff.sanna, { next: '/fi/desk/grants/paper' })
      await sanna.getByRole('link', { name }).click()
      await expect(sanna.getByRole('heading', { level: 1, name })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(sanna, 'the overview')
      await sanna.getByRole('link', { name: 'Jatka täyttämistä' }).click()
      await answerRules(sanna, { 'Onko hakijan kotipaikka': 'Kyllä', 'Onko se jo pidetty?': 'Ei' })
      await sanna.getByLabel('Paljonko haet?').fill('kuusisataa')
      await sanna.getByRole('button', { name: 'Tallenna ja jatka' }).click()
      await expect(sanna.getByText('Kirjoita summa euroina').first()).toBeVisible()
      await sanna.getByLabel('Paljonko haet?').fill('600')
      await sanna.getByLabel('Mihin käytät avustuksen?').fill('Esiintyjien palkkiot.')
      await sanna.getByRole('button', { name: 'Tallenna ja jatka' }).click()
      await expect(sanna.getByRole('heading', { level: 1, name: 'Hakija' })).toBeVisible()

      await sanna.goto(`${own}/review`)
      await expect(sanna.getByText('Voit rekisteröidä hakemuksen myös vajaana.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(sanna, 'the comparison')
      await sanna.getByRole('checkbox', { name: 'Vastaukset ovat niin kuin paperissa.' }).check()
      await sanna.getByRole('button', { name: 'Rekisteröi hakemus' }).click()
      await expect(sanna.getByText('Hakemus on rekisteröity.')).toBeVisible()
      await expect(sanna.getByText(/^Kirjannut paperilta Sanna Koski/)).toBeVisible()
      await expect(sanna.getByRole('link', { name: 'Hakemus on saapunut (PDF)' })).toBeVisible()
      await expectNoSidewaysScroll(sanna, 'the registered application')
      if (javaScriptEnabled) await expectAccessible(sanna, 'the registered application')

      const registered = sanna.url()
      await sanna.goto(at('jamsa', '/fi/desk/grants/letters'))
      const letter = sanna.getByRole('row').filter({ hasText: name })
      await expect(letter.getByRole('link', { name: 'Hakemus on saapunut (PDF)' })).toBeVisible()
      await sanna.getByRole('button', { name: 'Merkitse postitetuiksi' }).click()
      await expect(sanna.getByText('Valitse ainakin yksi kirje.').first()).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(sanna, 'the letters to post')
      await sanna.getByRole('checkbox', { name }).check()
      await sanna.getByRole('button', { name: 'Merkitse postitetuiksi' }).click()
      await expect(sanna.getByText('Kirjeet on merkitty postitetuiksi.')).toBeVisible()
      await expect(letter).toHaveCount(0)
      await expectNoSidewaysScroll(sanna, 'the letters to post')

      await sanna.goto(registered)
      await expect(sanna.getByText(/, postitettu \d/)).toBeVisible()
      await sanna.getByRole('link', { name: 'Kirjaa tilinumero ja saajat' }).click()
      await sanna.getByLabel('IBAN-tilinumero').fill('FI21 1234 5600 0007 85')
      await sanna.getByRole('button', { name: 'Tallenna tili' }).click()
      await expect(sanna.getByText('Toinen valmistelija tarkistaa sen.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(sanna, 'the payment')
      await sanna.goto(at('jamsa', '/fi/desk/grants/mandates'))
      await expect(
        sanna.getByRole('row').filter({ hasText: name }).getByText('Odottaa toista tarkistajaa'),
      ).toBeVisible()
    })
  })
