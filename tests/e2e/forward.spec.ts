import sharp from 'sharp'
import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')
const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8a55' } })
  .jpeg()
  .toBuffer()
const picture = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: photo })

/** The link in the one mail to an address; waited for, because the worker sends it in its own time. */
async function linkTo(address: string, port: string): Promise<string> {
  let found: string | undefined
  const look = async () => {
    const page = await (await fetch(`http://localhost:${Number(port) + 4}/`)).text()
    const mail = page.split('<article>').find((one) => one.includes(address))
    found = /href="([^"]+\/svara\/[^"]+)"/.exec(mail ?? '')?.[1]
    return found
  }
  await expect.poll(look, { timeout: 90_000, message: `a mail to ${address}` }).toBeTruthy()
  return found ?? ''
}

test('staff pass a case on, a contractor answers by a link without scripts, staff accept, and the reporter sees it', async ({
  page,
  browser,
}) => {
  // Three people, two of them outside, one after another.
  test.slow()
  const text = `Ajoradalla on kuoppa ${tail()}.`
  const address = `${tail()}@valaistus.example`
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  const { port } = new URL(page.url())
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByLabel('Missä?').fill('Koulukatu 5')
  await page.getByLabel('Nimi').fill('Ritva Rautio')
  await page.getByLabel('Puhelin').fill('040 555 0171')
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
  const own = page.url().split('?')[0] ?? ''
  await page.getByRole('button', { name: 'Anna lupa', exact: true }).click()
  await expect(page.getByText('Lupa on annettu.')).toBeVisible()
  await expectAccessible(page, 'a case whose reporter may be reached by others')

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: text }).click()
  const handled = desk.url()
  // A press before the page has woken up may come to nothing.
  const pass = desk.getByRole('button', { name: 'Välitä asia' })
  await expect(async () => {
    if (!(await pass.isVisible())) await desk.getByText('Välitä kunnan ulkopuolelle').click()
    await expect(pass).toBeVisible({ timeout: 2000 })
  }).toPass()
  await pass.click()
  await expect(desk.getByRole('alert').getByRole('link').first()).toBeVisible()
  await desk.getByLabel(/^Nimi/).fill('Valaistus Oy')
  await desk.getByRole('textbox', { name: /^Sähköposti/ }).fill(address)
  await desk.getByRole('radio', { name: 'ruotsi' }).check()
  await desk.getByRole('checkbox', { name: /^Ilmoittajan yhteystiedot/ }).check()
  await desk.getByLabel('Viesti vastaanottajalle').fill('Tolpan numero on 17.')
  await expectAccessible(desk, 'a case about to be passed on')
  await desk.getByRole('button', { name: 'Välitä asia' }).click()
  await expect(desk.getByText('Asia on välitetty, ja ilmoittajalle on kerrottu siitä.')).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Valaistus Oy' })).toBeVisible()
  await expectAccessible(desk, 'a case that has been passed on')

  const link = await linkTo(address, port)
  const plain = await browser.newContext({
    locale: 'sv-FI',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const contractor = await plain.newPage()
  const answered = await contractor.goto(link)
  expect(answered?.headers()['cache-control']).toContain('no-store')
  await expect(contractor.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  for (const shown of [text, 'Koulukatu 5', 'Ritva Rautio', 'Tolpan numero on 17.'])
    await expect(contractor.getByText(shown)).toBeVisible()
  await contractor.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(contractor.getByRole('alert').first()).toBeVisible()
  await contractor.getByRole('radio', { name: 'Arbetet är utfört' }).check()
  await contractor.getByLabel('Vad vill du berätta för kommunen?').fill('Lampan är bytt. Faktura 4711.')
  await contractor.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(contractor.getByText('Tack, ditt svar har kommit fram.')).toBeVisible()
  await contractor.getByLabel('Bild', { exact: true }).setInputFiles(picture('lampa.jpg'))
  await contractor.getByRole('button', { name: 'Skicka bilden' }).click()
  await expect(contractor.getByText('Bilden har skickats.')).toBeVisible()
  await expect(contractor.getByRole('img', { name: 'Bild 1' })).toHaveCount(1)

  const reader = await (await browser.newContext({ locale: 'sv-FI', viewport: { width: 360, height: 740 } })).newPage()
  await reader.goto(link)
  await expectAccessible(reader, 'the page of a receiver')
  const src = (await contractor.getByRole('img', { name: 'Bild 1' }).getAttribute('src')) ?? ''
  expect((await reader.goto(at('jamsa', src)))?.status()).toBe(200)
  expect((await reader.goto(at('joutsa', src)))?.status()).toBe(404)
  await page.goto(own)
  await expect(page.getByText('Faktura 4711')).toHaveCount(0)

  await desk.goto(at('jamsa', '/fi/desk/contact?sort=newest'))
  await expect(desk.getByRole('row').filter({ hasText: text })).toContainText('Uusi vastaus välitykseen')
  await desk.goto(handled)
  await desk
    .getByRole('region', { name: 'Valaistus Oy' })
    .getByLabel('Viesti ilmoittajalle vastauksesta')
    .fill('Lamppu on vaihdettu.')
  await expectAccessible(desk, 'a case with a receiver’s answer')
  await desk.getByRole('button', { name: 'Hyväksy vastaus' }).click()
  await expect(desk.getByText('Vastaus on hyväksytty.')).toBeVisible()

  await page.goto(own)
  await expect(page.getByText('Lamppu on vaihdettu.')).toBeVisible()
  await expect(page.getByText('Faktura 4711')).toHaveCount(0)
  await contractor.goto(link)
  await expect(contractor.getByRole('heading', { name: 'Ärendet har avslutats' })).toBeVisible()
  await expect(contractor.getByText(text)).toHaveCount(0)
  expect((await reader.goto(at('jamsa', src)))?.status()).toBe(404)
})

test('a link that opens nothing tells nothing, in the town it was not given in either', async ({ page }) => {
  for (const town of ['jamsa', 'joutsa'] as const) {
    const answer = await page.goto(at(town, `/fi/palaute/vastaa/${'x'.repeat(43)}`))
    expect(answer?.status()).toBe(404)
  }
})

test('staff keep the list of receivers', async ({ page }) => {
  const name = `Auraus ${tail()} Oy`
  await signIn(page, staff.kari, { next: '/fi/desk/contact/receivers' })
  await expect(page.getByRole('rowheader', { name: 'Himosen Valaistus Oy' })).toBeVisible()
  await page.getByRole('link', { name: 'Lisää vastaanottaja' }).click()
  await page.getByLabel('Nimi').fill(name)
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('Sähköposti').fill('auraus@auraus.example')
  await page.getByLabel('Mitä hoitaa').fill('auraus')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await expect(page.getByText('Vastaanottaja on tallennettu.')).toBeVisible()
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Poista käytöstä' }).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Ei')
})

test('what belongs to another body is handed over with the permission its reporter gives afterwards, without scripts', async ({
  page: scripted,
  browser,
}) => {
  // Three people, one of them outside, one after another.
  test.slow()
  const text = `Johto vuotaa ${tail()}.`
  const address = `${tail()}@vesi.example`
  const plain = await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })
  const page = await plain.newPage()
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByLabel('Missä?').fill('Rantatie 2')
  await page.getByLabel('Puhelin').fill('040 555 0172')
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
  const own = page.url().split('?')[0] ?? ''

  const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: text }).click()
  await desk.getByText('Kysy lupa antaa asia eteenpäin').click()
  await desk.getByLabel('Kenelle asia annettaisiin').fill('Vesi Oy')
  await desk.getByRole('button', { name: 'Kysy lupa' }).click()
  await expect(desk.getByText('Lupaa on kysytty ilmoittajalta.')).toBeVisible()

  await page.goto(own)
  await expect(page.getByText('Vastaanottaja: Vesi Oy.')).toBeVisible()
  await scripted.goto(own)
  await expectAccessible(scripted, 'a case whose reporter is asked whether it may be handed on')
  await page.getByRole('button', { name: 'Kyllä, saa antaa' }).click()
  await expect(page.getByText('Lupa on annettu.')).toBeVisible()

  await desk.reload()
  await desk.getByText('Välitä kunnan ulkopuolelle').click()
  await desk.getByLabel(/^Nimi/).fill('Vesi Oy')
  await desk.getByRole('textbox', { name: /^Sähköposti/ }).fill(address)
  await desk.getByRole('checkbox', { name: /^Asia ei kuulu kunnalle/ }).check()
  await desk.getByRole('button', { name: 'Välitä asia' }).click()
  await expect(desk.getByText('Asia on annettu kokonaan vastaanottajalle')).toBeVisible()

  await page.goto(own)
  await expect(page.getByText('Ei kunnan asia').first()).toBeVisible()
})
