import { at, expect, expectAccessible, pressOn, residents, signIn, tabTo, test } from './steps'

const homes = [
  { town: 'jamsa', path: '/fi', doors: ['Palaute', 'Avustukset', 'Osallistu'] },
  { town: 'raasepori', path: '/sv', doors: ['Respons', 'Bidrag', 'Delta'] },
  { town: 'joutsa', path: '/fi', doors: ['Palaute', 'Osallistu'] },
] as const

for (const { town, path, doors } of homes)
  test(`the home page of ${town} shows its doors and no others`, async ({ page }) => {
    await page.goto(at(town, path))
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const shown = page.getByRole('article').filter({ has: page.locator('.door-icon') })
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText(doors)
    await expectAccessible(page)
  })

test('the page is the same in all three languages, and the switch stays on it', async ({ page }) => {
  for (const [language, path, title] of [
    ['fi', '/fi/saavutettavuus', 'Saavutettavuusseloste'],
    ['sv', '/sv/tillganglighet', 'Tillgänglighetsutlåtande'],
    ['en', '/en/accessibility', 'Accessibility statement'],
  ]) {
    await page.goto(at('jamsa', '/fi/saavutettavuus'))
    await page.getByRole('contentinfo').locator(`a[hreflang=${language}]`).click()
    await expect(page).toHaveURL(at('jamsa', path))
    await expect(page.locator('html')).toHaveAttribute('lang', language ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
    await expectAccessible(page)
  }
})

test('the first stop of the keyboard leads past the frame to the page itself', async ({ page }) => {
  await page.goto(at('jamsa', '/fi'))
  await pressOn(page, page.getByRole('link', { name: 'Siirry sisältöön' }))
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('main').getByRole('link').first())
})

for (const [path, heading] of [
  ['/fi/tietosuoja', 'Tietosuoja'],
  ['/fi/palaute', 'Palaute ja kysymykset'],
  ['/fi/avustukset', 'Avustukset'],
  ['/fi/kirjaudu', 'Kirjaudu sisään'],
  ['/fi/ei-ole', 'Sivua ei löydy'],
] as const)
  test(`${path} is a whole page`, async ({ page }) => {
    await page.goto(at('jamsa', path))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByRole('contentinfo')).toBeVisible()
    await expectAccessible(page)
  })

test('a service the town does not offer is not there', async ({ page }) => {
  const answer = await page.goto(at('joutsa', '/fi/avustukset'))
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('navigation', { name: 'Palvelut' }).getByText('Avustukset')).toHaveCount(0)
})

test('a resident who has signed in sees their name; a page needing sign-in comes back to itself', async ({ page }) => {
  await signIn(page, residents.veikko, { next: '/fi/tietosuoja' })
  await expect(page).toHaveURL(at('jamsa', '/fi/tietosuoja'))
  await expect(page.getByRole('banner')).toContainText('Veikko Lahtinen')
})
