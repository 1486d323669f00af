import { at, test as base, expect, expectAccessible, signIn, staff } from './steps'

/** Node does not know that `*.localhost` is this machine; the town is in the header, as behind a proxy. */
const test = base.extend({
  request: async ({ playwright }, use) => {
    const { host, port } = new URL(at('jamsa'))
    const request = await playwright.request.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      extraHTTPHeaders: { host },
    })
    await use(request)
    await request.dispose()
  },
})

const path = (rest: string) => `/open311/v2/${rest}`
const name = () => `Lamppuvahti ${Math.random().toString(36).slice(2, 8)}`

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a key is given once, another system sends a case with it, and the key is closed', async ({
      page,
      request,
    }) => {
      const system = name()
      await signIn(page, staff.kari, { next: '/fi/desk/contact/api' })
      await page.getByRole('button', { name: 'Anna avain' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
      await page.getByLabel('Järjestelmän nimi').fill(system)
      await page.getByLabel('Lähettää asioita').check()
      await page.getByRole('button', { name: 'Anna avain' }).click()
      const given = page.getByRole('status').filter({ hasText: 'Avain on luotu' })
      const key = (await given.locator('.command').textContent()) ?? ''
      expect(key).toMatch(/^[\w-]{43}$/)
      expect(page.url()).not.toContain(key)
      if (javaScriptEnabled) await expectAccessible(page, 'a key that was given')

      const form = {
        api_key: key,
        service_code: '171',
        description: `Kuoppa, ${system}`,
        address_string: 'Koulukatu 5',
      }
      // A client whose address ends in a slash: the body of a redirected POST would be lost.
      const sent = await request.post(path('/requests.json'), { form, maxRedirects: 0 })
      expect(sent.status()).toBe(200)
      const [{ service_request_id: id }] = await sent.json()
      const [stub] = await (await request.get(path(`requests/${id}.json`))).json()
      expect(stub).toMatchObject({ service_request_id: id, status: 'open', description: '' })
      const list = await (await request.get(path('requests.json'))).text()
      expect(list).not.toContain(id)

      await page.goto(at('jamsa', '/fi/desk/contact/api'))
      await expect(page.getByText(key)).toHaveCount(0)
      await page.getByRole('button', { name: `Sulje avain: ${system}` }).click()
      await expect(page.getByText('Avain on suljettu.')).toBeVisible()
      expect((await request.post(path('requests.json'), { form })).status()).toBe(403)
    })
  })

test('an address that names hundreds of cases is answered, and slashes too many lead nowhere else', async ({
  request,
}) => {
  const ids = Array.from({ length: 1700 }, (_, at) => `x${at}`.padEnd(8, '0')).join(',')
  const long = await request.get(path(`requests.json?service_request_id=${ids}`), { maxRedirects: 0 })
  expect([long.status(), await long.json()]).toEqual([200, []])
  for (const rest of ['/services.xml', 'statistics/services/', '/test//services.json'])
    expect((await request.get(path(rest), { maxRedirects: 0 })).status(), rest).toBe(200)
})

test('everybody can read what the interface speaks', async ({ page }) => {
  await page.goto(at('jamsa', '/fi/palaute'))
  await page.getByRole('link', { name: 'Rajapinta muille järjestelmille' }).click()
  await expect(page.getByRole('heading', { name: 'Rajapinta muille järjestelmille', level: 1 })).toBeVisible()
  await expectAccessible(page, 'the page of the interface')
})
