import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, pressOn, residents, signIn, tabTo, test, toMap, typeInto } from './steps'

const round = '/fi/osallistu/liikuntapaikat-2027'
const ideas = `${round}/ideat`
/** A word nobody has used: an idea of such words is like no other, and is not asked about. */
const odd = () => Array.from({ length: 10 }, () => 'aeioukltnrsvp'[randomInt(13)]).join('')
const place = (page: Page) => page.getByRole('textbox', { name: 'Paikka' })
const map = (page: Page) => page.getByRole('region', { name: /^Kartta\./ })

async function write(page: Page, title: string) {
  await typeInto(page, page.getByLabel('Idean nimi'), title)
  await typeInto(page, page.getByLabel('Mitä ja miksi'), `${title} ${odd()} ${odd()} ${odd()}.`)
  await page.getByRole('combobox', { name: 'Aihe' }).selectOption('sports')
}

async function send(page: Page) {
  await pressOn(page, page.getByRole('button', { name: 'Lähetä idea' }))
  await page.waitForURL(/kuvat/)
}

test('an idea is pinned by keys alone and read on its page, on the map and in the list', async ({ page }) => {
  const title = odd()
  await signIn(page, residents.aino, { next: `${ideas}/uusi` })
  await write(page, title)
  await typeInto(page, place(page), 'seppolant')
  await pressOn(page, page.getByRole('button', { name: 'Seppolantie, Seppola' }))
  await expect(place(page)).toHaveValue('Seppolantie, Seppola')
  const before = await page.locator('input[name=latitude]').inputValue()
  await pressOn(page, page.getByRole('button', { name: 'Pohjoiseen' }))
  await expect(page.locator('input[name=latitude]')).not.toHaveValue(before)
  await expectAccessible(page, 'an idea with a pin')
  await send(page)

  await page.goto(at('jamsa', `${ideas}?view=map&q=${title}`))
  await toMap(page)
  await expect(page.getByText('Kartalla on yksi idea.')).toBeVisible()
  await expect(page.getByRole('list').getByRole('link', { name: title })).toBeVisible()
  // The mark comes before the list that mirrors it.
  const mark = page.getByRole('link', { name: title }).first()
  await tabTo(page, mark)
  await expectAccessible(page, 'ideas on a map')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Paikka kartalla' })).toBeVisible()
  await expect(await toMap(page)).toBeVisible()
  await expectAccessible(page, 'an idea on its map')
})

test('a pin beyond the border is told in words, and what was typed stays', async ({ page }) => {
  const title = odd()
  await signIn(page, residents.aino, { next: `${ideas}/uusi` })
  await write(page, title)
  await typeInto(page, place(page), 'Seppolantie')
  await pressOn(page, page.getByRole('button', { name: 'Aseta merkki kartan keskelle' }))
  // The page would not let the pin go so far: what is sent is changed on its way.
  await page.locator('input[name=latitude]').evaluate((field: HTMLInputElement) => {
    field.form?.addEventListener('formdata', ({ formData }) => formData.set('latitude', '60.17'))
  })
  await pressOn(page, page.getByRole('button', { name: 'Lähetä idea' }))
  await expect(page.getByText(/Paikka on kunnan rajojen ulkopuolella\. Siirrä merkki/)).toBeVisible()
  await expect(page.getByLabel('Idean nimi')).toHaveValue(title)
  await expectAccessible(page, 'an idea beyond the border')
})

test('the views of the list have addresses of their own, and narrowing keeps the map', async ({ page }) => {
  await page.goto(at('jamsa', ideas))
  await pressOn(page, page.getByRole('link', { name: 'Kartta ja luettelo' }))
  await expect(await toMap(page)).toBeVisible()
  await expect(page.getByText(/Kartalla on \d+ ideaa\./)).toBeVisible()
  await typeInto(page, page.getByRole('searchbox'), 'eiolemassa')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=map/)
  await expect(map(page)).toHaveCount(0)
})

test('what ideas became has the same map beside the list, the ballot and the winners', async ({ page }) => {
  await page.goto(at('jamsa', '/fi/osallistu/2026/ehdotukset'))
  await pressOn(page, page.getByRole('link', { name: 'Kartta ja luettelo' }))
  await expect(page.getByText(/Kartalla on \d+ ehdotusta\./)).toBeVisible()
  await expect(await toMap(page)).toBeVisible()
  await expectAccessible(page, 'proposals on a map')
  await page.goto(at('jamsa', '/fi/osallistu/2026/ehdotukset?view=map&q=Kankarisvesi'))
  const listed = page.getByRole('list').getByRole('link', { name: /./ }).last()
  await expect(listed).toBeVisible()
  await toMap(page)
  const mark = map(page).locator('..').getByRole('link', { name: /./ }).first()
  await tabTo(page, mark)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Paikka kartalla' })).toBeVisible()
  await expect(await toMap(page)).toBeVisible()

  await page.goto(at('jamsa', '/fi/osallistu/2026/aanesta'))
  await expect(map(page)).toHaveCount(0)
  await pressOn(page, page.getByRole('button', { name: 'Näytä kartta' }))
  await expect(await toMap(page)).toBeVisible()
  await expectAccessible(page, 'the ballot with its map')

  await page.goto(at('jamsa', '/fi/osallistu/2025/tulos'))
  await expect(page.getByText(/valitun ehdotuksen paikat ovat kartalla/)).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Näytä kartta' }))
  await expect(await toMap(page)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an idea has its place in words, and the list is what there is', async ({ page }) => {
    await page.goto(at('jamsa', `${ideas}?view=map`))
    await expect(map(page)).toHaveCount(0)
    await expect(page.getByRole('list').getByRole('link', { name: /./ }).first()).toBeVisible()
    await page.goto(at('jamsa', '/fi/osallistu/2026/ehdotukset?view=map'))
    await expect(map(page)).toHaveCount(0)
    await expect(page.getByRole('list').getByRole('link', { name: /./ }).first()).toBeVisible()
    const title = odd()
    await signIn(page, residents.veikko, { next: `${ideas}/uusi` })
    await page.getByLabel('Idean nimi').fill(title)
    await page.getByLabel('Mitä ja miksi').fill(`${title} ${odd()} ${odd()} ${odd()}.`)
    await place(page).fill('Koulun takana')
    await page.getByRole('combobox', { name: 'Aihe' }).selectOption('sports')
    await page.getByRole('button', { name: 'Lähetä idea' }).click()
    await page.waitForURL(/kuvat/)
    await page.goto(at('jamsa', `${ideas}?q=${title}`))
    await page.getByRole('link', { name: title }).click()
    await expect(page.getByText('Koulun takana')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Paikka kartalla' })).toHaveCount(0)
  })
})
