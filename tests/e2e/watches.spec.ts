import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

/** The link in the mail that asks an address for a yes, on the page of the demo's mail catcher; the worker sends in its own time. */
async function linkFor(address: string, page: Page): Promise<string> {
  const { port } = new URL(page.url())
  let link = ''
  const look = async () => {
    const caught = await (await fetch(`http://localhost:${Number(port) + 4}/`)).text()
    const words = caught.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    const mail = words.split('<article>').find((one) => one.includes(address) && one.includes('Vahvista')) ?? ''
    link = /href="([^"]+\/alue\/[^"]+)"/.exec(mail)?.[1] ?? ''
    return link
  }
  await expect.poll(look, { timeout: 90_000, message: 'a mail with the link' }).not.toBe('')
  return link
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a resident narrows the list to a place and a topic, takes it as a feed and by mail, chooses anew and stops', async ({
      page,
    }) => {
      const look = async (state: string) => javaScriptEnabled && expectAccessible(page, state)
      await page.goto(at('jamsa', '/fi/palaute/julkaistut'))
      await page.getByText('Rajaa', { exact: true }).click()
      await page.getByLabel('Lähellä paikkaa').fill('Paikkaajotaeiole')
      await page.getByRole('button', { name: 'Näytä' }).click()
      await expect(page.getByText('Paikkaa ”Paikkaajotaeiole” ei löytynyt')).toBeVisible()
      await look('a place that nobody knows')
      await page.getByLabel('Lähellä paikkaa').fill('Seppolantie')
      await page.getByLabel('Etäisyys').selectOption({ label: '3 km' })
      await page.getByText('Aiheet', { exact: true }).first().click()
      await page.getByRole('checkbox', { name: 'Katuvalot' }).check()
      await page.getByRole('button', { name: 'Näytä' }).click()
      await expect(page.getByText('enintään 3 km päässä: Seppolantie')).toBeVisible()
      await look('cases near a place')

      const channels = page.getByRole('region', { name: 'Seuraa sähköpostilla' })
      await expect(channels.getByText('Seppolantie, enintään 3 km päässä')).toBeVisible()
      const href = (await channels.getByRole('link', { name: 'Tilaa syötteenä' }).getAttribute('href')) ?? ''
      expect(href).toMatch(/topic=katuvalot.*lat=6\d\.\d+&lon=2\d\.\d+&radius=3000/)

      const address = `${tail()}@posti.example`
      await channels.getByLabel('Sähköpostiosoitteesi').fill('ei osoite')
      await channels.getByRole('button', { name: 'Tilaa kooste' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
      await expect(channels.getByLabel('Sähköpostiosoitteesi')).toHaveValue('ei osoite')
      await channels.getByRole('radio', { name: 'Kerran päivässä' }).check()
      await channels.getByLabel('Sähköpostiosoitteesi').fill(address)
      await channels.getByRole('button', { name: 'Tilaa kooste' }).click()
      await expect(page.getByText('Jos osoite on oikein, saat pian viestin.')).toBeVisible()
      await expect(page.getByText('enintään 3 km päässä: Seppolantie')).toBeVisible()
      expect(page.url()).not.toContain('posti.example')

      await page.goto(await linkFor(address, page))
      await expect(page.getByText('Seppolantie, enintään 3 km päässä')).toBeVisible()
      await look('a digest that waits for a yes')
      await page.getByRole('button', { name: 'Kyllä, lähetä koosteet' }).click()
      await expect(page.getByText('Osoitteesi on vahvistettu.')).toBeVisible()
      await expect(page.getByRole('radio', { name: 'Kerran päivässä' })).toBeChecked()
      await look('a digest and its choices')
      await page.getByRole('radio', { name: 'Kerran viikossa' }).check()
      await page.getByLabel('Etäisyys').selectOption({ label: '300 m' })
      await page.getByRole('checkbox', { name: 'Katuvalot' }).uncheck()
      await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
      await expect(page.getByText('Valintasi on tallennettu.')).toBeVisible()
      await expect(page.getByText('Seppolantie, enintään 300 m päässä')).toBeVisible()
      await expect(page.getByText('kaikki aiheet', { exact: true })).toBeVisible()
      await page.getByRole('button', { name: 'Lopeta kooste' }).click()
      await expect(page.getByText('Et saa enää tätä koostetta.')).toBeVisible()
      await look('a digest that has been stopped')
    })
  })
}

test('the feed of a narrowed list carries its topics and its area, and no other cases', async ({ page }) => {
  const cases = async (query: string) => {
    await page.goto(at('jamsa', `/fi/palaute/julkaistut?${query}`))
    const href = (await page.getByRole('link', { name: 'Tilaa syötteenä' }).getAttribute('href')) ?? ''
    const feed = await page.evaluate(async (address) => (await fetch(address)).text(), href)
    return { feed, terms: [...feed.matchAll(/term="([^"]+)"/g)].map(([, code]) => code) }
  }
  const [all, lamps] = [await cases(''), await cases('topic=katuvalot')]
  expect(new Set(all.terms).size).toBeGreaterThan(1)
  expect([...new Set(lamps.terms)]).toEqual(['katuvalot'])
  const near = await cases('near=Seppolantie&radius=300')
  expect(near.feed).toMatch(/lat=6\d\.\d+&amp;lon=2\d\.\d+&amp;radius=300/)
  expect(near.terms.length).toBeLessThan(all.terms.length)
})

test('a mail program ends a digest by itself, and a link that opens nothing tells nothing', async ({ page }) => {
  const nobodys = '/api/contact/watch/kanaria-kanaria-kanaria-kanaria'
  await page.goto(at('jamsa', `${nobodys}?locale=sv`))
  await expect(page).toHaveURL(at('jamsa', '/sv/respons/folj/omrade/kanaria-kanaria-kanaria-kanaria'))
  await expect(page.getByText('Länken gäller inte längre')).toBeVisible()
  const status = await page.evaluate(async (path) => (await fetch(path, { method: 'POST' })).status, nobodys)
  expect(status).toBe(204)
})
