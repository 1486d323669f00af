import { expect, expectAccessible, signIn, staff, test } from './steps'

const preview = `/fi/desk/grants/calls/startti-${new Date().getFullYear()}/preview`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('staff try a form out before it is published, up to the checks of sending, and nothing is kept', async ({
      page,
    }) => {
      await signIn(page, staff.sanna, { next: preview })
      await page.locator('[name="answers.purpose"]').fill('Maalit ja pallot')
      await page.getByRole('button', { name: 'Kokeile lähettämistä' }).click()
      const faults = page.getByRole('alert').first()
      await expect(faults.getByRole('link').first()).toBeVisible()
      expect(await faults.getByRole('link').count()).toBeGreaterThan(3)
      await expect(page.locator('[name="answers.purpose"]')).toHaveValue('Maalit ja pallot')
      await expect(page.locator('[name="answers.purpose"]')).not.toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('[name="answers.contact_name"]')).toHaveAttribute('aria-invalid', 'true')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.goto(page.url())
      await expect(page.locator('[name="answers.purpose"]')).toHaveValue('')
    })
  })
}
