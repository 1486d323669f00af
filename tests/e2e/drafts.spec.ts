import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { at, expect, expectAccessible, residents, signIn, signOut, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')
const street = '/fi/palaute/uusi/171'
const plain = { create: { width: 800, height: 600, channels: 3 as const, background: '#7a8a55' } }
const photo = await sharp(plain).jpeg().toBuffer()
/** Beside Seppolantie in Jämsä, and on the Market Square of Helsinki. */
const takenAt = async (latitude: string, longitude: string) =>
  sharp(plain)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: latitude, GPSLongitudeRef: 'E', GPSLongitude: longitude } })
    .jpeg()
    .toBuffer()
const picture = (buffer = photo) => ({ name: 'kuva.jpg', mimeType: 'image/jpeg', buffer })

const text = (page: Page) => page.getByLabel('Mitä haluat kertoa tai kysyä?')
const place = (page: Page) => page.getByLabel('Missä?')
const send = (page: Page) => page.getByRole('button', { name: 'Lähetä', exact: true }).click()
const kept = (page: Page) => expect(page.getByText(/^Luonnos on tallessa tällä laitteella, klo/)).toBeVisible()
const goOn = (page: Page) => page.getByRole('button', { name: /^Jatka luonnosta, ti|^Jatka luonnosta, / })
const thanks = (page: Page) => expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()

test('what was half told waits on the device with its photo, and is gone once it has arrived', async ({
  page,
  context,
}) => {
  const told = `Koulukadulla on syvä kuoppa ${tail()}, kertoo 131052-308T.`
  await page.goto(at('jamsa', street))
  await text(page).fill(told)
  await place(page).fill('Koulukatu 5')
  await page.getByLabel('Puhelin').fill('040 123 4567')
  await page.getByLabel('Lisää kuvia').setInputFiles(picture())
  await kept(page)
  await expectAccessible(page, 'a report that the device keeps')
  await page.close()

  const later = await context.newPage()
  await later.goto(at('jamsa', '/fi/palaute'))
  await expect(later.getByText('Sinulla on keskeneräinen viesti')).toBeVisible()
  await expect(later.getByText('Mukana on yksi kuva.')).toBeVisible()
  await expectAccessible(later, 'a draft on the contact page')
  await later.goto(at('jamsa', street))
  await expectAccessible(later, 'a draft is offered')
  await goOn(later).click()
  await expect(text(later)).toBeFocused()
  await expect(text(later)).toHaveValue(told.replace('131052-308T', '******-****'))
  await expect(place(later)).toHaveValue('Koulukatu 5')
  await expect(later.getByLabel('Puhelin')).toHaveValue('')
  await expect(later.getByRole('img', { name: 'Kuva 1' })).toBeVisible()
  await send(later)
  await thanks(later)
  await expect(later.getByRole('img', { name: 'Kuva 1' })).toHaveCount(1)
  await later.goto(at('jamsa', street))
  await expect(later.getByText(/säilyvät tällä laitteella/)).toBeVisible()
  await expect(goOn(later)).toHaveCount(0)
})

test('a lost connection loses nothing: sent again when it is back, the report is taken once', async ({
  page,
  context,
  browser,
}) => {
  const told = `Koulukadulla on leveä kuoppa ${tail()}.`
  await page.goto(at('jamsa', street))
  await text(page).fill(told)
  await place(page).fill('Koulukatu 7')
  await page.getByLabel('Lisää kuvia').setInputFiles(picture())
  await kept(page)
  await context.setOffline(true)
  await expect(page.getByRole('status').filter({ hasText: 'Yhteys on poikki.' })).toBeVisible()
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Kirjoittamasi on tallessa' })).toBeVisible()
  await expect(text(page)).toHaveValue(told)
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'Yhteys palasi.' })).toBeVisible()
  await expectAccessible(page, 'the connection is back')
  // The report arrives and its answer does not: whether it is there, nobody at this end can tell.
  await page.evaluate(() => {
    const real = window.fetch
    window.fetch = async (...asked) => {
      const answer = await real(...asked)
      if (!new Headers(asked[1]?.headers).has('next-action')) return answer
      throw new TypeError('Failed to fetch')
    }
  })
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Kirjoittamasi on tallessa' })).toBeVisible()
  await page.reload()
  await goOn(page).click()
  await send(page)
  await thanks(page)
  await expect(page.getByRole('img', { name: 'Kuva 1' })).toHaveCount(1)

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await expect(desk.getByRole('link', { name: told })).toHaveCount(1)
})

test('photos chosen before a warning are there after it', async ({ page }) => {
  await page.goto(at('jamsa', street))
  await text(page).fill(`Haen oikaisua kunnanhallituksen päätökseen Koulukadusta ${tail()}. Teen oikaisuvaatimuksen.`)
  await place(page).fill('Koulukatu 9')
  await page.getByLabel('Lisää kuvia').setInputFiles([picture(), picture()])
  await page.getByLabel('Mitä kuvassa 1 on?').fill('Risteys koulun kohdalla')
  await send(page)
  await expect(page.getByRole('button', { name: 'Lähetä silti' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Kuva 2' })).toBeVisible()
  await expect(page.getByText('Valitse kuvat uudelleen')).toHaveCount(0)
  await expect(page.getByLabel('Mitä kuvassa 1 on?')).toHaveValue('Risteys koulun kohdalla')
  await expect(page.getByLabel('Mitä kuvassa 2 on?')).toHaveValue('')
  await page.getByRole('button', { name: 'Lähetä silti' }).click()
  await thanks(page)
  await expect(page.getByRole('img', { name: 'Risteys koulun kohdalla' })).toHaveCount(1)
  await expect(page.getByRole('img', { name: 'Kuva 2' })).toHaveCount(1)
})

test('a draft is gone when its writer says so, and the next user of a device is not offered it', async ({ page }) => {
  await page.goto(at('jamsa', street))
  await text(page).fill('Koulukadulla on kuoppa.')
  await kept(page)
  await page.getByRole('button', { name: 'Poista luonnos laitteelta' }).click()
  await expect(page.getByText('Luonnos on poistettu laitteelta.')).toBeVisible()
  await text(page).fill('Koulukadulla on yhä kuoppa.')
  await page.reload()
  await expect(page.getByText(/säilyvät tällä laitteella/)).toBeVisible()
  await expect(goOn(page)).toHaveCount(0)

  await signIn(page, residents.aino, { next: street })
  await text(page).fill('Ainon kuoppa.')
  await kept(page)
  await page.reload()
  await expect(goOn(page)).toBeVisible()
  await signOut(page)
  await page.goto(at('jamsa', street))
  await expect(page.getByText(/säilyvät tällä laitteella/)).toBeVisible()
  await expect(goOn(page)).toHaveCount(0)
})

test('where a photo was taken is offered as the place, within the town alone', async ({ page }) => {
  await page.goto(at('jamsa', street))
  await page.getByLabel('Lisää kuvia').setInputFiles(picture(await takenAt('60/1 10/1 3/1', '24/1 57/1 15/1')))
  await expect(page.getByRole('img', { name: 'Kuva 1' })).toBeVisible()
  await page.getByLabel('Lisää kuvia').setInputFiles(picture(await takenAt('61/1 51/1 50/1', '25/1 11/1 20/1')))
  const offer = page.getByRole('status').filter({ hasText: 'Onko tämä oikea paikka?' })
  await expect(offer).toBeVisible()
  await expect(page.locator('input[name=latitude]')).toHaveCount(0)
  await expectAccessible(page, 'a place that a photo tells')
  await offer.getByRole('button', { name: 'Käytä tätä paikkaa' }).click()
  await expect(offer).toHaveCount(0)
  await expect(place(page)).not.toHaveValue('')
  await expect(page.locator('input[name=latitude]')).toHaveValue(/^61\.863/)
})
