import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a resident writes first, is offered the right topic, and the desk sees what the words may belong to', async ({
      page,
      browser,
    }) => {
      const look = async (state: string) => javaScriptEnabled && expectAccessible(page, state)
      const street = `${tail()}katu`
      const dark = `Kaksi lamppua on pimeänä, ${street}.`
      await page.goto(at('jamsa', '/fi/palaute'))
      const first = page.getByLabel('Kerro, mitä asiasi koskee')
      await first.fill('Keinu on rikki leikkipuistossa.')
      await page.getByRole('button', { name: 'Ehdota aihetta' }).click()
      const offered = page.getByRole('status').filter({ hasText: 'Sopisi' })
      await expect(offered.getByRole('link').first()).toHaveText('Leikki- ja lähiliikuntapaikat')
      // The same address once more: what is written now is looked at. What somebody else answers is found too, and nothing is sent there.
      await first.fill('Miten saan ajan lääkärille terveyskeskukseen?')
      await page.getByRole('button', { name: 'Ehdota uudestaan' }).click()
      await offered.getByRole('link', { name: /^Terveys- ja sosiaalipalvelut/ }).click()
      await expect(page.getByLabel('Tekstisi')).toHaveValue('Miten saan ajan lääkärille terveyskeskukseen?')
      await expect(page.getByRole('link', { name: /Keski-Suomen hyvinvointialue/ })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Lähetä' })).toHaveCount(0)
      await look('who answers what the town does not')
      await page.getByRole('link', { name: 'Valitse toinen aihe' }).click()
      await first.fill(dark)
      await page.getByRole('button', { name: 'Ehdota uudestaan' }).click()
      await expect(offered.getByRole('link').first()).toHaveText('Katuvalot')
      await look('topics that the words speak of')
      await offered.getByRole('link', { name: 'Katuvalot' }).click()
      await expect(page.getByLabel('Mitä haluat kertoa tai kysyä?')).toHaveValue(dark)
      expect(page.url()).not.toContain(street)

      // An identity code is refused before anything else is looked for, and waits nowhere.
      const told = page.getByLabel('Mitä haluat kertoa tai kysyä?')
      await page.goto(at('jamsa', '/fi/palaute/uusi/198'))
      await told.fill(`${dark} Olen 131052-308T.`)
      await page.getByLabel('Missä?').fill(`${street} 12`)
      await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'henkilötunnus' })).toBeVisible()
      await expect(told).toHaveValue(/131052-308T/)
      await page.goto(at('jamsa', '/fi/palaute/uusi/198'))
      await expect(told).not.toHaveValue(/131052/)

      // Under a topic that is plainly not the one, the better is offered and takes all along.
      await told.fill(`${dark} Vaadin kaupungilta korvausta autostani.`)
      await page.getByLabel('Missä?').fill(`${street} 12`)
      await page.getByLabel('Sähköposti').fill('ritva@posti.example')
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
      const change = page.getByRole('button', { name: 'Vaihda aiheeksi Katuvalot' })
      await expect(change).toBeVisible()
      await look('a better topic is offered')
      await change.click()
      await expect(page.getByRole('heading', { level: 1, name: 'Katuvalot' })).toBeVisible()
      await expect(page.getByLabel('Missä?')).toHaveValue(`${street} 12`)
      await expect(page.getByLabel('Sähköposti')).toHaveValue('ritva@posti.example')
      expect(page.url()).not.toContain(street)

      // The guard names the right way; sent all the same, the desk sees it again.
      await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Kirjaamo' })).toBeVisible()
      await look('the right way is named')
      await page.getByRole('button', { name: 'Lähetä silti' }).click()
      await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()

      const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await desk.getByRole('link', { name: street }).click()
      await expect(desk.getByText('Kuuluuko asia tänne?')).toBeVisible()
      await desk.getByRole('link', { name: 'Siirrä kirjaamoon' }).click()
      await expect(desk.getByRole('radio', { name: 'Vahingonkorvausvaatimus' })).toBeChecked()
      await desk.getByRole('combobox', { name: 'Kiireellisyys' }).selectOption({ label: 'Erittäin kiireellinen' })
      await desk.getByRole('button', { name: 'Tallenna kiireellisyys' }).click()
      await expect(desk.getByText('Kiireellisyys on tallennettu.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a case that may belong elsewhere')
      await desk.goto(at('jamsa', '/fi/desk/contact?sort=priority&priority=urgent'))
      await expect(desk.getByRole('row').filter({ hasText: street })).toContainText('Erittäin kiireellinen')
    })
  })
}

test('what is written before the page has come alive stays', async ({ page }) => {
  const first = page.getByLabel('Kerro, mitä asiasi koskee')
  await page.goto(at('jamsa', '/fi/palaute'))
  await first.fill('Keinu on rikki leikkipuistossa.')
  await page.getByRole('button', { name: 'Ehdota aihetta' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sopisi' })).toBeVisible()

  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**', async (route) => {
    if (route.request().resourceType() === 'script') await released
    await route.continue()
  })
  await page.goto(at('jamsa', '/fi/palaute?step=topic'), { waitUntil: 'commit' })
  await first.fill('Lamppu on pimeänä.')
  release()
  const isAlive = () => first.evaluate((area) => Object.keys(area).some((key) => key.startsWith('__react')))
  await expect.poll(isAlive).toBe(true)
  await expect(first).toHaveValue('Lamppu on pimeänä.')
})
