import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

/** The one mail to an address whose subject has these words, on the page of the demo's mail catcher; the worker sends in its own time. */
async function mailTo(address: string, subject: string, page: Page): Promise<string> {
  const { port } = new URL(page.url())
  let found: string[] = []
  const look = async () => {
    const caught = await (await fetch(`http://localhost:${Number(port) + 4}/`)).text()
    const words = caught.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    found = words.split('<article>').filter((mail) => mail.includes(address) && mail.includes(subject))
    return found.length
  }
  await expect.poll(look, { timeout: 90_000, message: `one mail “${subject}”` }).toBe(1)
  return found[0] ?? ''
}

/** A case that everybody may read: its page there, with the case at the desk beside it. */
async function publish(page: Page, desk: Page) {
  const street = `${tail()}katu`
  await page.goto(at('jamsa', '/fi/palaute/uusi/katuvalot'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(`Lamppu pimeänä, ${street}.`)
  await page.getByLabel('Missä?').fill(`${street} 12`)
  await page.getByLabel('Asian saa julkaista ilman nimeäni').check()
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: street }).click()
  const decision = desk.getByRole('region', { name: 'Julkaiseminen' })
  await decision.getByText('Päätä julkaisemisesta').click()
  await decision.getByRole('radio', { name: 'Julkaise näin' }).check()
  await decision.getByRole('button', { name: 'Tallenna päätös' }).click()
  await expect(desk.getByText('Päätös julkaisemisesta on tallennettu.')).toBeVisible()
  await page.goto(at('jamsa', '/fi/palaute/julkaistut'))
  await page.getByRole('link', { name: street }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a neighbour without an account follows a case by mail, says that it is not fixed, and stops', async ({
      page,
      browser,
    }) => {
      const look = async (state: string) => javaScriptEnabled && expectAccessible(page, state)
      const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
      await publish(page, desk)
      const address = `${tail()}@posti.example`
      await page.getByLabel('Sähköpostiosoitteesi').fill('ei osoite')
      await page.getByRole('button', { name: 'Tilaa viestit' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
      await expect(page.getByLabel('Sähköpostiosoitteesi')).toHaveValue('ei osoite')
      await page.getByLabel('Sähköpostiosoitteesi').fill(address)
      await page.getByRole('button', { name: 'Tilaa viestit' }).click()
      await expect(page.getByText('Jos osoite on oikein, saat pian viestin.')).toBeVisible()
      expect(page.url()).not.toContain('posti.example')
      await look('a published case whose news were asked for')

      const question = await mailTo(address, 'Vahvista', page)
      const [, link = ''] = /href="([^"]+\/posti\/[^"]+)"/.exec(question) ?? []
      await page.goto(link)
      await look('a following that waits for a yes')
      await page.getByRole('button', { name: 'Kyllä, lähetä viestit' }).click()
      await expect(page.getByText('Osoitteesi on vahvistettu.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Näistä saat viestejä' })).toBeVisible()
      await look('what an address follows')

      await desk.getByRole('radio', { name: 'Tehty' }).check()
      await desk.getByLabel('Mitä kerrot ilmoittajalle').fill('Kuoppa on paikattu tänään.')
      await desk.getByRole('button', { name: 'Tallenna tilanne' }).click()
      await expect(desk.getByText('Asian tilanne on tallennettu.')).toBeVisible()
      const news = await mailTo(address, 'on edennyt', page)
      expect(news).not.toContain('Kuoppa on paikattu')
      const [, dispute = ''] = /href="([^"]+#dispute)"/.exec(news) ?? []
      await page.goto(dispute)
      await look('an end that a follower may dispute')
      await page.getByLabel('Mikä ei ole kunnossa?').fill('Kuoppa on yhä auki.')
      await page.getByRole('button', { name: 'Pyydä avaamaan uudelleen' }).click()
      await expect(page.getByText('Pyyntösi avata asia uudelleen on lähetetty käsittelijälle.')).toBeVisible()
      await desk.reload()
      await expect(desk.getByText('Pyynnön teki asian seuraaja.')).toBeVisible()
      await expect(desk.getByText('Kuoppa on yhä auki.')).toBeVisible()

      await page.getByRole('button', { name: /^Lopeta seuraaminen:/ }).click()
      await expect(page.getByText('Et saa enää viestejä tästä asiasta.')).toBeVisible()
      await expect(page.getByText('Linkki ei ole enää voimassa')).toBeVisible()
    })
  })
}

test('a mail program ends a following by itself, and a link that opens nothing tells nothing', async ({ page }) => {
  const nobodys = '/api/contact/follow/kanaria-kanaria-kanaria-kanaria'
  await page.goto(at('jamsa', `${nobodys}?locale=sv`))
  await expect(page).toHaveURL(at('jamsa', '/sv/respons/folj/post/kanaria-kanaria-kanaria-kanaria'))
  await expect(page.getByText('Länken gäller inte längre')).toBeVisible()
  const status = await page.evaluate(async (path) => (await fetch(path, { method: 'POST' })).status, nobodys)
  expect(status).toBe(204)
})
