import { createHash, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { readPabulib } from '../../db/budget/pabulib/rules'
import { count } from '../../db/budget/tally/rules'
import { at, choosePersona, expect, expectAccessible, pressOn, residents, signIn, signOut, staff, test } from './steps'

/** The demo's finished round. */
const read = {
  fi: { path: '/fi/osallistu/2025/tulos', title: 'Asukkaat valitsivat 6 ehdotusta', winner: 'Pumptrack Paunuun' },
  sv: { path: '/sv/delta/2025/resultat', title: 'Invånarna valde 6 förslag', winner: 'Pumptrackbana i Paunu' },
  en: { path: '/en/take-part/2025/result', title: 'Residents chose 6 proposals', winner: 'Pump track in Paunu' },
} as const

for (const [language, { path, title, winner }] of Object.entries(read)) {
  test(`the result is read in ${language}: winners, money, reasons, how it was counted`, async ({ page }) => {
    await page.goto(at('jamsa', path))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('heading', { name: winner }).first()).toBeVisible()
    await expectAccessible(page, `the result in ${language}`)
    for (const fold of await page.locator('summary').all())
      await fold.evaluate((element) => element.parentElement?.setAttribute('open', ''))
    await expectAccessible(page, `the result in ${language}, unfolded`)
  })
}

test('whoever did not win is told why, how much was missing and what would have been enough', async ({ page }) => {
  await page.goto(at('jamsa', read.fi.path))
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: /Kesäteatterin katsomo/ }) })
    .first()
  await expect(row).toContainText('Ei rahoitusta')
  await expect(row).toContainText(/Sitä äänestäneillä oli yhteensä .* puuttui 793,27\s€/)
  await row.getByText('Mikä olisi riittänyt?').click()
  await expect(row).toContainText('14 uutta äänestäjää')
  await expect(row).toContainText('enintään 7 988 €')
})

test('the comparison says what other rules would have chosen, and that it is not the result', async ({ page }) => {
  await page.goto(at('jamsa', read.fi.path))
  await page.getByRole('link', { name: 'Mitä toinen laskutapa olisi valinnut?' }).click()
  await expect(page.getByText('Tämä on vertailu')).toBeVisible()
  await expect(page.getByText('Mukaan tulisi: Kesäteatterin katsomo').first()).toBeVisible()
  await expectAccessible(page, 'the comparison')
})

test('the published files have the hashes that are shown, and recount to the winners that are shown', async ({
  page,
}) => {
  await page.goto(at('jamsa', read.fi.path))
  const fetched = async (name: RegExp) => {
    const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
    const { bytes, disposition } = await page.evaluate(async (address) => {
      const response = await fetch(address)
      const body = new Uint8Array(await response.arrayBuffer())
      return { bytes: [...body], disposition: response.headers.get('content-disposition') }
    }, href)
    expect(disposition).toContain('attachment')
    return Buffer.from(bytes)
  }
  const artefact = await fetched(/Laskentaseloste/)
  await page.getByText('Tiivisteet', { exact: true }).click()
  await expect(page.getByText(createHash('sha256').update(artefact).digest('hex'))).toBeVisible()
  const manifest = await fetched(/Säännöt, ehdotukset ja hinnat/)
  await expect(page.getByText(createHash('sha256').update(manifest).digest('hex'))).toBeVisible()
  const { file } = readPabulib((await fetched(/\.pb/)).toString())
  const winners = file ? count(file.election, file.counting.rule, file.counting.seed).winners : []
  expect(winners).toEqual(JSON.parse(artefact.toString()).winners)
  expect((await fetched(/CSV/)).toString()).toContain('Pumptrack Paunuun')
})

test('staff tell what becomes of a winner, with a picture, and take a mistake back', async ({ page }) => {
  const text = `Mittaukset on tehty ${randomUUID().slice(0, 8)}.`
  await signIn(page, staff.marketta, { next: '/fi/desk/budget/2025/follow-up' })
  await expectAccessible(page, 'the winners at the desk')
  await page.getByRole('link', { name: /Kylän historia/ }).click()
  await page.getByRole('button', { name: 'Tallenna merkintä' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Korjaa' })).toBeVisible()
  await expectAccessible(page, 'an entry with faults')
  await page.getByRole('radio', { name: 'Rakennetaan' }).check()
  await page.getByLabel(/Mitä kerrot asukkaille \(suomeksi\)/).fill(text)
  await page.getByLabel(/Rahaa käytetty/).fill('900')
  await page.getByRole('button', { name: 'Tallenna merkintä' }).click()
  await expect(page.getByText('Merkintä on tallennettu')).toBeVisible()
  const entry = page.getByRole('listitem').filter({ hasText: text })

  await entry.getByText(/Lisää kuva merkintään/).click()
  await entry.getByRole('button', { name: 'Tallenna kuva' }).click()
  await expect(page.getByRole('link', { name: 'Valitse kuvatiedosto.' })).toBeVisible()
  await entry
    .getByLabel('Kuva', { exact: true })
    .setInputFiles({ name: 'kuva.png', mimeType: 'image/png', buffer: await whitePicture() })
  await entry.getByLabel('Mitä kuvassa on').fill('Mittanauha seinää vasten')
  await entry.getByRole('button', { name: 'Tallenna kuva' }).click()
  await expect(page.getByText('Kuva on lisätty.')).toBeVisible()
  await expectAccessible(page, 'an entry with a picture')

  await page.goto(at('jamsa', read.fi.path))
  await expect(page.getByText(text)).toBeVisible()
  await expect(page.getByAltText('Mittanauha seinää vasten')).toBeVisible()

  await page.goto(at('jamsa', '/fi/desk/budget/2025/follow-up/10'))
  await entry
    .getByText(/Poista merkintä/)
    .first()
    .click()
  await entry.getByRole('button', { name: /Poista merkintä/ }).click()
  await expect(page.getByText('Merkintä on poistettu.')).toBeVisible()
  await expect(entry).toHaveCount(0)
})

test('without scripts the result is all there', async ({ browser }) => {
  const { viewport } = test.info().project.use
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'fi-FI' })).newPage()
  await page.goto(at('jamsa', read.fi.path))
  await expect(page.getByRole('heading', { level: 1, name: read.fi.title })).toBeVisible()
  await page.context().close()
})

test('a round is voted on, closed, counted by the worker, checked and published', async ({ page }) => {
  test.skip(
    test.info().project.name === 'phone',
    'waits for the end of a vote; the steps of the desk are taken at 360 px',
  )
  test.setTimeout(420_000)
  const slug = `tulos-${randomUUID().slice(0, 8)}`
  const ends = await openVote(page, slug)
  for (const resident of [residents.aino, residents.veikko]) await castFor(page, slug, resident)

  await signIn(page, staff.marketta, { next: `/fi/desk/budget/${slug}/count` })
  await expect(page.getByText('Äänestys on kesken')).toBeVisible()
  await expectAccessible(page, 'before the end')
  await page.waitForTimeout(Math.max(0, ends.valueOf() - Date.now()) + 1500)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  await expectAccessible(page, 'the urn to be opened')
  await pressOn(page, page.getByRole('button', { name: 'Avaa uurna' }))
  await expect(page.getByRole('link', { name: 'Vahvista, että olet tarkistanut tiedot.' })).toBeVisible()
  await pressOn(page, page.getByRole('checkbox', { name: /uurnan saa avata/ }), 'Space')
  await pressOn(page, page.getByRole('button', { name: 'Avaa uurna' }))
  await expect(page.getByRole('heading', { name: 'Uurna on avattu' })).toBeVisible()
  await expectAccessible(page, 'the opened urn')

  await pressOn(page, page.getByRole('button', { name: 'Aloita laskenta' }))
  await expect(page.getByRole('heading', { name: 'Tarkista tulos' })).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'the count to be checked')
  await page.goto(at('jamsa', `/fi/osallistu/${slug}/tulos`))
  await expect(page.getByRole('heading', { name: 'Sivua ei löydy' })).toBeVisible()
  await page.goto(at('jamsa', `/fi/desk/budget/${slug}/count`))
  await pressOn(page, page.getByRole('checkbox', { name: /Olen tarkistanut tuloksen/ }), 'Space')
  await pressOn(page, page.getByRole('button', { name: 'Julkaise tulos' }))
  await expect(page.getByText('Tulos on julkaistu')).toBeVisible()
  await expectAccessible(page, 'the published count')

  await page.goto(at('jamsa', `/sv/delta/${slug}/resultat`))
  await expect(page.getByRole('heading', { level: 1, name: 'Invånarna valde ett förslag' })).toBeVisible()
  await expectAccessible(page, 'the new result')
})

/** A round whose review is over, with two proposals of which the pot pays one; voting ends about two minutes after this. */
async function openVote(page: Page, slug: string): Promise<Date> {
  await signIn(page, staff.marketta, { next: '/fi/desk/budget/new' })
  const fill = (label: string, value: string) => page.getByLabel(label, { exact: true }).first().fill(value)
  await fill('Nimi suomeksi', `Pihat ${slug}`)
  await page.getByLabel('Osoite').fill(slug)
  await fill('Johdanto suomeksi', 'Päätä, mihin rahat käytetään.')
  await page.getByLabel('Summa').first().fill('30 000')
  const dates: [string, Date][] = [
    ['Ideointi alkaa', daysAgo(60)],
    ['Ideointi päättyy', daysAgo(30)],
    ['Arviointi on valmis', daysAgo(2)],
    ['Äänestys alkaa', daysAgo(1)],
    ['Äänestys päättyy', daysAgo(-1)],
    ['Tulos julkaistaan', daysAgo(-1)],
  ]
  for (const [label, moment] of dates) await page.getByLabel(label, { exact: true }).fill(clock(moment))
  await page.getByRole('button', { name: 'Luo luonnos' }).last().click()
  await page.getByRole('button', { name: 'Julkaise kierros' }).click()
  await expect(page.getByText('Kierros on julkaistu')).toBeVisible()
  for (const [title, euros] of [
    ['Laituri', '20 000'],
    ['Latu', '25 000'],
  ] as const) {
    await page.goto(at('jamsa', `/fi/desk/budget/${slug}/proposals/new`))
    await page.getByLabel('Otsikko, suomi').fill(title)
    await page.getByLabel('Teksti, suomi').fill(`${title}, kaikkien käyttöön.`)
    await page.getByLabel('Alue, jonka rahoista äänestetään').selectOption({ index: 1 })
    await page.getByLabel('Aihe').selectOption({ index: 1 })
    await page.getByLabel('Hinta äänestyksessä').fill(euros)
    await page.getByRole('button', { name: 'Tee ehdotus' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  }
  // The end comes last: however slow the machine, there is time to vote.
  await page.goto(at('jamsa', `/fi/desk/budget/${slug}/settings`))
  const ends = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 120_000)
  for (const label of ['Äänestys päättyy', 'Tulos julkaistaan'])
    await page.getByLabel(label, { exact: true }).fill(clock(ends))
  await page.getByRole('button', { name: 'Tallenna' }).last().click()
  await expect(page.getByText('Tallennettu')).toBeVisible()
  await page.goto(at('jamsa', `/fi/desk/budget/${slug}/freeze`))
  await page.getByLabel(/Olen tarkistanut säännöt/).check()
  await page.getByRole('button', { name: 'Vahvista ja julkaise säännöt' }).click()
  await expect(page.getByText('Säännöt on julkaistu ja lukittu.')).toBeVisible()
  await signOut(page)
  return ends
}

async function castFor(page: Page, slug: string, resident: (typeof residents)[keyof typeof residents]) {
  await page.goto(at('jamsa', `/fi/osallistu/${slug}/aanesta`))
  await page.getByRole('checkbox', { name: /Laituri/ }).check()
  await page.getByRole('button', { name: 'Jatka' }).click()
  await page.getByRole('link', { name: 'Tunnistaudu' }).click()
  await choosePersona(page, resident)
  await page.getByRole('button', { name: 'Jätä ääni' }).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  await signOut(page)
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** A moment as the browser's date field takes it, on a Finnish clock. */
function clock(moment: Date) {
  return moment
    .toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T')
}

/** A white picture. */

function whitePicture() {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
}
