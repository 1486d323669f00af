import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

/** The text of the mails that the demo's mail catcher has caught, on the page that shows them. */
async function caught(port: string): Promise<string> {
  const page = await fetch(`http://localhost:${Number(port) + 4}/`)
  return (await page.text()).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** The one mail to an address whose subject begins so; waited for, because the worker sends it in its own time. */
async function mailTo(address: string, subject: string, port: string): Promise<string> {
  let found: string | undefined
  const look = async () => {
    const all = (await caught(port)).split('<article>').slice(1)
    const fitting = all.filter((mail) => mail.includes(address) && mail.includes(subject))
    found = fitting[0]
    return fitting.length
  }
  await expect.poll(look, { timeout: 90_000, message: `one mail “${subject}”` }).toBe(1)
  return found ?? ''
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a report is confirmed by mail, its answer comes by mail, and its links ask once how it went', async ({
      page,
      browser,
    }) => {
      const text = `Koulukadulla on syvä kuoppa ${tail()}.`
      const address = `${tail()}@posti.example`
      await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
      const { port } = new URL(page.url())
      await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
      await page.getByLabel('Missä?').fill('Koulukatu 5')
      await page.getByLabel('Sähköposti').fill(address)
      await page.getByRole('button', { name: 'Lähetä' }).click()
      await expect(page.getByText('Saat numeron ja tämän osoitteen myös sähköpostilla')).toBeVisible()
      const own = page.url().split('?')[0] ?? ''
      const receipt = await mailTo(address, 'viestisi on perillä', port)
      expect(receipt).toContain(`href="${own}"`)
      expect(receipt).not.toContain(text)

      const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await desk.getByRole('link', { name: text }).click()
      const handled = desk.url()
      await desk.getByRole('radio', { name: 'Tehty' }).check()
      await desk.getByLabel('Mitä kerrot ilmoittajalle').fill('Kuoppa on paikattu tänään.')
      await desk.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(desk.getByText('Asian tilanne on tallennettu.')).toBeVisible()

      const answer = await mailTo(address, 'on käsitelty', port)
      expect(answer).toContain('Kuoppa on paikattu tänään.')
      expect(answer).toContain('Koulukatu 5')
      const [, yes = ''] = /href="([^"]+answer=yes)"/.exec(answer) ?? []
      const [, no = ''] = /href="([^"]+answer=no)"/.exec(answer) ?? []
      await page.goto(no)
      await expect(page.getByRole('heading', { name: 'Eikö asia ole kunnossa?' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the answer of a mail that says no')
      await page.goto(yes)
      await expect(page.getByText('Kuoppa on paikattu tänään.')).toBeVisible()
      await page.getByLabel('Haluatko kertoa tarkemmin?').fill('Hienosti tehty.')
      await page.getByRole('button', { name: 'Kyllä, asia on kunnossa' }).click()
      await expect(page.getByText('Kiitos vastauksestasi.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Onko asia kunnossa?' })).toBeHidden()
      await page.goto(no)
      await expect(page.getByText('Tähän on jo vastattu. Kiitos.')).toBeVisible()

      await desk.goto(handled)
      await expect(desk.getByText('Hienosti tehty.')).toBeVisible()
      await desk.goto(at('jamsa', '/fi/desk/contact/mails'))
      await expect(desk.getByRole('heading', { name: 'Lähtemättömät sähköpostit' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'the mails that have not gone')
    })
  })
}

test('what a reporter adds is marked in the queue', async ({ page, browser }) => {
  const text = `Koulukadulla on leveä kuoppa ${tail()}.`
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByLabel('Missä?').fill('Koulukatu 7')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.getByLabel('Mitä haluat lisätä?').fill('Se on koulun puolella.')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await expect(page.getByText('Lisäys on lähetetty käsittelijälle.')).toBeVisible()
  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await expect(desk.getByRole('row').filter({ hasText: text })).toContainText('Uusi viesti')
})
