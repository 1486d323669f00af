import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { ask, at, expect, expectAccessible, residents, signIn, staff, test } from './steps'

/** Presses a button that answers with a file, and gives its bytes as text. */
async function downloaded(page: Page, button: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await coming).path(), 'latin1')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a retention period is saved only after its effect has been shown', async ({ page }) => {
      await signIn(page, staff.tuula, { next: '/fi/desk/contact/retention' })
      await expect(page.getByRole('heading', { name: 'Säilytysajat', level: 1 })).toBeVisible()
      await page.getByRole('link', { name: 'Katuvalot' }).click()
      await page.getByLabel('Alkuperäiset kuvat poistetaan').fill('60')
      await page.getByLabel('Tiedot ihmisistä poistetaan').fill('45')
      await page.getByRole('button', { name: 'Näytä, mitä poistuisi' }).click()
      await expect(page.getByText('Kirjoita pienempi luku.').first()).toBeVisible()
      await page.getByLabel('Alkuperäiset kuvat poistetaan').fill('40')
      await page.getByRole('checkbox', { name: /Poista samalla myös alkuperäinen teksti/ }).check()
      await page.getByRole('button', { name: 'Näytä, mitä poistuisi' }).click()
      await expect(page.getByText('Alkuperäiset kuvat: 40 päivää.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a retention period on trial')
      // Changed once more, it is shown once more.
      await page.getByLabel('Tiedot ihmisistä poistetaan').fill('50')
      await page.getByRole('button', { name: 'Tallenna säilytysaika' }).click()
      await expect(page.getByText('Tiedot ihmisistä: 50 päivää, myös kirjoitettu teksti.')).toBeVisible()
      await expect(page.getByLabel('Tiedot ihmisistä poistetaan')).toHaveValue('50')
      await page.getByRole('button', { name: 'Tallenna säilytysaika' }).click()
      await expect(page.getByText('Säilytysaika on tallennettu.')).toBeVisible()
      await expect(page.getByRole('row').filter({ hasText: '50 päivää, myös kirjoitettu teksti' })).toContainText('Oma')
      // What was ticked can be unticked, and is shown so.
      await page.getByRole('link', { name: 'Katuvalot' }).click()
      await page.getByRole('checkbox', { name: /Poista samalla myös alkuperäinen teksti/ }).uncheck()
      await page.getByRole('button', { name: 'Näytä, mitä poistuisi' }).click()
      await expect(page.getByText('Tiedot ihmisistä: 50 päivää.')).toBeVisible()
      await expect(page.getByRole('checkbox', { name: /Poista samalla/ })).not.toBeChecked()
      await page.getByRole('button', { name: 'Tallenna säilytysaika' }).click()
      const rules = page.getByRole('region', { name: 'Säilytysajat aiheittain' })
      await expect(rules.getByRole('row').filter({ hasText: 'Katuvalot' })).toContainText('50 päivää')
    })

    test('the contact desk reads the periods, and puts a case on hold and lifts it', async ({ page }) => {
      await signIn(page, staff.kari, { next: '/fi/desk/contact/retention' })
      await expect(page.getByText('Säilytysaikoja muuttaa pääkäyttäjä.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Käynnistä ensimmäinen poisto' })).toHaveCount(0)
      const answer = await ask('jamsa', '/fi/desk/contact/retention/all', { by: page })
      expect(answer.status).toBe(403)
      await page.goto(at('jamsa', `/fi/desk/contact${javaScriptEnabled ? '' : '?sort=newest'}`))
      await page.getByRole('table').getByRole('link').first().click()
      const keeping = page.getByRole('region', { name: 'Säilytys' })
      await keeping.getByLabel('Miksi asia on säilytettävä?').fill('Vahingonkorvaus vireillä')
      await keeping.getByRole('button', { name: 'Pane pitoon' }).click()
      await expect(page.getByText('Asia on pidossa. Siitä ei poisteta mitään.')).toBeVisible()
      await expect(keeping.getByText('Kari Laine pani asian pitoon')).toBeVisible()
      await expect(keeping.getByText('Vahingonkorvaus vireillä')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'a case on hold')
      await keeping.getByRole('button', { name: 'Lopeta pito' }).click()
      await expect(page.getByText('Pito on lopetettu.')).toBeVisible()
    })
  })
}

test('the first removal is started by a press, and then stands among those made', async ({ page }) => {
  // A town's first removal comes but once: each width has a town of its own.
  const administrator = test.info().project.name === 'phone' ? staff.bengt : staff.tuula
  const startedBy = page.getByRole('row').filter({ hasText: `${administrator.givenName} ${administrator.familyName}` })
  await signIn(page, administrator, { next: '/fi/desk/contact/retention' })
  await expect(page.getByText('Poistoja ei ole vielä käynnistetty')).toBeVisible()
  await expectAccessible(page, 'before the first removal')
  await page.getByRole('button', { name: 'Käynnistä ensimmäinen poisto' }).click()
  await expect(page.getByText('Ensimmäinen poisto on käynnistetty.')).toBeVisible()
  await expect(startedBy).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(startedBy).toContainText('Valmis', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(page, 'after the first removal')
})

test('a resident takes a copy of what is held of them, and whoever holds a link that of its case', async ({ page }) => {
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill('Kadussa on kuoppa, kertoo nimetön.')
  await page.getByLabel('Missä?').fill('Koulukatu 1')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.waitForURL(/palaute\/seuraa/)
  const own = await downloaded(page, 'Lataa asian tiedot')
  expect(own.slice(0, 2)).toBe('PK')
  expect(own).toContain('data.json')
  expect(own).toContain('kertoo nimet')

  await signIn(page, residents.veikko, { next: '/fi/omat-asiat' })
  await page.getByRole('link', { name: 'Lataa omat tiedot' }).click()
  await expect(page.getByRole('heading', { name: 'Omat tiedot', level: 1 })).toBeVisible()
  const all = await downloaded(page, 'Lataa kopio')
  expect(all).toContain('Veikko Lahtinen')
  expect(all).not.toContain('kertoo nimet')
})

test('signed out, or from another site, nobody gets a copy', async ({ page }) => {
  const post = (path: string, headers = {}) => ask('jamsa', path, { method: 'POST', headers })
  const foreign = await post('/api/mine/export', { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const nobody = await post('/api/mine/export?locale=sv')
  expect(nobody.status).toBe(303)
  expect(nobody.headers.location).toContain('/sv/logga-in')
  const unknown = await post(`/api/contact/copy/follow/${'x'.repeat(32)}`)
  expect(unknown.status).toBe(404)
  await page.goto(at('jamsa', '/fi/omat-asiat/tiedot'))
  await page.waitForURL(/kirjaudu/)
})
