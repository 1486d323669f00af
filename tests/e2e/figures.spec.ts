import { ask, at, expect, expectAccessible, signIn, staff, test } from './steps'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('everybody reads how soon the town answers, on the form, in a page of its own and as open data', async ({
      page,
    }) => {
      await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
      await expect(page.getByText(/Tästä aiheesta on viime aikoina vastattu tavallisesti/)).toBeVisible()
      await page.goto(at('jamsa', '/fi/palaute'))
      await page.getByRole('link', { name: 'Näin nopeasti kunta vastaa' }).click()
      await expect(page.getByRole('heading', { name: 'Näin kunta vastaa', level: 1 })).toBeVisible()
      await expect(page.getByRole('table', { name: /Tavoite toteutuu parhaiten/ })).toContainText('Katujen kunto')
      await expect(page.getByText('vastattu tavoiteajassa')).toBeVisible()
      await page.getByText('Samat luvut taulukkona').last().click()
      const table = page.getByRole('table', { name: 'Vastaamisen täsmällisyys aiheittain, viimeiset 12 kuukautta' })
      await expect(table.getByRole('row', { name: /Muut aiheet yhteensä/ })).toBeVisible()
      await expect(table).not.toContainText('Varhaiskasvatus')
      if (javaScriptEnabled) await expectAccessible(page, 'how soon the town answers')
      const address = (await page.getByRole('link', { name: 'Aiheittain (CSV)' }).getAttribute('href')) ?? ''
      const file = await ask('jamsa', address)
      expect(file.text).toMatch(/^\uFEFFtopic;name_fi;/)
    })

    test('the desk narrows its figures to a unit, and everything of them is that unit’s', async ({ page }) => {
      await signIn(page, staff.kari, { next: '/fi/desk/contact/figures' })
      await expect(page.getByRole('heading', { name: 'Luvut', level: 1 })).toBeVisible()
      await expect(page.getByRole('img', { name: /Kartta: mitä tummempi ruutu/ })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the figures of the desk')
      const narrow = page.getByRole('search', { name: 'Rajaa lukuja' })
      await narrow.getByLabel('Jakso').selectOption('18')
      await narrow.getByLabel('Yksikkö').selectOption({ label: 'Katuvalaistus' })
      await narrow.getByRole('button', { name: 'Näytä', exact: true }).click()
      await expect(page).toHaveURL(/months=18/)
      const units = page.getByRole('region', { name: 'Yksiköittäin' })
      await expect(units.getByRole('row', { name: /Katuvalaistus/ })).toBeVisible()
      await expect(units.getByRole('row', { name: /Kadunpito/ })).toHaveCount(0)
      await page.getByRole('link', { name: 'Poista rajaukset' }).click()
      await expect(units.getByRole('row', { name: /Kadunpito/ })).toBeVisible()
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'times, with scripts' : 'times, without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the desk sees how long a topic took month by month, in pictures and in a table', async ({ page }) => {
      await signIn(page, staff.kari, { next: '/fi/desk/contact/figures?months=18' })
      const times = page.getByRole('region', { name: 'Ajat kuukausittain' })
      await times.getByLabel('Aihe').selectOption({ label: 'Katujen kunto' })
      await times.getByRole('button', { name: 'Näytä', exact: true }).click()
      await expect(page).toHaveURL(/topic=171/)
      await expect(times.getByLabel('Aihe')).toHaveValue('171')
      await expect(times.getByText(/Ensimmäiseen vastaukseen meni pisimpään: /)).toBeVisible()
      const table = times.getByRole('table', { name: /Työpäiviä ensimmäiseen vastaukseen/ })
      await expect(table.getByRole('row')).toHaveCount(19)
      if (javaScriptEnabled) await expectAccessible(page, 'times by month')
      await times.getByRole('link', { name: 'Poista rajaukset' }).click()
      await expect(page).toHaveURL(/months=18/)
      await expect(times.getByLabel('Aihe')).toHaveValue('')
    })
  })
}

test('published cases come in bulk with the header others read', async () => {
  const file = await ask('jamsa', '/api/contact/figures/cases.csv?locale=fi')
  expect(file.headers['content-type']).toContain('text/csv')
  const [head, ...rows] = file.text.split('\r\n')
  expect(head).toBe(
    'service_request_id,requested_datetime,updated_datetime,closed_date,status_description,status_notes,source,service_name,service_subtype,description,agency_responsible,address,lat,long',
  )
  expect(rows.length).toBeGreaterThan(20)
})

test('an export of cases is for the desk alone, without what people wrote unless that is asked for', async ({
  page,
}) => {
  const stranger = await ask('jamsa', '/api/contact/figures/desk/cases.csv')
  expect(stranger.text).not.toContain('within_target')
  await signIn(page, staff.kari, { next: '/fi/desk/contact/figures' })
  const read = (query: string) =>
    page.evaluate(async (address) => (await fetch(address)).text(), `/api/contact/figures/desk/cases.csv?${query}`)
  const bare = await read('months=3')
  expect(bare).toContain('within_target')
  expect(bare.split('\r\n')[0]).not.toMatch(/text|place|latitude|name|email/)
  expect((await read('months=3&words=on')).split('\r\n')[0]).toContain('text;place;latitude;longitude')
})
