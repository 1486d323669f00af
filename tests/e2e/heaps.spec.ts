import { at, expect, expectAccessible, tabTo, test, toMap } from './steps'

test('marks close together are one heap with their number, which opens by keyboard until a case is reached', async ({
  page,
}) => {
  await page.goto(at('jamsa', '/fi/palaute/julkaistut?view=map'))
  await toMap(page)
  const heaps = page.getByRole('button', { name: /asiaa lähekkäin/ })
  await expect(heaps.first()).toBeVisible()
  await expectAccessible(page, 'heaps on a map')
  const box = await heaps.first().boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)

  const focused = page.locator(':focus')
  await tabTo(page, heaps.first())
  // A heap goes as it opens, and the focus is on what was in it: fewer together, one alone, or a list of what lies at one spot.
  for (let opened = 0; opened < 12 && (await focused.and(heaps).count()); opened++) {
    const before = await focused.elementHandle()
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (old) => document.activeElement !== old && document.activeElement !== document.body,
      before,
    )
  }
  const list = page.getByRole('heading', { name: /tässä paikassa/ })
  if (await list.isVisible()) {
    await expect(list).toBeFocused()
    await expectAccessible(page, 'a heap as a list')
    await page.keyboard.press('Tab')
  }
  await expect(focused).toHaveRole('link')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/palaute\/julkaistut\/\w{8}$/)
})
