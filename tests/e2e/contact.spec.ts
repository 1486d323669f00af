import { at, expect, expectAccessible, pressOn, residents, signIn, staff, tabTo, test } from './steps'

const street = '/fi/palaute/uusi/171'
const words = (tail: string) => `Koulukadulla on syvä kuoppa ${tail}.`
const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a pothole is told without signing in, answered at the desk, and its reporter says it is not mended', async ({
      page,
      browser,
    }) => {
      const text = words(tail())
      await page.goto(at('jamsa', '/fi/palaute'))
      await page.getByLabel('Kerro parilla sanalla').fill('kuoppia tiessä')
      await page.getByRole('button', { name: 'Etsi' }).click()
      await page.getByRole('status').getByRole('link', { name: 'Katujen kunto' }).click()
      await page.waitForURL(at('jamsa', street))
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
      await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
      await page.getByLabel('Missä?').fill('Koulukatu 5')
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText(/Kiitos, asiasi on vastaanotettu\. Numero on \w{8}\./)).toBeVisible()
      await expect(page.getByText('Tallenna osoite')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the receipt')
      const own = page.url().split('?')[0] ?? ''

      const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await desk.getByRole('link', { name: text }).click()
      await desk.getByRole('radio', { name: 'Tehty' }).check()
      await desk.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(desk.getByRole('alert').filter({ hasText: 'Täytä tämä kohta.' })).toBeVisible()
      await expect(desk.getByRole('radio', { name: 'Tehty' })).toBeChecked()
      await desk.getByLabel('Mitä kerrot ilmoittajalle').fill('Kuoppa on paikattu.')
      await desk.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(desk.getByText('Asian tilanne on tallennettu.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a case that is done')

      await page.goto(own)
      await expect(page.getByText('Kuoppa on paikattu.')).toBeVisible()
      await page.getByLabel('Mikä on vielä kesken?').fill('Kuoppa on yhä siinä.')
      await page.getByRole('button', { name: 'Pyydä avaamaan uudelleen' }).click()
      await expect(page.getByText('Pyyntösi on lähetetty.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a case whose reporter disputes it')
    })

    test('a claim for damages is pointed to the registry, and an identity code never goes in', async ({ page }) => {
      await page.goto(at('jamsa', street))
      await page.getByLabel('Missä?').fill('Koulukatu 5')
      const text = page.getByLabel('Mitä haluat kertoa tai kysyä?')
      await text.fill('Tunnukseni on 131052-308T. Soittakaa minulle.')
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Tekstissä on henkilötunnus.')).toBeVisible()
      await text.fill('Vaadin vahingonkorvausta autoni renkaasta, joka hajosi kuoppaan.')
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Vahingonkorvausvaatimus tehdään kirjaamoon')).toBeVisible()
      await expect(page.getByLabel('Missä?')).toHaveValue('Koulukatu 5')
      if (javaScriptEnabled) await expectAccessible(page, 'a message that belongs to the registry')
      await page.getByRole('button', { name: 'Lähetä silti' }).click()
      await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
    })
  })
}

test('a question of one who has signed in is among their matters, and the answer comes as a message', async ({
  page,
  browser,
}) => {
  const text = `Milloin latu avataan ${tail()}?`
  await signIn(page, residents.saara, { next: '/fi/palaute/uusi/liikuntapaikat' })
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByRole('radio', { name: /Neuvonta/ }).check()
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await expect(page.getByRole('region', { name: 'Auttaako tämä vastaus?' })).toBeVisible()
  await page.getByRole('button', { name: 'Lähetä silti' }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: text }).click()
  await desk.getByRole('combobox', { name: 'Käsittelijä' }).selectOption({ label: 'Kari Laine (minä)' })
  await desk.getByRole('button', { name: 'Tallenna käsittelijä' }).click()
  await expect(desk.getByText('Käsittelijä on tallennettu.')).toBeVisible()
  await desk.getByLabel('Muistiinpano työtovereille').fill('Kysyin latumestarilta.')
  await desk.getByRole('button', { name: 'Tallenna muistiinpano' }).click()
  await expect(desk.getByText('Muistiinpano on tallennettu.')).toBeVisible()
  await desk.getByRole('radio', { name: 'Odottaa lisätietoa' }).check()
  await desk.getByLabel('Mitä kerrot ilmoittajalle').fill('Mitä latua tarkoitat?')
  await desk.getByRole('button', { name: 'Tallenna tilanne' }).click()
  await expect(desk.getByText('Asian tilanne on tallennettu.')).toBeVisible()

  await page.goto(at('jamsa', '/fi/omat-asiat'))
  await expect(page.getByText('Asiasi on edennyt').first()).toBeVisible()
  await page.getByRole('link', { name: text }).click()
  await expect(page.getByText('Mitä latua tarkoitat?')).toBeVisible()
  await expect(page.getByText('Kysyin latumestarilta.')).toBeHidden()
  await page.getByLabel('Vastauksesi').fill('Yhdyslatua.')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await expect(page.getByText('Lisäys on lähetetty käsittelijälle.')).toBeVisible()
  await expectAccessible(page, 'a case whose reporter has answered')
})

test('a pothole is told by keyboard alone', async ({ page }) => {
  await page.goto(at('jamsa', '/fi/palaute'))
  await pressOn(page, page.getByRole('link', { name: 'Katujen kunto' }))
  await page.waitForURL(at('jamsa', street))
  await tabTo(page, page.getByLabel('Mitä haluat kertoa tai kysyä?'))
  await page.keyboard.type(words(tail()))
  await tabTo(page, page.getByLabel('Missä?'))
  await page.keyboard.type('Koulukatu 5')
  await pressOn(page, page.getByRole('button', { name: 'Lähetä' }))
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
})
