import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { ResidentPersona } from '../../scripts/persona'
import { payOut } from './bank'
import { at, elsewhere, expect, expectAccessible, residents, signIn, staff, test } from './steps'

/** A picture that nobody else has: the same paper in two grants would be doubted. */
const photo = await sharp({
  create: { width: 60, height: 90, channels: 3, background: `#${randomUUID().slice(0, 6)}` },
})
  .jpeg()
  .toBuffer()

/** Whose grant is paid: a grant is paid once, so each width and each try has its own. */
const payees: Record<string, readonly ResidentPersona[]> = {
  desktop: [residents.kalle, residents.tuulaTakaaja],
  phone: [residents.seppo, residents.venla],
}

function payee(): ResidentPersona {
  const { project, retry } = test.info()
  const own = payees[project.name] ?? []
  const one = own[retry] ?? own[0]
  if (!one) throw new Error(`Nobody to be paid in ${project.name}`)
  return one
}

const write = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)

async function addReceipt(page: Page, [words, payee, euros]: readonly [string, string, string]) {
  const line = page.getByLabel('Mihin budjettiriviin kulu kuuluu')
  await line.selectOption({ index: 1 })
  await write(page, 'Mitä ostettiin', words)
  await write(page, 'Kenelle maksettiin', payee)
  await write(page, 'Milloin maksettiin', new Date().toISOString().slice(0, 10))
  await write(page, 'Summa euroina', euros)
  await page.getByRole('button', { name: 'Lisää kuitti' }).click()
  await expect(page.getByText('Kuitti on lisätty.')).toBeVisible()
  await expect(page.getByText(`${words}, ${payee}`)).toBeVisible()
}

/** More time is asked for with a reason, and given at the desk. */
async function askMoreTime(page: Page, matti: Page, grant: string) {
  await page.getByText('Pyydä lisää aikaa', { exact: true }).click()
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
  await expect(page.getByRole('link', { name: /^Miksi tarvitset lisää aikaa: / })).toBeVisible()
  await write(page, 'Miksi tarvitset lisää aikaa', 'Sali laskuttaa vasta ensi vuonna.')
  await write(page, 'Toivottu uusi määräpäivä', inDays(150))
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
  await expect(page.getByText('Pyyntösi on lähetetty.')).toBeVisible()
  await expectAccessible(page)
  const mine = page.url()

  await signIn(matti, staff.matti, { next: '/fi/desk/grants/receipts' })
  await expectAccessible(matti)
  await matti.getByRole('link', { name: new RegExp(`^${grant}: määräpäivä`) }).click()
  await expect(matti.getByText('Sali laskuttaa vasta ensi vuonna.')).toBeVisible()
  await expectAccessible(matti)
  await write(matti, 'Uusi määräpäivä', inDays(140))
  await matti.getByRole('button', { name: 'Anna lisää aikaa' }).click()
  await expect(matti.getByText('Uusi määräpäivä on annettu.')).toBeVisible()
  await page.goto(mine)
  await expect(page.getByText(/^Lisää aikaa pyydettiin .* Uusi määräpäivä on/)).toBeVisible()
  await expectAccessible(page)
}

/** One receipt goes back to its applicant, who brings a better picture and another sum; until then nothing is settled. */
async function sendBackAndMend(laura: Page, page: Page) {
  const line = (who: Page) => who.getByRole('article').filter({ hasText: 'Salin vuokra, Sali Oy' })
  await line(laura).getByText('Lähetä takaisin korjattavaksi').click()
  await line(laura).getByRole('button', { name: 'Lähetä takaisin: Salin vuokra' }).click()
  await expect(laura.getByRole('alert').first()).toBeVisible()
  await line(laura).getByLabel('Mitä on korjattava').selectOption('Kuvasta ei saa selvää.')
  await line(laura).getByLabel('Tarkennus saajalle').fill('Päivä näkyy huonosti.')
  await line(laura).getByLabel('Korjattava viimeistään').fill(inDays(14))
  await line(laura).getByRole('button', { name: 'Lähetä takaisin: Salin vuokra' }).click()
  await expect(laura.getByText('Kuitti on lähetetty takaisin korjattavaksi.')).toBeVisible()
  await expect(laura.getByRole('button', { name: 'Vahvista maksettava summa' })).toBeHidden()
  await expectAccessible(laura)

  await page.goto(at('jamsa', '/fi/omat-asiat'))
  await page
    .getByRole('link', { name: /^Lue lisää: Korjaa kuitti, avustus/ })
    .first()
    .click()
  await expect(page.getByText('Yksi kuitti on korjattava')).toBeVisible()
  await expect(line(page).getByText('Kuvasta ei saa selvää. Päivä näkyy huonosti.')).toBeVisible()
  await expectAccessible(page)
  const send = line(page).getByRole('button', { name: 'Lähetä korjattu kuitti: Salin vuokra' })
  await send.click()
  await expect(page.getByText('Vaihda kuva, korjaa tietoja tai kerro, miksi kuitti on oikein.')).toBeVisible()
  const better = await sharp(photo).negate().jpeg().toBuffer()
  await line(page)
    .getByLabel('Kuva tai tiedosto kuitista')
    .setInputFiles({
      ...{ name: 'parempi.jpg', mimeType: 'image/jpeg', buffer: better },
    })
  await line(page).getByRole('button', { name: 'Lisää liite' }).click()
  await expect(page.getByText('Tosite on tallessa.')).toBeVisible()
  await line(page).getByLabel('Summa euroina', { exact: true }).fill('990')
  await send.click()
  await expect(page.getByText('Korjattu kuitti on lähetetty.')).toBeVisible()
  await expectAccessible(page)

  await laura.reload()
  await expect(line(laura).getByText('Tullut takaisin', { exact: true })).toBeVisible()
  await expect(line(laura).getByRole('link', { name: 'Aiempi tosite' })).toBeVisible()
  await expectAccessible(laura)
}

test('an advance is paid, receipts are brought and checked, the rest is paid, and a part is asked back', async ({
  page,
  browser,
}) => {
  test.slow()
  const mine = payee()
  const name = `${mine.givenName} ${mine.familyName}`
  const [laura, kirsi, matti] = await Promise.all([elsewhere(browser), elsewhere(browser), elsewhere(browser)])
  await signIn(laura, staff.laura, { next: '/fi/desk/grants/payments' })
  await signIn(kirsi, staff.kirsi, { next: '/fi/desk/grants/payments' })
  await signIn(page, mine, { next: '/fi/avustukset/myonnetyt' })
  const row = page.getByRole('row', { name: /loppuosa/ })
  const number = /\d{4}\/\d+/.exec((await row.textContent()) ?? '')?.[0] ?? ''
  const who = mine === residents.venla ? 'Taidetyöryhmä Patina' : name
  const grant = new RegExp(`${number} ${who}, `)
  await payOut(laura, kirsi, grant)

  await row.getByRole('link').click()
  await askMoreTime(page, matti, `${number} ${who}`)
  await addReceipt(page, ['Salin vuokra', 'Sali Oy', '1000'])
  await addReceipt(page, ['Kukkakimppu avajaisiin', 'Kukkakauppa', '20'])
  await page.getByText('Liitä kuva tai tiedosto kuitista').first().click()
  const paper = page.getByLabel('Kuva tai tiedosto kuitista').first()
  await paper.setInputFiles({ name: 'ohje.txt', mimeType: 'text/plain', buffer: Buffer.from('ei kuitti') })
  await page.getByRole('button', { name: 'Lisää liite' }).first().click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await paper.setInputFiles({ name: 'kuitti.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('button', { name: 'Lisää liite' }).first().click()
  await expect(page.getByText('Tosite on tallessa.')).toBeVisible()
  await expectAccessible(page)
  await write(page, 'Lipputulot, maksut ja muut avustukset yhteensä', '0')
  await page.getByRole('button', { name: 'Jätä kuitit tarkistettaviksi' }).click()
  await expect(page.getByText('Kuitit on jätetty. Saat maksun, kun ne on tarkistettu.').first()).toBeVisible()

  await laura.goto(at('jamsa', '/fi/desk/grants/receipts'))
  await laura.getByRole('link', { name: `${number} ${who}` }).click()
  await expect(laura.getByText(/^Kukkia ei avusteta. Hyväksytään/).first()).toBeVisible()
  await expectAccessible(laura)
  await sendBackAndMend(laura, page)
  for (const what of ['Salin vuokra', 'Kukkakimppu avajaisiin']) {
    const save = laura.getByRole('button', { name: `Tallenna tarkistus: ${what}` })
    await save.click()
    await expect(laura.getByText('Tarkistus on tallennettu.')).toBeVisible()
    await expect(save).toBeHidden()
  }
  await laura.getByRole('button', { name: 'Vahvista maksettava summa' }).click()
  await expect(laura.getByText('Summa on vahvistettu.')).toBeVisible()
  await payOut(laura, kirsi, grant)
  await page.goto(at('jamsa', '/fi/avustukset/myonnetyt'))
  await expect(row.getByText('Maksettu')).toBeVisible()

  await matti.goto(at('jamsa', '/fi/desk/grants/recoveries'))
  const award = matti.getByLabel('Avustus', { exact: true })
  const option = award.locator('option', { hasText: `${number} ${who}` }).first()
  await award.selectOption((await option.getAttribute('value')) ?? '')
  await matti.getByLabel('Peruste').selectOption('Rahaa jäi yli')
  await write(matti, 'Mitä on tapahtunut', 'Vuokrasta palautettiin osa.')
  await write(matti, 'Perittävä summa', '10')
  await matti.getByRole('button', { name: 'Avaa', exact: true }).click()
  await expect(matti.getByText('Takaisinperintä on avattu.')).toBeVisible()
  const recovery = new URL(matti.url()).pathname
  await write(matti, 'Vastattava viimeistään', inDays(14))
  await matti.getByRole('button', { name: 'Lähetä kuulemiskirje' }).click()
  await expect(matti.getByText('Kuulemiskirje on lähetetty hakijalle.')).toBeVisible()
  await expectAccessible(matti)

  await page.goto(at('jamsa', '/fi/omat-asiat'))
  const heard = `Lue lisää: Sinua kuullaan avustuksen ${number} takaisinperinnästä`
  await page.getByRole('link', { name: heard }).first().click()
  await expect(page.getByText('Vuokrasta palautettiin osa.')).toBeVisible()
  await write(page, 'Vastauksesi', 'Palautan sen.')
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click()
  await expect(page.getByText('Vastauksesi on lähetetty.')).toBeVisible()
  await expectAccessible(page)

  await matti.goto(at('jamsa', recovery))
  await expect(matti.getByText('Palautan sen.')).toBeVisible()
  await matti.getByRole('button', { name: 'Valmistele päätös' }).click()
  await expect(matti.getByRole('radio', { name: 'Peritään takaisin', exact: true })).toBeChecked()
  await expectAccessible(matti)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
