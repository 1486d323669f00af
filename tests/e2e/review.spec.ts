import { randomUUID } from 'node:crypto'
import type { Browser, Page, TestInfo } from '@playwright/test'
import { arrowTo, at, expect, expectAccessible, pressOn, signIn, staff, tabTo, test, typeInto } from './steps'

/** Joutsa's seeded round is being reviewed; each width takes ideas of its own. */
const round = '/fi/desk/budget/joutsa-2026'
const ideasOf = ({ project }: TestInfo) =>
  project.name === 'phone'
    ? { answered: 8, given: 7, made: 5, joined: 6 }
    : { answered: 4, given: 1, made: 2, joined: 3 }

const inTwoWeeks = () => Temporal.Now.plainDateISO('Europe/Helsinki').add({ days: 14 }).toString()

async function asPekka(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const { viewport } = test.info().project.use
  const page = await (await browser.newContext({ javaScriptEnabled, viewport, locale: 'fi-FI' })).newPage()
  await signIn(page, staff.pekka, { next: `${round}/proposals` })
  return page
}

test('ideas are given to a reviewer by keyboard alone', async ({ page }) => {
  const { given } = ideasOf(test.info())
  await signIn(page, staff.pekka, { next: `${round}/ideas?words=${given}` })
  await expectAccessible(page)
  await pressOn(page, page.getByRole('checkbox', { name: `Valitse idea ${given}:` }), 'Space')
  await tabTo(page, page.getByLabel('Vastuuhenkilö').last())
  await page.keyboard.type('Pekka')
  const submit = page.getByRole('button', { name: 'Anna valitut ideat' })
  await page.getByLabel('Viimeistään').fill(inTwoWeeks())
  await pressOn(page, submit)
  await expect(page.getByText('Yhden idean vastuuhenkilö on tallennettu.')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(`Nro ${given} `) })).toContainText('14 päivää jäljellä')
  await page.goto(at('joutsa', `${round}/ideas?state=mine`))
  await expect(page.getByText(`Nro ${given} `)).toBeVisible()
})

test('nothing ticked is told in words, and what was chosen stays', async ({ page }) => {
  await signIn(page, staff.pekka, { next: `${round}/ideas?state=all` })
  await page.getByLabel('Vastuuhenkilö').last().selectOption({ label: 'Pekka Hakala' })
  await page.getByRole('button', { name: 'Anna valitut ideat' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toContainText('Valitse ainakin yksi idea.')
  await expect(page.getByLabel('Vastuuhenkilö').last()).toHaveValue(/./)
  await expectAccessible(page, 'the queue with a fault')
})

test('an idea gets an opinion and a public answer', async ({ page }) => {
  const { answered } = ideasOf(test.info())
  await signIn(page, staff.pekka, { next: `${round}/ideas/${answered}` })
  await expectAccessible(page)
  const opinions = page.getByRole('region', { name: 'Asiantuntijoiden lausunnot' })
  await opinions.getByLabel('En osaa vielä sanoa').check()
  await opinions.getByLabel('Lausunto', { exact: true }).fill('Lentoturvallisuus on selvitettävä.')
  await opinions.getByLabel('Arvio investoinnista').fill('250 000')
  await opinions.getByRole('button', { name: 'Tallenna lausunto' }).click()
  await expect(page.getByText('Lausuntosi on tallennettu.')).toBeVisible()
  await expect(page.getByText('Lentoturvallisuus on selvitettävä.')).toBeVisible()

  const answer = page.getByRole('region', { name: 'Vastaus asukkaalle' })
  await answer.getByRole('button', { name: 'Julkaise vastaus' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toContainText('Täytä tämä kohta.')
  await expectAccessible(page, 'an answer without a reason')
  await answer.getByLabel('Ei voida toteuttaa').check()
  await answer.getByLabel('Perustelu, suomi').fill('Kenttä on liian lähellä asuintaloja.')
  await answer.getByRole('button', { name: 'Julkaise vastaus' }).click()
  await expect(page.getByText('Vastaus on julkaistu.')).toBeVisible()
  await expectAccessible(page, 'an answered idea')
  await page.goto(at('joutsa', `/fi/osallistu/joutsa-2026/ideat/${answered}`))
  await expect(page.getByText('Kenttä on liian lähellä asuintaloja.')).toBeVisible()
})

test('an opinion and a public answer are given by keyboard alone', async ({ page }) => {
  const { given } = ideasOf(test.info())
  const reason = `Sopii rantaan hyvin ${randomUUID().slice(0, 8)}.`
  await signIn(page, staff.pekka, { next: `${round}/ideas/${given}` })
  const opinions = page.getByRole('region', { name: 'Asiantuntijoiden lausunnot' })
  await arrowTo(page, opinions.getByRole('radio'), opinions.getByLabel('En osaa vielä sanoa'))
  await typeInto(page, opinions.getByLabel('Lausunto', { exact: true }), 'Paikka on kunnan omaa maata.')
  await typeInto(page, opinions.getByLabel('Arvio investoinnista'), '4 000')
  await pressOn(page, opinions.getByRole('button', { name: 'Tallenna lausunto' }))
  await expect(page.getByText('Lausuntosi on tallennettu.')).toBeVisible()

  const answer = page.getByRole('region', { name: 'Vastaus asukkaalle' })
  await arrowTo(page, answer.getByRole('radio'), answer.getByLabel('Voidaan toteuttaa'))
  await typeInto(page, answer.getByLabel('Perustelu, suomi'), reason)
  await pressOn(page, answer.getByRole('button', { name: /Julkaise vastaus|Tallenna/ }))
  await expect(page.getByText('Vastaus on julkaistu.')).toBeVisible()
  await page.goto(at('joutsa', `/fi/osallistu/joutsa-2026/ideat/${given}`))
  await expect(page.getByText(reason)).toBeVisible()
})

test('two ideas are combined into a proposal by keyboard alone, and it is taken out again', async ({ page }) => {
  const { made, joined } = ideasOf(test.info())
  await signIn(page, staff.pekka, { next: `${round}/ideas/${made}` })
  await pressOn(page, page.getByRole('button', { name: 'Tee uusi ehdotus' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uusi ehdotus')
  await typeInto(page, page.getByLabel('Otsikko, suomi'), 'Näppäimin tehty ehdotus')
  await typeInto(page, page.getByLabel('Hinta äänestyksessä'), '9 500')
  await pressOn(page, page.getByRole('button', { name: 'Tee ehdotus' }))
  await expect(page.getByText('Ehdotus on tehty.')).toBeVisible()
  await typeInto(page, page.getByLabel('Lisää ideoita numeroilla'), String(joined))
  await pressOn(page, page.getByRole('button', { name: 'Lisää', exact: true }))
  await expect(page.getByText('Ideat on lisätty.')).toBeVisible()

  await pressOn(page, page.getByRole('link', { name: 'Katso, miten asukas näkee ehdotuksen' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Näppäimin tehty ehdotus' })).toBeVisible()
  for (const number of [made, joined]) await expect(page.getByText(`idea nro ${number}`)).toBeVisible()
  await page.goBack()
  await pressOn(page, page.locator('summary').filter({ hasText: 'Poista ehdotus äänestyksestä' }))
  await pressOn(page, page.getByRole('button', { name: 'Poista äänestyksestä' }))
  await expect(page.getByText('Ehdotus on poistettu äänestyksestä.')).toBeVisible()
})

for (const javaScript of [true, false]) {
  test(`two ideas become one proposal ${javaScript ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const { made, joined } = ideasOf(test.info())
    // The two runs take the two ideas the other way round.
    const [first, second] = javaScript ? [made, joined] : [joined, made]
    const page = await asPekka(browser, javaScript)
    await page.goto(at('joutsa', `${round}/ideas/${first}`))
    await page.getByRole('button', { name: 'Tee uusi ehdotus' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uusi ehdotus')
    if (javaScript) await expectAccessible(page, 'a new proposal')
    await page.getByLabel('Otsikko, suomi').fill('Yhteinen ehdotus')
    await page.getByLabel('Hinta äänestyksessä').fill('liikaa')
    await page.getByRole('button', { name: 'Tee ehdotus' }).click()
    await expect(page.getByRole('link', { name: /Kirjoita summa euroina/ })).toBeVisible()
    await expect(page.getByLabel('Otsikko, suomi')).toHaveValue('Yhteinen ehdotus')
    await page.getByLabel('Hinta äänestyksessä').fill('14 500')
    await page.getByLabel('Laituri', { exact: true }).check()
    await page.getByRole('button', { name: 'Tee ehdotus' }).click()
    await expect(page.getByText('Ehdotus on tehty.')).toBeVisible()
    await page.getByLabel('Lisää ideoita numeroilla').fill(String(second))
    await page.getByRole('button', { name: 'Lisää', exact: true }).click()
    await expect(page.getByText('Ideat on lisätty.')).toBeVisible()
    if (javaScript) await expectAccessible(page, 'a proposal at the desk')

    await page.getByRole('link', { name: 'Katso, miten asukas näkee ehdotuksen' }).click()
    await expect(page.getByText('Ehdotus tehtiin näistä ideoista')).toBeVisible()
    await expect(page.getByText(`idea nro ${second}`)).toBeVisible()
    if (javaScript) await expectAccessible(page, 'a proposal')
    await page.goBack()

    await page.locator('summary').filter({ hasText: 'Poista ehdotus äänestyksestä' }).click()
    await page.getByRole('button', { name: 'Poista äänestyksestä' }).click()
    await expect(page.getByText('Ehdotus on poistettu äänestyksestä.')).toBeVisible()
    await page.context().close()
  })

  test(`the second of two editors sees both versions ${javaScript ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const [one, other] = [await asPekka(browser, javaScript), await asPekka(browser, javaScript)]
    await one.goto(at('joutsa', `${round}/proposals/new`))
    await one.getByLabel('Otsikko, suomi').fill('Penkki rantaan')
    await one.getByLabel('Teksti, suomi').fill('Penkki veden äärelle.')
    await one.getByLabel('Alue, jonka rahoista äänestetään').selectOption({ index: 1 })
    await one.getByLabel('Aihe').selectOption({ index: 1 })
    await one.getByLabel('Hinta äänestyksessä').fill('900')
    await one.getByRole('button', { name: 'Tee ehdotus' }).click()
    await expect(one.getByText('Ehdotus on tehty.')).toBeVisible()

    await other.goto(one.url().split('?')[0] ?? '')
    await one.getByLabel('Otsikko, suomi').fill('Kaksi penkkiä rantaan')
    await one.getByLabel('Hinta äänestyksessä').fill('1 800')
    await one.getByRole('button', { name: 'Tallenna ehdotus' }).click()
    await expect(one.getByText('Ehdotus on tallennettu.')).toBeVisible()

    await other.getByLabel('Hinta äänestyksessä').fill('1 200')
    await other.getByRole('textbox', { name: /^Paikka/ }).fill('Uimaranta')
    await other.getByRole('button', { name: 'Tallenna ehdotus' }).click()
    const both = other.getByRole('region', { name: 'Vertaa kahta versiota' })
    await expect(both).toContainText('Kaksi penkkiä rantaan')
    await expect(both).toContainText('Penkki rantaan')
    await expect(both.getByLabel('Käytä tallennettua: Otsikko, suomi')).toBeChecked()
    await expect(both.getByLabel('Käytä tallennettua: Hinta')).not.toBeChecked()
    await expect(other.getByRole('textbox', { name: /^Paikka/ }).last()).toHaveValue('Uimaranta')
    if (javaScript) await expectAccessible(other, 'two versions')

    await both.getByLabel('Käytä tallennettua: Paikka').uncheck()
    await other.getByRole('button', { name: 'Tallenna ehdotus' }).click()
    await expect(other.getByText('Ehdotus on tallennettu.')).toBeVisible()
    await expect(other.getByLabel('Otsikko, suomi')).toHaveValue('Kaksi penkkiä rantaan')
    await expect(other.getByLabel('Hinta äänestyksessä')).toHaveValue(/^1.200$/)
    await expect(other.getByRole('textbox', { name: /^Paikka/ })).toHaveValue('Uimaranta')
    await Promise.all([one, other].map((page) => page.context().close()))
  })
}
