import { at, expect, expectAccessible, residents, signIn, staff, test, toMap } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what is told is published in the town’s words, and the next to tell of it follows it instead', async ({
      page,
      browser,
    }) => {
      const street = `${tail()}katu`
      const tell = async (words: string) => {
        await page.goto(at('jamsa', '/fi/palaute/uusi/katuvalot'))
        await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(words)
        await page.getByLabel('Missä?').fill(`${street} 12`)
        await page.getByLabel('Asian saa julkaista ilman nimeäni').check()
        await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
      }
      const words = `Lamppu pimeänä. Pekka soitti jo, t. Ville (${street})`
      await tell(words)
      await expect(page.getByText(/Kiitos, asiasi on vastaanotettu/)).toBeVisible()
      await expect(page.getByText('Olet antanut luvan julkaista')).toBeVisible()
      const own = page.url().split('?')[0] ?? ''

      const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await desk.getByRole('link', { name: words }).click()
      const decision = desk.getByRole('region', { name: 'Julkaiseminen' })
      await decision.getByText('Päätä julkaisemisesta').click()
      await decision.getByLabel('Otsikko').fill(`Lamppu pimeänä, ${street}`)
      await decision.getByLabel('Teksti').fill('Lamppu on pimeänä.')
      await decision.getByRole('radio', { name: 'Julkaise näin' }).check()
      await decision.getByRole('button', { name: 'Tallenna päätös' }).click()
      await expect(desk.getByText('Päätös julkaisemisesta on tallennettu.')).toBeVisible()
      await expect(desk.getByText('Julkaistu muokattuna')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a case that is published')

      await tell(`Valo ei pala, t. Aino (${street})`)
      await expect(page.getByRole('heading', { name: 'Onko asiasi tämä?' })).toBeVisible()
      await expect(page.getByLabel('Mitä haluat kertoa tai kysyä?')).toHaveValue(`Valo ei pala, t. Aino (${street})`)
      if (javaScriptEnabled) await expectAccessible(page, 'a case that may be known already')
      await page.getByRole('link', { name: `Lamppu pimeänä, ${street}` }).click()
      await expect(page.getByText('Lamppu on pimeänä.')).toBeVisible()
      await expect(page.getByText(/Pekka|Ville/)).toHaveCount(0)
      await page.getByRole('button', { name: 'Asia koskee minuakin' }).click()
      await expect(page.getByText('Käsittelijä näkee, että asia koskee sinuakin.')).toBeVisible()
      await expect(page.getByText('Yksi muu on jo kertonut')).toBeVisible()

      await page.goto(own)
      await page.getByRole('button', { name: 'Peru lupa julkaista' }).click()
      await expect(page.getByText('Asiaa ei enää julkaista.')).toBeVisible()
      await page.goto(at('jamsa', `/fi/palaute/julkaistut?q=${street}`))
      await expect(page.getByText('Hakuun sopivia asioita ei löytynyt')).toBeVisible()
    })
  })
}

test('the feed is Atom that a reader can follow, with published words only', async ({ page }) => {
  await page.goto(at('jamsa', '/fi/palaute/julkaistut'))
  const address = (await page.getByRole('link', { name: 'Tilaa syötteenä' }).getAttribute('href')) ?? ''
  const feed = await page.evaluate(async (href) => {
    const answer = await fetch(href)
    return { type: answer.headers.get('content-type'), text: await answer.text() }
  }, address)
  expect(feed.type).toContain('application/atom+xml')
  expect(feed.text).toContain('Keinun ketju poikki Jokivarren leikkipuistossa')
  expect(feed.text).toMatch(/<id>http:\/\/jamsa\.localhost:\d+\/fi\/palaute\/julkaistut\/demo0004<\/id>/)
})

test('published cases are on a map, each a link, and in the list beside it', async ({ page }) => {
  const title = 'Keinun ketju poikki Jokivarren leikkipuistossa'
  await page.goto(at('jamsa', `/fi/palaute/julkaistut?${new URLSearchParams({ q: title })}`))
  await page.getByRole('link', { name: 'Kartta ja luettelo' }).click()
  await expect(page.getByText('Yksi asia on kartalla.')).toBeVisible()
  await toMap(page)
  await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(2)
  await expectAccessible(page, 'published cases on a map')
})

test('who follows while signed in hears when the case moves, and finds it again', async ({ page }) => {
  await signIn(page, residents.saara, { next: '/fi/palaute/julkaistut/demo0004' })
  await page.getByRole('button', { name: 'Asia koskee minuakin' }).click()
  await expect(page.getByText('Saat viestin, kun asia etenee.')).toBeVisible()
  await page.goto(at('jamsa', '/fi/omat-asiat'))
  await page.getByRole('link', { name: 'Keinun ketju poikki Jokivarren leikkipuistossa' }).click()
  await page.getByRole('button', { name: 'Lopeta seuraaminen' }).click()
  await expect(page.getByText('Et enää seuraa asiaa.')).toBeVisible()
})
