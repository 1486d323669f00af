import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { at, expect, expectAccessible, signIn, signOut, staff, test } from './steps'

const word = () => Math.random().toString(36).slice(2, 8).replace(/\d/g, 'k')

test('a case of Jämsä goes to Raasepori, is mended there, and comes back as one press', async ({ page }) => {
  // Two towns and the worker between them, one after another.
  test.slow()
  const [system, street] = [`Raasepori ${word()}`, `Rajatie ${word()}`]

  await test.step('Raasepori gives Jämsä a key', async () => {
    await signIn(page, staff.kristian, { next: '/fi/desk/contact/api' })
    await page.getByLabel('Järjestelmän nimi').fill(`Jämsä ${system}`)
    await page.getByLabel('Lähettää asioita').check()
    await page.getByLabel('Hakee ja lähettää muutoksia').check()
    await page.getByRole('button', { name: 'Anna avain' }).click()
  })
  const key = (await page.getByRole('status').locator('.command').textContent()) ?? ''
  await signOut(page)

  await test.step('Jämsä writes the system down; what is wrong is said, and the key is not shown again', async () => {
    await signIn(page, staff.kari, { next: '/fi/desk/contact/exchange' })
    await page.getByRole('link', { name: 'Lisää järjestelmä' }).click()
    await page.getByLabel('Nimi').fill(system)
    await page.getByLabel('Rajapinnan osoite').fill('raasepori')
    await page.getByRole('button', { name: 'Tallenna ja kokeile yhteyttä' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
    await page.getByLabel('Rajapinnan osoite').fill(at('raasepori', '/open311/v2/'))
    await page.getByLabel('Avain').fill(key)
    await page.getByRole('button', { name: 'Tallenna ja kokeile yhteyttä' }).click()
    await expect(page.getByText('Järjestelmän tiedot on tallennettu.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/Yhteys toimi .* Järjestelmässä on \d+ aihetta/)).toBeVisible({ timeout: 500 })
    }).toPass()
    expect(await page.content()).not.toContain(key)
    await expectAccessible(page, 'a system that works')
  })

  await test.step('a topic leads there', async () => {
    await page.getByLabel('Katujen kunto', { exact: true }).selectOption('171')
    await page.getByRole('button', { name: 'Tallenna aiheet' }).click()
    await expect(page.getByText('Aiheet on tallennettu.')).toBeVisible()
    await expect(page.getByLabel('Katujen kunto', { exact: true })).toHaveValue('171')
  })

  await test.step('a handler sends a case', async () => {
    await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
    await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(`Kuoppa. ${street}`)
    await page.getByLabel('Missä?').fill(street)
    await page.getByRole('button', { name: 'Lähetä' }).click()
    await expect(page.getByText(/Numero on \w{8}\./)).toBeVisible()
    await page.goto(at('jamsa', `/fi/desk/contact?q=${encodeURIComponent(street)}`))
    await page.getByRole('link', { name: new RegExp(street) }).click()
    await page.getByRole('link', { name: 'Lähetä toiseen järjestelmään' }).click()
    await page.getByLabel(system).check()
    await expectAccessible(page, 'what is shared')
    await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await expect(page.getByText('Asia lähtee hetken kuluttua.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Perillä').first()).toBeVisible({ timeout: 500 })
    }).toPass()
  })
  // Without the part after the sign of a fragment, or going there again would not load the page anew.
  const own = page.url().replace(/[?#].*/, '')
  await signOut(page)

  await test.step('Raasepori mends it', async () => {
    await signIn(page, staff.kristian, { next: `/fi/desk/contact?q=${encodeURIComponent(street)}` })
    await page.getByRole('link', { name: new RegExp(street) }).click()
    await page.getByLabel('Tehty').check()
    await page.getByLabel('Mitä kerrot ilmoittajalle').fill('Kuoppa on paikattu.')
    await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
    await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()
  })
  await signOut(page)

  await test.step('Jämsä hears of it and accepts it', async () => {
    await signIn(page, staff.kari, { next: '/fi/desk/contact/exchange' })
    await page.getByRole('link', { name: system }).click()
    await page.getByRole('button', { name: 'Kokeile yhteyttä ja lue tilat' }).click()
    const accept = page.getByRole('button', { name: 'Hyväksy: Tehty' })
    await expect(async () => {
      await page.goto(own)
      await expect(accept).toBeVisible({ timeout: 500 })
    }).toPass()
    await expectAccessible(page, 'news of a case')
    // Their state and their words come one after the other: who has opened the page between the two is told so.
    await expect(async () => {
      await page.goto(own)
      await accept.click({ timeout: 15_000 })
      await expect(page.getByText('Tieto on hyväksytty ja asian tilanne muutettu.')).toBeVisible({ timeout: 15_000 })
    }).toPass()
    await expect(accept).toHaveCount(0)
  })
})

test('whoever does not hold the desk of contact sees none of it', async ({ page }) => {
  await signIn(page, staff.marketta, { next: '/fi/desk/contact/exchange' })
  await expect(page.getByRole('heading', { name: 'Muut järjestelmät' })).toHaveCount(0)
})

test('a system is told of a trial, with a signature of the secret that was shown once', async ({ page }) => {
  const heard: { headers: IncomingHttpHeaders; text: string }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    heard.push({ headers: request.headers, text: Buffer.concat(parts).toString() })
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const name = `Tilannekuva ${word()}`
  await signIn(page, staff.kari, { next: '/fi/desk/contact/exchange/hooks' })
  await page.getByRole('button', { name: 'Lisää vastaanottaja' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
  await page.getByLabel('Nimi').fill(name)
  await page.getByLabel('Osoite').fill(`http://localhost:${(server.address() as AddressInfo).port}/hook`)
  await page.getByLabel('tilanne muuttunut').check()
  await page.getByLabel('Numerot ja tilat').check()
  await page.getByRole('button', { name: 'Lisää vastaanottaja' }).click()
  const secret = (await page.getByRole('status').locator('.command').textContent()) ?? ''
  await expectAccessible(page, 'a secret that was made')
  await page.goto(at('jamsa', '/fi/desk/contact/exchange/hooks'))
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Lähetä kokeilu' }).click()
  await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(1)
  const [{ headers, text }] = heard as [(typeof heard)[number]]
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  await expect(page.getByText('Kokeilu lähtee hetken kuluttua.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('HTTP 204')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expectAccessible(page, 'a receiver that listens')
  server.close()
})
