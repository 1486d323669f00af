import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { hand } from './acting'
import { arrowTo, at, expect, expectAccessible, pressOn, signIn, staff, tabTo, test, toMap, typeInto } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')
const dark = () => `Lamppu ei pala koulutien varrella ${tail()}.`
const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#22303a' } })
  .jpeg()
  .toBuffer()
const picture = { name: 'lamppu.jpg', mimeType: 'image/jpeg', buffer: photo }

const text = (page: Page) => page.getByLabel('Mitä haluat kertoa tai kysyä?')
const place = (page: Page) => page.getByLabel('Missä?')
const fault = (page: Page) => page.getByRole('radio', { name: 'Se ei pala' })
const sendButton = (page: Page) => page.getByRole('button', { name: 'Lähetä', exact: true })
const thanks = (page: Page) => expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
const photoSent = (page: Page) => expect(page.getByRole('img', { name: 'Kuva 1' })).toHaveCount(1)

async function atTheDesk(page: Page, told: string) {
  await signIn(page, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await page.getByRole('link', { name: told }).click()
  await expect(page.getByText('Se ei pala')).toBeVisible()
  await expect(page.getByText('Näkyvyys päättämättä')).toBeVisible()
}

test.describe('standing beside the lamp', () => {
  test.use({ geolocation: { latitude: 61.8648, longitude: 25.1845 }, permissions: ['geolocation'] })

  test('a dark lamp is reported with a photo and a pin in under a minute of acting', async ({ page, browser }) => {
    const told = dark()
    const { tap, type, photograph, seconds } = hand()
    await page.goto(at('jamsa', '/fi/palaute'))
    await type(page.getByLabel('Kerro parilla sanalla'), 'lamppu')
    await tap(page.getByRole('button', { name: 'Etsi' }))
    await tap(page.getByRole('status').getByRole('link', { name: 'Katuvalot' }))
    await tap(fault(page))
    await type(text(page), told)
    await tap(page.getByRole('button', { name: 'Käytä sijaintiani' }))
    await expect(place(page)).not.toHaveValue('')
    await photograph(page.getByLabel('Lisää kuvia'), picture)
    await tap(sendButton(page))
    await thanks(page)
    expect(seconds()).toBeLessThan(60)
    // So many acts cannot be done faster: the model has counted them.
    expect(seconds()).toBeGreaterThan(30)
    await photoSent(page)
    await expect(page.getByText(/Saat vastauksen viimeistään/)).toBeVisible()
    await expectAccessible(page, 'the receipt of a lamp')

    const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
    await atTheDesk(desk, told)
    await expect(desk.getByText('laitteen sijainnilla')).toBeVisible()
  })
})

test('a dark lamp is reported by keyboard alone where the map cannot be had', async ({ page, browser }) => {
  const told = dark()
  await page.route('**/api/places/**', (route) => route.abort())
  await page.goto(at('jamsa', '/fi/palaute'))
  await typeInto(page, page.getByLabel('Kerro parilla sanalla'), 'lamppu')
  await pressOn(page, page.getByRole('button', { name: 'Etsi' }))
  await pressOn(page, page.getByRole('status').getByRole('link', { name: 'Katuvalot' }))
  await page.waitForURL(at('jamsa', '/fi/palaute/uusi/katuvalot'))
  await arrowTo(page, page.getByRole('group', { name: 'Mikä valossa on vialla?' }).getByRole('radio'), fault(page))
  await typeInto(page, text(page), told)
  await typeInto(page, place(page), 'Koulukatu 5, bussipysäkin kohdalla')
  await toMap(page)
  await expect(page.getByText('Karttaa ei voi näyttää')).toBeVisible()
  await tabTo(page, page.getByLabel('Lisää kuvia'))
  // A browser that is busy opens nothing at the first press now and then; a reader presses again.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 })
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(picture)
  }).toPass()
  await expect(page.getByRole('img', { name: 'Kuva 1' })).toBeVisible()
  await pressOn(page, sendButton(page))
  await thanks(page)
  await photoSent(page)

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await atTheDesk(desk, told)
  await expect(desk.getByText('Koulukatu 5, bussipysäkin kohdalla', { exact: true })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a dark lamp is reported in words, and its photo follows on the receipt', async ({ page, browser }) => {
    const told = dark()
    await page.goto(at('jamsa', '/fi/palaute'))
    await page.getByLabel('Kerro parilla sanalla').fill('lamppu')
    await page.getByRole('button', { name: 'Etsi' }).click()
    await page.getByRole('status').getByRole('link', { name: 'Katuvalot' }).click()
    await fault(page).check()
    await text(page).fill(told)
    await place(page).fill('Koulukatu 5')
    await sendButton(page).click()
    await thanks(page)
    await page.getByLabel('Kuva', { exact: true }).setInputFiles(picture)
    await page.getByRole('button', { name: 'Lisää kuva' }).click()
    await photoSent(page)

    const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })).newPage()
    await atTheDesk(desk, told)
    await expect(desk.getByText('Paikka merkitsemättä')).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'an appeal' : 'an appeal without scripts', () => {
    test.use({ javaScriptEnabled })

    test('is stopped with the way it must go, and nothing has been sent', async ({ page, browser }) => {
      const told = `Valitan rakennuslautakunnan päätöksestä, joka koskee tonttiamme ${tail()}.`
      await page.goto(at('jamsa', '/fi/palaute/uusi/katuvalot'))
      await fault(page).check()
      await place(page).fill('Koulukatu 5')
      await text(page).fill(told)
      await sendButton(page).click()
      await expect(page.getByText('Näyttää siltä, että valitat päätöksestä.')).toBeVisible()
      await expect(page.getByRole('alert').getByText('Kirjaamo', { exact: true })).toBeVisible()
      await expect(text(page)).toHaveValue(told)
      await expect(place(page)).toHaveValue('Koulukatu 5')
      await expectStopped(page)

      const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await expect(desk.getByRole('table')).toBeVisible()
      await expect(desk.getByRole('link', { name: told })).toHaveCount(0)
    })
  })

/** Told before anything was taken: there is no receipt, and the way on is to mend the words or to send them knowingly. */
async function expectStopped(page: Page) {
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Lähetä silti' })).toBeVisible()
}
