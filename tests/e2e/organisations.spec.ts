import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { at, elsewhere, expect, expectAccessible, residents, signIn, staff, test } from './steps'

/** Invites by a link and reads it from the page. */
async function linkFor(secretary: Page, organisation: string, role: string): Promise<string> {
  await secretary.goto(`${organisation}/jasenet`)
  await secretary.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await secretary.getByRole('button', { name: 'Tee kutsu' }).click()
  await expect(secretary.getByText('Kutsu on tehty.')).toBeVisible()
  return new URL((await secretary.locator('code').first().textContent()) ?? '').pathname
}

test('a secretary makes an association, its treasurer and chair join by link and act for it, and a stranger does not', async ({
  page: secretary,
  browser,
}) => {
  const name = `Kokeilijat ${test.info().project.name} ry`
  await signIn(secretary, residents.nelli, { next: '/fi/omat-asiat/yhteisot' })
  await secretary.getByRole('link', { name: 'Lisää yhteisö' }).click()
  await secretary.getByLabel('Y-tunnus').fill('9000109-1')
  await secretary.getByRole('button', { name: 'Lisää yhteisö' }).click()
  await expect(secretary.getByRole('alert').getByText('Tarkista Y-tunnus')).toBeVisible()
  await expectAccessible(secretary)
  await secretary.getByLabel('Y-tunnus').fill('')
  await secretary.getByLabel('Yhteisön nimi').fill(name)
  await secretary.getByRole('button', { name: 'Lisää yhteisö' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name })).toBeVisible()
  await expectAccessible(secretary)
  const organisation = secretary.url().split('?')[0] ?? ''
  const copy = secretary.waitForEvent('download')
  await secretary.getByRole('button', { name: 'Lataa yhteisön tiedot' }).click()
  expect(await readFile(await (await copy).path(), 'latin1')).toContain(name)

  const [forTreasurer, forChair] = [
    await linkFor(secretary, organisation, 'Rahastonhoitaja'),
    await linkFor(secretary, organisation, 'Omistaja'),
  ]
  await expectAccessible(secretary)

  const treasurer = await elsewhere(browser)
  await signIn(treasurer, residents.kalle, { next: forTreasurer })
  await treasurer.getByRole('button', { name: 'Ota kutsu vastaan' }).click()
  await expect(treasurer.getByText('Olet nyt mukana yhteisössä.')).toBeVisible()
  await treasurer.getByRole('button', { name: 'Asioi tämän yhteisön puolesta' }).click()
  await expect(treasurer.getByText(`Asioit yhteisön ${name} puolesta.`)).toBeVisible()
  await treasurer.goto(organisation)
  await expect(treasurer.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(treasurer.getByRole('button', { name: 'Lataa yhteisön tiedot' })).toHaveCount(0)
  await treasurer.goto(`${organisation}/tili`)
  await treasurer.getByLabel('IBAN-tilinumero').fill('FI60 1234 5600 0012 48')
  await treasurer.getByRole('button', { name: 'Tallenna tili' }).click()
  await expect(treasurer.getByText('Tarkista tilinumero.').first()).toBeVisible()
  await treasurer.getByLabel('IBAN-tilinumero').fill('FI60 1234 5600 0012 47')
  await treasurer.getByRole('button', { name: 'Tallenna tili' }).click()
  await expect(treasurer.getByText('Tili, jonka lopussa 1247')).toBeVisible()
  expect(await treasurer.content()).not.toMatch(/1234 ?5600 ?0012/)
  await expectAccessible(treasurer)

  // The chair's browser runs no scripts.
  const chair = await elsewhere(browser, false)
  await signIn(chair, residents.venla, { next: forChair })
  await chair.getByRole('button', { name: 'Ota kutsu vastaan' }).click()
  await chair.getByRole('link', { name: 'Hae oikeus lähettää hakemuksia' }).click()
  await chair.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click()
  await expect(chair.getByText('Täytä tämä kohta.').first()).toBeVisible()
  await chair.getByLabel('Perustelu').fill(`Vuosikokous 12.3.2026, 8 §, ${name}`)
  await chair.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click()
  await expect(chair.getByText('Odottaa kunnan tarkistusta')).toBeVisible()

  const desk = await elsewhere(browser)
  await signIn(desk, staff.sanna, { next: '/fi/desk/grants/mandates' })
  await desk
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('link', { name: 'Venla Luova' })
    .click()
  await expect(desk.getByText(`8 §, ${name}`)).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Tallenna ratkaisu' }).click()
  await expect(desk.getByText('Oikeus on vahvistettu')).toBeVisible()
  await chair.goto(organisation)
  await expect(chair.getByRole('row', { name: /Venla Luova.*Voimassa/ })).toBeVisible()

  const stranger = await elsewhere(browser)
  await signIn(stranger, residents.minna)
  for (const path of ['', '/jasenet', '/tili', '/oikeus', '/tiedot'])
    expect((await stranger.goto(organisation + path))?.status(), path).toBe(404)
  expect((await treasurer.goto(`${organisation}/oikeus`))?.status()).toBe(404)
  await stranger.goto(at('jamsa', forTreasurer))
  await expect(stranger.getByRole('heading', { name: 'Kutsu ei ole enää voimassa' })).toBeVisible()

  await secretary.goto(`${organisation}/jasenet`)
  await secretary.getByRole('button', { name: 'Poista Kalle Kokeilu' }).click()
  await expect(secretary.getByText('Henkilö on poistettu yhteisöstä.')).toBeVisible()
  await treasurer.goto(at('jamsa', '/fi/omat-asiat'))
  await expect(treasurer.getByText(`Asioit yhteisön ${name} puolesta.`)).toBeHidden()
})

test('somebody whose right has ended acts for the association by Suomi.fi e-Authorizations, without scripts too', async ({
  browser,
}) => {
  const page = await elsewhere(browser, false)
  await signIn(page, residents.villeVanhentunut, { next: '/fi/omat-asiat/yhteisot' })
  await page.getByRole('link', { name: 'Jämsänvirran Pallo ry' }).click()
  const go = page.getByRole('link', { name: 'Asioi yhdistyksen puolesta Suomi.fi-valtuuksilla' })
  await go.click()
  await page.getByRole('button', { name: 'Keskeytä ja palaa' }).click()
  await expect(page.getByText('Valtuutta ei haettu')).toBeVisible()

  await go.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kenen puolesta asioit?' })).toBeVisible()
  expect(page.url()).not.toContain(residents.villeVanhentunut.hetu)
  await page.getByRole('radio', { name: /^Jämsänvirran Pallo ry/ }).check()
  await page.getByRole('radio', { name: /^Valtuus: laskutus/ }).check()
  await page.getByRole('button', { name: 'Siirry asiointipalveluun' }).click()
  await expect(page.getByText('Valtuutesi ei riitä avustuksen hakemiseen')).toBeVisible()

  await go.click()
  await page.getByRole('radio', { name: /^Jämsänvirran Pallo ry/ }).check()
  await page.getByRole('radio', { name: 'Yhdistyksen puheenjohtaja' }).check()
  await page.getByRole('button', { name: 'Siirry asiointipalveluun' }).click()
  await expect(page.getByText('Suomi.fi vahvisti valtuutesi')).toBeVisible()
  await expect(page.getByText('Asioit yhteisön Jämsänvirran Pallo ry puolesta.')).toBeVisible()
  const standing = page.getByRole('row').filter({ hasText: 'Suomi.fi' }).filter({ hasText: 'Voimassa' })
  await expect(standing).toHaveCount(1)
})
