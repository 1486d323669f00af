import type { Page } from '@playwright/test'
import { at, elsewhere, expect, expectAccessible, signIn, staff, test } from './steps'

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

test('two who tell of the same get one answer, and a case that is taken out again gets one of its own', async ({
  page,
  browser,
}) => {
  const street = `${tail()}katu`
  const texts = [`Kuoppa ${street}, siihen putosi pyörän rengas.`, `Iso reikä tiessä, ${street}.`]
  const resident = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  const [main, joined] = [await told(resident, texts[0], street), await told(resident, texts[1], street)]

  await signIn(page, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await page.getByRole('link', { name: texts[1] }).click()
  await page.getByText('Yhdistä toiseen asiaan').click()
  await page.getByLabel('Asian numero').fill(main.number)
  await page.getByRole('button', { name: 'Yhdistä', exact: true }).click()
  await expect(page.getByText('Asia on yhdistetty. Ilmoittaja näkee')).toBeVisible()
  await page.getByRole('link', { name: `${main.number}: ${texts[0]}` }).click()
  await expect(page.getByText('Tähän on yhdistetty yksi asia.')).toBeVisible()
  await page.getByText('Kirjoita ilmoittajalle').click()
  await page.getByLabel('Viestisi').fill('Paikkaamme kuopan, kunhan asfaltti saadaan.')
  await page.getByRole('button', { name: 'Lähetä viesti' }).click()
  await expect(page.getByText('Viesti on tallennettu.')).toBeVisible()
  for (const { own } of [main, joined]) {
    await resident.goto(own)
    await expect(resident.getByText('Paikkaamme kuopan, kunhan asfaltti saadaan.')).toBeVisible()
  }
  await answered(page, 'Kuoppa on paikattu tänään.')
  for (const { own } of [main, joined]) {
    await resident.goto(own)
    await expect(resident.getByText('Kuoppa on paikattu tänään.')).toBeVisible()
  }

  await page.getByRole('link', { name: `${joined.number}: ${texts[1]}` }).click()
  await page.getByRole('radio', { name: 'Käsittelyssä' }).check()
  await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
  await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()
  await answered(page, 'Reikä on toisella puolella, ja sekin on nyt paikattu.')
  await resident.goto(joined.own)
  await expect(resident.getByText('Reikä on toisella puolella')).toBeVisible()
  await resident.goto(main.own)
  await expect(resident.getByText('Kuoppa on paikattu tänään.')).toBeVisible()
  await expect(resident.getByText('Reikä on toisella puolella')).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a word against an end, with scripts' : 'the same, without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what is said to be another’s goes on as a new case, of which both sides know', async ({ page, browser }) => {
      const street = `${tail()}katu`
      const text = `Kuoppa ${street}, siihen putosi pyörän rengas.`
      const resident = await elsewhere(browser, javaScriptEnabled)
      const first = await told(resident, text, street)
      await signIn(page, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await page.getByRole('link', { name: text }).click()
      await page.getByRole('radio', { name: 'Ei kunnan asia' }).check()
      await page.getByLabel('Mitä kerrot ilmoittajalle').fill('Tie on valtion.')
      await page.getByLabel('Kuka asiasta vastaa').fill('Valtion tieviranomainen')
      await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()

      await resident.goto(first.own)
      await expect(resident.getByText('Pyynnöstäsi tehdään uusi asia')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(resident, 'what is not the town’s')
      await resident.getByLabel('Miksi asia mielestäsi kuuluu kunnalle?').fill('Katu on kunnan, kyltti kertoo sen.')
      await resident.getByRole('button', { name: 'Pyydä katsomaan uudelleen' }).click()
      const receipt = resident.getByText(/Pyynnöstäsi tehtiin uusi asia\. Sen numero on \w{8}\./)
      await expect(receipt).toBeVisible()
      const [, number = ''] = /numero on (\w{8})/.exec((await receipt.textContent()) ?? '') ?? []
      await expect(resident.getByText(`Jatkoa asialle ${first.number}`)).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(resident, 'the new case')
      await resident.goto(first.own)
      await resident.getByRole('link', { name: 'Siirry uuteen asiaan' }).click()
      await expect(resident.getByText(`Asia ${number}`).first()).toBeVisible()

      await page.goto(at('jamsa', '/fi/desk/contact?sort=newest'))
      await page.getByRole('link', { name: 'Katu on kunnan, kyltti kertoo sen.' }).first().click()
      await expect(page.getByText('Ilmoittaja ei hyväksynyt vastausta ”Ei kunnan asia”')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the new case at the desk')
      await page.getByRole('link', { name: `${first.number}: ${text}` }).click()
      await expect(page.getByRole('link', { name: new RegExp(`^${number}: `) })).toBeVisible()
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'asked how it ended, with scripts' : 'asked the same, without scripts', () => {
    test.use({ javaScriptEnabled })

    test('whoever is not content ticks why, and the desk reads it', async ({ page, browser }) => {
      const street = `${tail()}katu`
      const text = `Reikä ${street}, vesi seisoo siinä.`
      const resident = await elsewhere(browser, javaScriptEnabled)
      const { own } = await told(resident, text, street)
      await signIn(page, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await page.getByRole('link', { name: text }).click()
      await answered(page, 'Reikä on paikattu.')
      const desk = page.url()

      await resident.goto(own)
      await resident.getByRole('link', { name: 'Ei ole kunnossa' }).click()
      await expect(resident.getByRole('heading', { name: 'Mikä ei ole kunnossa?' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(resident, 'why it is not well')
      await resident.getByLabel('Vain osa tehtiin').check()
      await resident.getByLabel('Haluatko kertoa tarkemmin?').fill('Toinen reikä jäi.')
      await resident.getByRole('button', { name: 'Lähetä vastaus' }).click()
      await expect(resident.getByText('Kiitos vastauksestasi.')).toBeVisible()
      await expect(resident.getByRole('heading', { name: 'Onko asia kunnossa?' })).toHaveCount(0)

      await page.goto(desk)
      await expect(page.getByText('Vain osa tehtiin')).toBeVisible()
      await expect(page.getByText('Toinen reikä jäi.')).toBeVisible()
      await page.goto(at('jamsa', '/fi/desk/contact/figures'))
      await expect(page.getByText(/Tyytymättömien yleisin syy: /)).toBeVisible()
      await expect(page.getByText('Toinen reikä jäi.')).toHaveCount(0)
      if (javaScriptEnabled) await expectAccessible(page, 'figures with reasons')
    })
  })
}

/** Somebody tells of a street: the address of their own page, and the number. */
async function told(page: Page, text = '', street = '') {
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByLabel('Missä?').fill(`${street} 3`)
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  const receipt = page.getByText(/vastaanotettu\. Numero on \w{8}\./)
  await expect(receipt).toBeVisible()
  const [, number = ''] = /Numero on (\w{8})/.exec((await receipt.textContent()) ?? '') ?? []
  return { number, own: page.url().split('?')[0] ?? '' }
}

async function answered(page: Page, words: string) {
  await page.getByRole('radio', { name: 'Tehty' }).check()
  await page.getByLabel('Mitä kerrot ilmoittajalle').fill(words)
  await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
  await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Tehty' })).toHaveCount(0)
}
