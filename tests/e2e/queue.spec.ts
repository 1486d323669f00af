import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, staff, tabTo, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 12).replace(/\d/g, 'k')

/** Writes a case down at the desk. */
async function keyIn(page: Page, text: string) {
  await page.goto(page.url().replace(/\/desk.*$/, '/desk/contact/new'))
  await page.getByRole('combobox', { name: 'Aihe' }).selectOption({ label: 'Katujen kunto (Kadunpito)' })
  await page.getByRole('radio', { name: 'Korjaustarve' }).check()
  await page.getByLabel('Mitä kerrottiin tai kysyttiin?').fill(text)
  await page.getByLabel('Missä?').fill('Keskuspuisto')
  await page.getByRole('button', { name: 'Kirjaa asia' }).click()
  await expect(page.getByText(/Kerro ilmoittajalle numero \w{8}/)).toBeVisible()
}

async function find(page: Page, words: string) {
  await page.goto(page.url().replace(/\/desk.*$/, '/desk/contact?pile=all'))
  await page.getByLabel('Sana, paikka tai numero').fill(words)
  await page.getByRole('button', { name: 'Näytä' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('cases of one kind are found, looked through and answered at once', async ({ page }) => {
      const mark = `x${tail()}`
      await signIn(page, staff.kari, { next: '/fi/desk/contact' })
      for (const place of ['koululla', 'sillalla', 'rannassa']) await keyIn(page, `Kuoppia ${place} ${mark}.`)
      await find(page, `kuoppa ${mark}`)
      await expect(page.locator('mark').filter({ hasText: 'Kuoppia' })).toHaveCount(3)
      if (javaScriptEnabled) await expectAccessible(page, 'a search of the queue')

      await page.getByRole('button', { name: 'Muuta tilannetta' }).click()
      await expect(page.getByText('Valitse ainakin yksi asia.').first()).toBeVisible()
      for (const tick of (await page.getByRole('checkbox', { name: /^Valitse \w{8}$/ }).all()).slice(0, 2))
        await tick.check()
      if (javaScriptEnabled) await expect(page.getByText('2 valittua')).toBeVisible()
      await page.getByRole('button', { name: 'Muuta tilannetta' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Muuta asioiden tilannetta' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'telling many at once')
      await page.getByRole('radio', { name: 'Tehty' }).check()
      await page.getByRole('button', { name: 'Näytä, mitä tapahtuu' }).click()
      await expect(page.getByText('Täytä tämä kohta.').first()).toBeVisible()
      await page.getByLabel('Viesti ilmoittajille, suomi').fill('Asia {reference} on paikattu.')
      await page.getByRole('button', { name: 'Näytä, mitä tapahtuu' }).click()
      await expect(page.getByText('2 asiaa muuttuu.')).toBeVisible()
      await expect(page.getByText(/^Asia \w{8} on paikattu\.$/)).toHaveCount(2)
      if (javaScriptEnabled) await expectAccessible(page, 'the preview of a bulk')
      await page.getByRole('button', { name: 'Tee 2 asialle' }).click()
      await expect(page.getByText('2 asiaa on muutettu.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the result of a bulk')

      await find(page, mark)
      await page.getByRole('checkbox', { name: /Kaikki 3 löytynyttä/ }).check()
      await page.getByRole('button', { name: 'Ota minulle' }).click()
      await page.getByRole('button', { name: 'Tee 3 asialle' }).click()
      await expect(page.getByText('3 asiaa on muutettu.')).toBeVisible()
    })

    test('a search is kept as a view, opened from the rail with its count, and taken away', async ({ page }) => {
      const name = `Kuopat ${tail()}`
      await signIn(page, staff.kari, { next: '/fi/desk/contact' })
      await keyIn(page, `Uusi kuoppa ${name}.`)
      await find(page, name)
      await page.getByText('Tallenna nämä rajaukset näkymäksi').click()
      await page.getByLabel('Näkymän nimi').fill(name)
      await page.getByRole('button', { name: 'Tallenna näkymä' }).click()
      await expect(page.getByText('Näkymä on tallennettu.')).toBeVisible()
      await expect(page.getByText(`Näkymä: ${name}`)).toBeVisible()
      const rail = page.getByRole('navigation', { name: 'Jonot' })
      await page.goto(page.url().replace(/\/desk.*$/, '/desk/contact?pile=open'))
      if (!(await rail.getByRole('link', { name }).isVisible())) await rail.locator('summary').click()
      await rail
        .getByRole('link', { name: `${name} 1` })
        .or(rail.getByRole('link', { name: `${name}1` }))
        .click()
      await expect(page.getByRole('link', { name: `Uusi kuoppa ${name}.` })).toBeVisible()
      await page.getByRole('link', { name: 'Hallitse näkymiä' }).click()
      if (javaScriptEnabled) await expectAccessible(page, 'saved views')
      await page.getByRole('button', { name: new RegExp(`^Poista ?: ${name}$`) }).click()
      await expect(page.getByText('Näkymä on poistettu.')).toBeVisible()
      await expect(page.getByRole('heading', { name })).toHaveCount(0)
    })
  })
}

test('the queue is walked, ticked and opened by keys', async ({ page }) => {
  await signIn(page, staff.kari, { next: '/fi/desk/contact?pile=all' })
  const links = page.locator('[data-row-link]')
  await tabTo(page, links.first())
  await page.keyboard.press('j')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(page.getByText('Yksi valittu')).toBeVisible()
  await expect(page.getByRole('row').nth(2).getByRole('checkbox')).toBeChecked()
  const title = (await links.nth(1).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
