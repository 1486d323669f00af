import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, pressOn, signIn, staff, tabTo, test, typeInto } from './steps'

/** A Finnish clock time some days from now, as the browser's date field takes it. */
function clock(days: number, time = '12:00') {
  const day = new Date(Date.now() + days * 86_400_000)
  return `${day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })}T${time}`
}

const fresh = (name: string) => ({
  name: `${name} ${randomUUID().slice(0, 8)}`,
  slug: `e2e-${randomUUID().slice(0, 8)}`,
})

/** Fills what a new round needs; its review is over and its voting begins in three days. */
async function fill(page: Page, { name, slug }: { name: string; slug: string }) {
  await page.getByLabel('Nimi suomeksi').first().fill(name)
  await page.getByLabel('Osoite').fill(slug)
  await page.getByLabel('Johdanto suomeksi').fill('Päätä, mihin rahat käytetään.\n\nKunnan omat paikat.')
  const dates = { 'Ideointi alkaa': -60, 'Ideointi päättyy': -30, 'Arviointi on valmis': -1, 'Äänestys alkaa': 3 }
  for (const [label, days] of Object.entries(dates)) await page.getByLabel(label, { exact: true }).fill(clock(days))
  await page.getByLabel('Äänestys päättyy').fill(clock(20))
  await page.getByLabel('Tulos julkaistaan').fill(clock(25))
}

async function publishedRound(page: Page, round: { name: string; slug: string }) {
  await signIn(page, staff.marketta, { next: '/fi/desk/budget/new' })
  await fill(page, round)
  await page.getByRole('button', { name: 'Luo luonnos' }).last().click()
  await expect(page.getByText('Kierros on luotu luonnoksena')).toBeVisible()
  await page.getByRole('button', { name: 'Julkaise kierros' }).click()
  await expect(page.getByText('Kierros on julkaistu')).toBeVisible()
}

async function propose(page: Page, slug: string, title: string, euros: string) {
  await page.goto(at('jamsa', `/fi/desk/budget/${slug}/proposals/new`))
  await page.getByLabel('Otsikko, suomi').fill(title)
  await page.getByLabel('Teksti, suomi').fill(`${title}, kaikkien käyttöön.`)
  await page.getByLabel('Alue, jonka rahoista äänestetään').selectOption({ index: 1 })
  await page.getByLabel('Aihe').selectOption({ index: 1 })
  await page.getByLabel('Hinta äänestyksessä').fill(euros)
  await page.getByRole('button', { name: 'Tee ehdotus' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

test('from a draft to a frozen ballot that anybody can check', async ({ page }) => {
  const round = fresh('Lähiliikunta')
  await publishedRound(page, round)
  await expectAccessible(page)

  await page.goto(at('jamsa', `/fi/desk/budget/${round.slug}/freeze`))
  await expect(page.getByText('Yhtään ehdotusta ei ole.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vahvista ja julkaise säännöt' })).toHaveCount(0)
  await expectAccessible(page)

  await propose(page, round.slug, 'Ulkokuntosali', '30 000')
  await propose(page, round.slug, 'Laituri', '25 000')
  await page.goto(at('jamsa', `/fi/desk/budget/${round.slug}/freeze`))
  await page.getByRole('button', { name: 'Vahvista ja julkaise säännöt' }).click()
  await expect(page.getByRole('link', { name: 'Vahvista, että olet tarkistanut tiedot.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/Olen tarkistanut säännöt/).check()
  await page.getByRole('button', { name: 'Vahvista ja julkaise säännöt' }).click()
  await expect(page.getByText('Säännöt on julkaistu ja lukittu.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Katso julkaistut säännöt' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Lataa säännöt tiedostona (JSON)' }).click()
  const file = await (await downloading).path()
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
  for (const path of [
    `/fi/osallistu/${round.slug}/saannot`,
    `/sv/delta/${round.slug}/regler`,
    `/en/take-part/${round.slug}/rules`,
  ]) {
    await page.goto(at('jamsa', path))
    await expect(page.getByText(hash)).toBeVisible()
    await expect(page.getByRole('link', { name: '1. Ulkokuntosali' })).toBeVisible()
    await expectAccessible(page)
  }

  await page.goto(at('jamsa', `/fi/desk/budget/${round.slug}/settings`))
  await expect(page.getByText('Säännöt on vahvistettu')).toBeVisible()
  await expect(page.getByLabel('Äänestys alkaa')).toHaveCount(0)
  await expectAccessible(page)
})

test('a round is made and published by keyboard alone', async ({ page }) => {
  const { name, slug } = fresh('Näppäinraha')
  await signIn(page, staff.marketta, { next: '/fi/desk/budget' })
  await pressOn(page, page.getByRole('link', { name: 'Uusi kierros' }).filter({ visible: true }).first())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uusi kierros')
  await typeInto(page, page.getByLabel('Nimi suomeksi').first(), name)
  await typeInto(page, page.getByLabel('Osoite'), slug)
  await typeInto(page, page.getByLabel('Johdanto suomeksi'), 'Päätä, mihin rahat käytetään.')
  await typeInto(page, page.getByRole('group', { name: 'Määräraha 1' }).getByLabel('Summa'), '35 000')
  await tabTo(page, page.getByLabel('Ideointi alkaa', { exact: true }))
  const suggested = await page.getByLabel('Ideointi alkaa', { exact: true }).inputValue()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Ideointi alkaa', { exact: true })).not.toHaveValue(suggested)
  await page.keyboard.press('ArrowUp')
  await typeInto(page, page.getByLabel('Alaikäraja'), '15')
  await pressOn(page, page.getByRole('button', { name: 'Luo luonnos' }).last())
  await expect(page.getByText('Kierros on luotu luonnoksena')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Julkaise kierros' }))
  await expect(page.getByText('Kierros on julkaistu')).toBeVisible()
  await page.goto(at('jamsa', `/fi/osallistu/${slug}`))
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText(/vähintään 15 vuotta/)).toBeVisible()
})

test('residents see a round once it is published, and what they can do in it', async ({ page }) => {
  const round = fresh('Rantaraha')
  await publishedRound(page, round)
  await page.goto(at('jamsa', '/fi/osallistu'))
  await expectAccessible(page)
  await page.getByRole('link', { name: round.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: round.name })).toBeVisible()
  await expect(page.getByText('Äänestys tulossa')).toBeVisible()
  await expect(page.getByText(/Äänestäjä täyttää vuonna \d{4} vähintään 12 vuotta/)).toBeVisible()
  await expectAccessible(page)
  for (const path of [`/sv/delta/${round.slug}`, `/en/take-part/${round.slug}`]) {
    await page.goto(at('jamsa', path))
    await expectAccessible(page)
  }
})

test('the second of two editors sees both versions, and saves knowingly', async ({ page, browser }) => {
  const round = fresh('Kaksi kirjoittajaa')
  await publishedRound(page, round)
  const settings = at('jamsa', `/fi/desk/budget/${round.slug}/settings`)
  await page.goto(settings)

  const other = await browser.newPage()
  await signIn(other, staff.jorma, { next: `/fi/desk/budget/${round.slug}/settings` })
  await other.getByLabel('Alaikäraja').fill('15')
  await other.getByRole('button', { name: 'Tallenna asetukset' }).last().click()
  await expect(other.getByText('Asetukset on tallennettu')).toBeVisible()
  await other.close()

  await page.getByLabel('Johdanto suomeksi').fill('Minun uusi johdantoni.')
  await page.getByRole('button', { name: 'Tallenna asetukset' }).last().click()
  const both = page.getByRole('table', { name: 'Sinun versiosi ja toisen tallentama versio' })
  await expect(both.getByRole('row', { name: /Alaikäraja/ })).toContainText('15')
  await expect(both.getByRole('row', { name: /Johdanto suomeksi/ })).toContainText('Minun uusi johdantoni.')
  await expectAccessible(page)
  await page.getByLabel('Alaikäraja').fill('15')
  await page.getByRole('button', { name: 'Tallenna asetukset' }).last().click()
  await expect(page.getByText('Asetukset on tallennettu')).toBeVisible()
  await expect(page.getByText(/vähintään 15 vuotta/)).toBeVisible()
})

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled: scripted })

    test('pots come and go, and what was typed stays', async ({ page }) => {
      await signIn(page, staff.marketta, { next: '/fi/desk/budget/new' })
      await fill(page, fresh('Potit'))
      await page.getByRole('button', { name: 'Lisää määräraha' }).click()
      const second = page.getByRole('group', { name: 'Määräraha 2' })
      await second.getByLabel('Nimi suomeksi').fill('Jämsänkoski')
      await second.getByLabel('Summa').fill('20 000')
      await page.getByRole('button', { name: 'Poista määräraha 1' }).click()
      await expect(page.getByRole('group', { name: /Määräraha/ })).toHaveCount(1)
      const first = page.getByRole('group', { name: 'Määräraha 1' })
      await expect(first.getByLabel('Nimi suomeksi')).toHaveValue('Jämsänkoski')
      await expect(first.getByLabel('Summa')).toHaveValue('20 000')
      await page.getByLabel('Yläikäraja').fill('3')
      await page.getByRole('button', { name: 'Luo luonnos' }).last().click()
      await expect(
        page.getByRole('link', { name: 'Yläikärajan pitää olla vähintään yhtä suuri kuin alaikärajan.' }),
      ).toBeVisible()
      await expect(first.getByLabel('Nimi suomeksi')).toHaveValue('Jämsänkoski')
      await page.getByLabel('Yläikäraja').fill('30')
      await page.getByRole('button', { name: 'Luo luonnos' }).last().click()
      await expect(page.getByText('Kierros on luotu luonnoksena')).toBeVisible()
      await expect(page.getByText(/vähintään 12 ja enintään 30 vuotta/)).toBeVisible()
    })
  })
}
