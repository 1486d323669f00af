import { at, choosePersona, expect, expectAccessible, pressOn, residents, signIn, signOut, staff, test } from './steps'

test('a resident signs in, sees their name and signs out', async ({ page }) => {
  await signIn(page, residents.aino)
  await expect(page.getByRole('banner')).toContainText('Aino Mäkelä')
  await signOut(page)
  await page.goto(at('jamsa', '/fi'))
  await expect(page.getByRole('banner')).not.toContainText('Aino Mäkelä')
})

test('who breaks a sign-in off is told so in their language, tries again and comes to the page they wanted', async ({
  page,
}) => {
  await page.goto(at('raasepori', '/fi/omat-asiat?mista=kirje'))
  await page.getByRole('link', { name: 'Tunnistaudu Suomi.fi-palvelussa' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kuka olet?' })).toBeVisible()
  await page.getByRole('button', { name: 'Keskeytä tunnistautuminen' }).click()
  await expect(page.getByText('Kirjautuminen ei onnistunut.')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/fi/kirjaudu')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Tunnistaudu Suomi.fi-palvelussa' }).click()
  await choosePersona(page, residents.linnea)
  await expect(page).toHaveURL(at('raasepori', '/fi/omat-asiat?mista=kirje'))
  await expect(page.getByRole('banner')).toContainText('Linnéa Sundqvist')
})

test('a member of staff who breaks off stands before the doors in their language too', async ({ page }) => {
  await page.goto(at('jamsa', '/sv/desk/people'))
  await page.getByRole('link', { name: 'Logga in som anställd' }).click()
  await page.getByRole('button', { name: 'Avbryt identifieringen' }).click()
  await expect(page.getByText('Inloggningen lyckades inte.')).toBeVisible()
  await page.getByRole('link', { name: 'Logga in som anställd' }).click()
  await choosePersona(page, staff.tuula)
  await expect(page).toHaveURL(at('jamsa', '/sv/desk/people'))
})

test('a way on that leads elsewhere is forgotten, whether the sign-in succeeds or not', async ({ page }) => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/fi']) {
    await page.goto(at('jamsa', `/api/sign-in/suomifi?${new URLSearchParams({ next })}`))
    await page.getByRole('button', { name: 'Keskeytä tunnistautuminen' }).click()
    await expect(page.getByText('Kirjautuminen ei onnistunut.')).toBeVisible()
    expect(page.url()).not.toContain('evil')
    await page.goto(at('jamsa', `/fi/kirjaudu?${new URLSearchParams({ next })}`))
    await page.getByRole('link', { name: 'Tunnistaudu Suomi.fi-palvelussa' }).click()
    await choosePersona(page, residents.aino)
    await expect(page).toHaveURL(at('jamsa', '/fi'))
    await page.context().clearCookies()
  }
})

test('whoever signs in anew is no longer who they were before', async ({ page, context }) => {
  await signIn(page, residents.aino)
  const [session] = (await context.cookies()).filter(({ name }) => name === '__Host-sess')
  await context.clearCookies({ name: '__Host-sess' })
  await page.goto(at('jamsa', '/fi'))
  await expect(page.getByRole('banner')).not.toContainText('Aino Mäkelä')
  await context.addCookies([{ ...session, name: '__Host-sess', value: session?.value ?? '' }])
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('Aino Mäkelä')
  // Somebody else at the same machine: the identity provider knows nobody, the portal still knows Aino.
  await context.clearCookies({ domain: 'localhost' })
  await signIn(page, residents.veikko)
  await expect(page.getByRole('banner')).toContainText('Veikko')
  await context.clearCookies({ name: '__Host-sess' })
  await context.addCookies([{ ...session, name: '__Host-sess', value: session?.value ?? '' }])
  await page.goto(at('jamsa', '/fi'))
  await expect(page.getByRole('banner')).not.toContainText('Aino Mäkelä')
})

test('the cookie of one town is nobody’s at another', async ({ page, context }) => {
  await signIn(page, residents.aino)
  const [session] = (await context.cookies()).filter(({ name }) => name === '__Host-sess')
  await context.addCookies([
    { name: '__Host-sess', value: session?.value ?? '', url: at('raasepori').replace('http:', 'https:'), secure: true },
  ])
  await page.goto(at('raasepori', '/sv'))
  await expect(page.getByRole('banner')).not.toContainText('Aino Mäkelä')
})

test('a member of staff without a desk is told whom to ask', async ({ page }) => {
  await signIn(page, staff.ville)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tervetuloa, Ville Aalto')
  await expect(page.getByRole('main')).toContainText('Tuula Heinonen')
  await expectAccessible(page)
  await page.goto(at('jamsa', '/fi/desk/people'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tämä kuuluu toiselle työpöydälle')
})

test('the administrator gives a desk by keyboard; it holds at once, and so does taking it away', async ({
  page,
  browser,
}) => {
  const elsewhere = await browser.newContext()
  const theirs = await elsewhere.newPage()
  await signIn(theirs, staff.antti)
  await signIn(page, staff.raija, { next: '/fi/desk/people' })
  await expectAccessible(page)
  const give = page.getByRole('button', { name: 'Anna työpöytä Palaute henkilölle Antti Kallio' })
  const take = page.getByRole('button', { name: 'Ota työpöytä Palaute pois henkilöltä Antti Kallio' })
  if (await take.count()) await pressOn(page, take)
  await pressOn(page, give)
  await expect(take).toBeVisible()
  await expectAccessible(page, 'after giving a desk')
  await theirs.reload()
  await expect(theirs.getByRole('banner')).toContainText(/Kallio/)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Tehtävät')
  await pressOn(page, take)
  await expect(give).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Kirjaudu sisään')
  await elsewhere.close()
})

test('the journal shows what was done and proves itself', async ({ page }) => {
  await signIn(page, staff.raija, { next: '/fi/desk/journal' })
  await page.getByRole('link', { name: 'Tarkista ketju' }).click()
  await expect(page.getByText('Ketju on ehjä')).toBeVisible()
  await expectAccessible(page)
})

test('a form half filled survives the end of the session', async ({ page, context }) => {
  await signIn(page, staff.bengt, { next: '/sv/desk/notices/new' })
  await page.locator('[id="title.sv"]').fill('Vattenavbrott i Ekenäs')
  await page.locator('[id="body.sv"]').fill('Vattnet är borta kl. 9–12.')
  await context.clearCookies({ name: '__Host-sess' })
  await page.getByRole('button', { name: 'Spara meddelandet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in')
  await expect(page.getByText('väntar på dig')).toBeVisible()
  await page.getByRole('link', { name: 'Logga in som anställd' }).click()
  await choosePersona(page, staff.bengt)
  await expect(page).toHaveURL(at('raasepori', '/sv/desk/notices/new'))
  await expect(page.locator('[id="title.sv"]')).toHaveValue('Vattenavbrott i Ekenäs')
  await page.getByRole('button', { name: 'Spara meddelandet' }).click()
  await expect(page.getByRole('table')).toContainText('Vattenavbrott i Ekenäs')
  await expectAccessible(page)
  await page.goto(at('raasepori', '/sv'))
  await expect(page.getByRole('heading', { name: 'Vattenavbrott i Ekenäs' }).first()).toBeVisible()
})

test('two administrators at one notice: the second sees what the first has saved', async ({ page, context }) => {
  await signIn(page, staff.bengt, { next: '/sv/desk/notices' })
  await page.getByRole('table').getByRole('link').first().click()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('[id="title.sv"]').fill('Den förstas rubrik')
  await other.getByRole('button', { name: 'Spara meddelandet' }).click()
  await expect(other.getByRole('table')).toContainText('Den förstas rubrik')
  await page.locator('[id="title.sv"]').fill('Den andras rubrik')
  await page.getByRole('button', { name: 'Spara meddelandet' }).click()
  await expect(page.getByText('En annan administratör har ändrat meddelandet')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Den förstas rubrik')
  await expect(page.locator('[id="title.sv"]')).toHaveValue('Den andras rubrik')
  await expectAccessible(page, 'both versions')
  await page.getByRole('button', { name: 'Spara meddelandet' }).click()
  await expect(page.getByRole('table')).toContainText('Den andras rubrik')
})
