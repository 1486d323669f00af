import type { Page } from '@playwright/test'
import { daysPass, nightFalls } from './later'
import { at, elsewhere, expect, expectAccessible, residents, signIn, staff, test } from './steps'

const club = 'Himosjoen Veto ry'
const board = 'Sivistyslautakunta'
/** What this try asks back: one that an earlier try has left behind is told from it by its sum. */
const euros = 100 + Math.floor(Math.random() * 100)
const sum = `${euros},50 €`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()
const write = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)
const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Asks a part of last year's grant back. */
async function open(matti: Page): Promise<string> {
  await signIn(matti, staff.matti, { next: '/fi/desk/grants/recoveries' })
  const award = matti.getByLabel('Avustus', { exact: true })
  const paid = award.locator('option', { hasText: club }).first()
  await award.selectOption((await paid.getAttribute('value')) ?? '')
  await matti.getByLabel('Peruste').selectOption('Rahaa jäi yli')
  await write(matti, 'Mitä on tapahtunut', 'Hiihtokoulu jäi pitämättä, joten osa avustuksesta jäi käyttämättä.')
  await write(matti, 'Perittävä summa', 'sata')
  await press(matti, 'Avaa')
  await expect(matti.getByRole('link', { name: /^Perittävä summa: / })).toBeVisible()
  await expect(matti.getByLabel('Mitä on tapahtunut', { exact: true })).toHaveValue(/Hiihtokoulu/)
  await expectAccessible(matti, 'a recovery without its sum')
  await write(matti, 'Perittävä summa', `${euros},50`)
  await press(matti, 'Avaa')
  await expect(matti.getByText('Takaisinperintä on avattu.')).toBeVisible()
  await expectAccessible(matti, 'an opened recovery')
  return new URL(matti.url()).pathname
}

/** What is asked back, as the club reads it under the grant. */
const claim = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title }).first()

/** The board's meeting of today decides as proposed; its letter is made in the background, and notice is given. */
async function decide(kirsi: Page, decision: string) {
  await signIn(kirsi, staff.kirsi, { next: '/fi/desk/grants/meetings' })
  await write(kirsi, 'Toimielin', board)
  await write(kirsi, 'Kokouspäivä', inDays(0))
  await press(kirsi, 'Luo kokous')
  await expect(kirsi.getByText('Esityslista on tyhjä')).toBeVisible()
  const meeting = new URL(kirsi.url()).pathname
  await kirsi.goto(at('jamsa', decision))
  await kirsi.getByRole('combobox', { name: 'Kokous' }).selectOption(meeting.split('/').at(-1) ?? '')
  await press(kirsi, 'Vie esityslistalle')
  await expect(kirsi.getByText('Tallennettu.')).toBeVisible()
  await kirsi.goto(at('jamsa', meeting))
  await press(kirsi, 'Valitse kaikki')
  await write(kirsi, 'Pöytäkirjan pykälä', '52')
  await press(kirsi, 'Valitut päätettiin ehdotuksen mukaan')
  await expect(kirsi.getByText('Yksi tehty.')).toBeVisible()
  await expect(kirsi.getByRole('columnheader', { name: 'Summa' })).toBeAttached()
  await expect(kirsi.getByText('Myönnetään')).toHaveCount(0)
  await expectAccessible(kirsi, 'a meeting that decided on a recovery')
  await expect(async () => {
    await kirsi.goto(at('jamsa', decision))
    await expect(kirsi.getByRole('button', { name: 'Anna tiedoksi' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await press(kirsi, 'Anna tiedoksi')
  await expect(kirsi.getByText(/^Oikaisua voi vaatia viimeistään/)).toBeVisible()
  await expectAccessible(kirsi, 'notice of a decision on a recovery')
}

/** The bank tells of money on the town's account. */
async function moneyCame(laura: Page, reference: string, euros: string) {
  await laura.goto(at('jamsa', '/fi/desk/grants/payments'))
  const entry = `<Ntry><Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>`
  const notification = `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn>${entry}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`
  const file = { name: 'camt054.xml', mimeType: 'application/xml', buffer: Buffer.from(notification) }
  await laura.getByLabel('Pankin tiedosto', { exact: true }).setInputFiles(file)
  await press(laura, 'Lue vastaus')
}

test('money of a grant is asked back: the club is heard, the board decides, the claim is paid by its reference', async ({
  page: aino,
  browser,
}) => {
  test.slow()
  const [matti, kirsi, laura] = await Promise.all([elsewhere(browser), elsewhere(browser), elsewhere(browser)])
  const recovery = await open(matti)

  const mine = await test.step('the club is heard before anything is decided', async () => {
    await write(matti, 'Vastattava viimeistään', inDays(1))
    await press(matti, 'Lähetä kuulemiskirje')
    await expect(matti.getByText('Vastausaikaa on oltava vähintään 7 ja enintään 120 päivää.')).toBeVisible()
    await write(matti, 'Vastattava viimeistään', inDays(14))
    await press(matti, 'Lähetä kuulemiskirje')
    await expect(matti.getByText('Kuulemiskirje on lähetetty hakijalle.')).toBeVisible()
    await expect(matti.getByText('Päätös valmistellaan, kun hakija on vastannut')).toBeVisible()
    await expectAccessible(matti, 'a hearing')

    await signIn(aino, residents.ainoTesti, { next: '/fi/omat-asiat' })
    await aino
      .getByRole('link', { name: /^Lue lisää: .*takaisinperinnästä$/ })
      .first()
      .click()
    const heard = claim(aino, `Sinua kuullaan: ${sum} ehkä peritään takaisin`)
    await expect(heard.getByText('Hiihtokoulu jäi pitämättä')).toBeVisible()
    await expectAccessible(aino, 'a hearing as the club reads it')
    await heard.getByRole('button', { name: 'Asioi tämän yhteisön puolesta' }).click()
    await expect(aino.getByText(`Asioit yhteisön ${club} puolesta.`)).toBeVisible()
    await heard.getByLabel('Vastauksesi', { exact: true }).fill('Näin kävi. Palautamme summan, kun lasku tulee.')
    await heard.getByRole('button', { name: 'Lähetä vastaus' }).click()
    await expect(aino.getByText('Vastauksesi on lähetetty.')).toBeVisible()
    await expectAccessible(aino, 'an answer that was sent')
    return new URL(aino.url()).pathname
  })

  const decision =
    await test.step('the decision is prepared, the board makes it, and notice of it is given', async () => {
      await matti.goto(at('jamsa', recovery))
      await expect(matti.getByText('Näin kävi. Palautamme summan, kun lasku tulee.')).toBeVisible()
      await press(matti, 'Valmistele päätös')
      await expect(matti.getByRole('radio', { name: 'Peritään takaisin', exact: true })).toBeChecked()
      await expect(matti.getByRole('textbox', { name: 'Peritään takaisin' })).toHaveValue(`${euros},50`)
      await expectAccessible(matti, 'a decision on a recovery')
      await press(matti, 'Ehdota päätettäväksi')
      await expect(matti.getByText('Tallennettu.')).toBeVisible()
      await decide(kirsi, new URL(matti.url()).pathname)
      return idIn(matti)
    })

  await test.step('the club reads the decision, and pays nothing before it is final', async () => {
    await aino.goto(at('jamsa', mine))
    const decided = claim(aino, `Päätetty: maksa takaisin ${sum}`)
    await expect(decided.getByText('Mitään ei tarvitse maksaa ennen kuin saat laskun.')).toBeVisible()
    await expectAccessible(aino, 'a decision as the club reads it')
    await signIn(laura, staff.laura, { next: recovery })
    await expect(laura.getByText('Lasku tai kuittaus tehdään, kun päätös on lainvoimainen.')).toBeVisible()
    await expect(laura.getByRole('button', { name: 'Tee laskun tiedot' })).toBeHidden()
  })

  const reference = await test.step('nobody disputes it, and the claim is made', async () => {
    await daysPass(decision, 60)
    await nightFalls()
    await expect(async () => {
      await laura.goto(at('jamsa', recovery))
      await expect(laura.getByRole('button', { name: 'Tee laskun tiedot' })).toBeVisible({ timeout: 500 })
    }).toPass()
    await write(laura, 'Eräpäivä', inDays(-1))
    await press(laura, 'Tee laskun tiedot')
    await expect(laura.getByText('Tämä ei onnistunut')).toBeVisible()
    await expectAccessible(laura, 'a claim whose day has passed')
    await write(laura, 'Eräpäivä', inDays(21))
    await press(laura, 'Tee laskun tiedot')
    await expect(laura.getByText('Tallennettu.')).toBeVisible()
    await expectAccessible(laura, 'a claim')
    // Among its facts, and in its history.
    await expect(laura.getByText(/^RF\d\d /)).toHaveCount(2)
    return (
      (await laura
        .getByText(/^RF\d\d /)
        .first()
        .textContent()) ?? ''
    )
  })

  await test.step('the club has the reference, its money comes, and the matter is over', async () => {
    await aino.goto(at('jamsa', mine))
    await expect(claim(aino, `Maksa takaisin ${sum}`).getByText(reference)).toBeVisible()
    await expect(claim(aino, `Maksa takaisin ${sum}`).getByText(/^Saat kunnalta laskun\./)).toBeVisible()
    await expect(aino.getByRole('list', { name: 'Käsittelyn vaiheet' }).getByRole('listitem').first()).toBeVisible()
    await expectAccessible(aino, 'a claim as the club reads it')
    await moneyCame(laura, reference, '99.00')
    await expect(laura.getByText('Vastaus on luettu: 0 maksua tunnistettiin, 1 jäi selvitettäväksi.')).toBeVisible()
    await moneyCame(laura, reference, `${euros}.50`)
    await expect(laura.getByText('Vastaus on luettu: 1 maksua tunnistettiin, 0 jäi selvitettäväksi.')).toBeVisible()
    await expectAccessible(laura, 'answers of the bank')
    await laura.goto(at('jamsa', recovery))
    await expect(laura.getByText('Maksettu takaisin').first()).toBeVisible()
    await expectAccessible(laura, 'a recovery that is over')
    await aino.goto(at('jamsa', mine))
    await expect(claim(aino, `Maksettu takaisin ${sum}`).getByText('Asia on valmis.')).toBeVisible()
    await expectAccessible(aino, 'a recovery that is over as the club reads it')
  })
})
