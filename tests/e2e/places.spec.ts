import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, pressOn, signIn, staff, tabTo, test, toMap, typeInto } from './steps'

const street = '/fi/palaute/uusi/171'
const words = () => `Kadulla on kuoppa ${Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')}.`
const text = (page: Page) => page.getByLabel('Mitä haluat kertoa tai kysyä?')
const place = (page: Page) => page.getByLabel('Missä?')
const say = (page: Page, said: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()

async function send(page: Page) {
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
}

const standingAt = (latitude: number, longitude: number) =>
  test.use({ geolocation: { latitude, longitude }, permissions: ['geolocation'] })

test('a tap on the map puts the pin there and writes the place in words, which the desk reads and mends', async ({
  page,
  browser,
}) => {
  const told = words()
  await page.goto(at('jamsa', street))
  await text(page).fill(told)
  await (await toMap(page)).click()
  await say(page, /Merkin paikka: .+\. Koordinaatit 61,\d{5}, 25,\d{5}\./)
  await expect(place(page)).not.toHaveValue('')
  await expectAccessible(page, 'a pin on the map')
  await send(page)

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: told }).click()
  await expect(desk.getByText('merkillä kartalla')).toBeVisible()
  // What lies below the map moves when it is drawn.
  await expect(await toMap(desk)).toBeVisible()
  await desk.getByText('Siirrä tai korjaa paikkaa').click()
  await desk.getByRole('button', { name: 'Pohjoiseen' }).click()
  await desk.getByRole('button', { name: 'Tallenna paikka' }).click()
  await expect(desk.getByText('Paikka on tallennettu.')).toBeVisible()
  await expect(desk.getByText('Paikka merkittiin')).toBeVisible()
  await expectAccessible(desk, 'a case with a place')
})

test('a place is told by keyboard alone: a name half typed, chosen, and moved in steps', async ({ page }) => {
  await page.goto(at('jamsa', street))
  await typeInto(page, text(page), words())
  await typeInto(page, place(page), 'seppolant')
  await pressOn(page, page.getByRole('button', { name: 'Seppolantie, Seppola' }))
  await expect(place(page)).toHaveValue('Seppolantie, Seppola')
  await expect(place(page)).toBeFocused()
  await say(page, 'Valitsit paikan Seppolantie, Seppola.')
  const before = await page.locator('input[name=latitude]').inputValue()
  await pressOn(page, page.getByRole('button', { name: 'Pohjoiseen' }))
  await expect(page.locator('input[name=latitude]')).not.toHaveValue(before)
  await say(page, 'Merkin paikka:')
  const pin = page.getByRole('button', { name: 'Merkki. Nuolinäppäimet siirtävät sitä 50 metriä kerrallaan.' })
  await tabTo(page, page.getByRole('button', { name: 'Piilota kartta' }))
  await pin.focus()
  const longitude = await page.locator('input[name=longitude]').inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('input[name=longitude]')).not.toHaveValue(longitude)
  await pressOn(page, page.getByRole('button', { name: 'Lähetä', exact: true }))
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
})

for (const [state, block] of [
  ['cannot be loaded', (page: Page) => page.route('**/api/places/**', (route) => route.abort())],
  [
    'cannot be drawn',
    (page: Page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      }),
  ],
] as const)
  test(`where the map ${state}, it says so and words are enough`, async ({ page }) => {
    await block(page)
    await page.goto(at('jamsa', street))
    await toMap(page)
    await expect(page.getByText('Karttaa ei voi näyttää')).toBeVisible()
    await text(page).fill(words())
    await place(page).fill('Torin laidalla, apteekin puoli')
    await expectAccessible(page, `a form whose map ${state}`)
    await send(page)
  })

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 640 } })

  test('the map and what draws it come when somebody comes near it, and never before', async ({ page }) => {
    let bytes = 0
    const fetched: string[] = []
    page.on('response', async (answer) => {
      if (!/\.js(\?|$)|\/api\/places\/map/.test(answer.url())) return
      fetched.push(answer.url())
      bytes += (await answer.body().catch(() => Buffer.alloc(0))).length
    })
    await page.goto(at('jamsa', street))
    await page.waitForLoadState('networkidle')
    const before = bytes
    expect(fetched.filter((url) => url.endsWith('/api/places/map'))).toEqual([])
    await expect(await toMap(page)).toBeVisible()
    await expect.poll(() => bytes).toBeGreaterThan(before + 500_000)
    test
      .info()
      .annotations.push({ type: 'bytes of scripts', description: `${before} before the map, ${bytes} with it` })
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('words are asked for, and nothing that would not work; the desk sees that the place is not marked', async ({
    page,
    browser,
  }) => {
    const told = words()
    await page.goto(at('jamsa', street))
    await expect(page.getByText('Paikka kartalla')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Käytä sijaintiani' })).toHaveCount(0)
    await text(page).fill(told)
    await place(page).fill('Torin laidalla')
    await send(page)
    const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })).newPage()
    await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
    await expect(desk.getByRole('row', { name: told }).getByText('Paikka merkitsemättä')).toBeVisible()
    await desk.getByRole('link', { name: told }).click()
    await desk.getByLabel('Leveysaste').fill('61,8648')
    await desk.getByLabel('Pituusaste').fill('25,1845')
    await desk.getByRole('button', { name: 'Tallenna paikka' }).click()
    await expect(desk.getByText('Paikka on tallennettu.')).toBeVisible()
    await expect(desk.getByText('Paikka merkitsemättä')).toHaveCount(0)
  })
})

test.describe('beyond the border', () => {
  standingAt(62.25, 24.71)

  test('the neighbour is named at once, and nothing is sent until the pin is gone', async ({ page }) => {
    await page.goto(at('jamsa', street))
    await text(page).fill(words())
    await page.getByRole('button', { name: 'Käytä sijaintiani' }).click()
    await say(page, 'Lähin naapurikunta on Keuruu')
    await expectAccessible(page, 'a place beyond the border')
    await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'rajan ulkopuolella' })).toBeVisible()
    await page.getByRole('button', { name: 'Poista merkki' }).click()
    await place(page).fill('Tori')
    await send(page)
  })
})

test.describe('on the highway', () => {
  standingAt(61.835, 25.06)

  test('the state is named before anything is written, and the case may be sent all the same', async ({ page }) => {
    await page.goto(at('jamsa', street))
    await page.getByRole('button', { name: 'Käytä sijaintiani' }).click()
    await say(page, 'Valtatie 9: tästä vastaa valtio eikä kunta.')
    await expect(place(page)).toHaveValue(/^Valtatie 9/)
    await text(page).fill(words())
    await send(page)
  })
})

test.describe('standing by a swing that somebody has told of', () => {
  // Elsewhere at every try: what an earlier one told and published is known near where it stood.
  standingAt(61.835 + Math.random() * 0.02, 25.235)
  const playground = '/fi/palaute/uusi/211'
  const here = (page: Page) => page.getByRole('button', { name: 'Käytä sijaintiani' })

  test('what is known nearby is told as soon as the place is, moves nothing below, and is followed instead in one press', async ({
    page,
    browser,
  }) => {
    const told = words()
    const swing = `Keinun ketju poikki ${told.slice(-9, -1)}`
    await page.goto(at('jamsa', playground))
    await text(page).fill(told)
    await here(page).click()
    await expect(place(page)).not.toHaveValue('')
    await page.getByLabel('Asian saa julkaista ilman nimeäni').check()
    await send(page)
    const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
    await publishedAt(desk, told, swing)

    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/contact/nearby', (route) => held.then(() => route.continue()))
    await page.goto(at('jamsa', playground))
    await text(page).fill(words())
    await here(page).click()
    await say(page, 'Katsotaan, onko lähellä jo kerrottu samasta.')
    await expect(await toMap(page)).toBeVisible()
    await expect(place(page)).not.toHaveValue('')
    const below = page.getByRole('group', { name: 'Voiko siihen loukata itsensä?' })
    const before = (await below.boundingBox())?.y
    answer()
    await say(page, /^Lähellä on jo kerrottu/)
    expect((await below.boundingBox())?.y).toBe(before)
    await expect(here(page)).toBeFocused()
    const known = page.getByRole('region', { name: 'Samanlaisia asioita lähellä' })
    await expect(known.getByRole('link', { name: swing })).toBeVisible()
    // Its mark on the map is the other.
    await expect(page.getByRole('link', { name: swing, exact: true })).toHaveCount(2)
    await expectAccessible(page, 'what is known near a place')
    await known.getByRole('button', { name: `Seuraa tätä: ${swing}` }).click()
    await expect(page.getByText('Käsittelijä näkee, että asia koskee sinuakin.')).toBeVisible()
    await expect(page.getByRole('heading', { name: swing })).toBeVisible()
  })
})

/** Staff publish a case with its point. */
async function publishedAt(desk: Page, told: string, title: string) {
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: told }).click()
  const decision = desk.getByRole('region', { name: 'Julkaiseminen' })
  await decision.getByText('Päätä julkaisemisesta').click()
  await decision.getByLabel('Otsikko').fill(title)
  await decision.getByLabel('Teksti').fill('Keinun ketju on poikki.')
  await decision.getByLabel('Näytä paikka kartalla').check()
  await decision.getByRole('radio', { name: 'Julkaise näin' }).check()
  await decision.getByRole('button', { name: 'Tallenna päätös' }).click()
  await expect(desk.getByText('Päätös julkaisemisesta on tallennettu.')).toBeVisible()
}
