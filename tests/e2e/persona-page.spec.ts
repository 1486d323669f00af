import { at, expect, expectAccessible, residents, signIn, staff, test } from './steps'

for (const language of ['Suomeksi', 'På svenska', 'In English']) {
  test(`the page of personas is accessible, ${language}`, async ({ page }) => {
    await page.goto(at('jamsa', '/api/sign-in/suomifi?next=/fi'))
    const link = page.getByRole('link', { name: language })
    if (await link.isVisible()) await link.click()
    await expect(page.getByRole('button', { name: 'Saara Heikkinen' })).toBeVisible()
    await expectAccessible(page)
  })
}

test('staff see only the people of their own town', async ({ page }) => {
  await page.goto(at('raasepori', '/api/sign-in/staff?next=/sv/desk'))
  await expect(page.getByRole('button', { name: staff.gunilla.familyName })).toBeVisible()
  await expect(page.getByRole('button', { name: staff.marketta.familyName })).toBeHidden()
  await expectAccessible(page)
})

test('who changes their mind comes back to the town without signing in', async ({ page }) => {
  await page.goto(at('joutsa', '/api/sign-in/suomifi?next=/fi'))
  await page.getByRole('button', { name: 'Keskeytä tunnistautuminen' }).click()
  await expect(page).toHaveURL(/^http:\/\/joutsa\.localhost/)
  await expect(page.getByText(residents.aino.familyName)).toBeHidden()
})

test('after one person another may sign in, at another town, in the same browser', async ({ page }) => {
  await signIn(page, residents.aino)
  await expect(page.getByRole('banner')).toContainText(residents.aino.familyName)
  await page.goto(at('joutsa', '/api/sign-in/suomifi?next=/fi'))
  await page.getByRole('button', { name: `${residents.onni.givenName} ${residents.onni.familyName}` }).click()
  await expect(page).toHaveURL(/^http:\/\/joutsa\.localhost/)
  await expect(page.getByRole('banner')).toContainText(residents.onni.familyName)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a deep link comes back after sign-in', async ({ page }) => {
    await page.goto(at('jamsa', '/api/sign-in/suomifi?next=/fi?mista=kirje'))
    await page.getByRole('button', { name: 'Aino Mäkelä' }).click()
    await expect(page).toHaveURL(at('jamsa', '/fi?mista=kirje'))
    await expect(page.getByRole('banner')).toContainText('Aino Mäkelä')
  })
})
