import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 12).replace(/\d/g, 'k')

test('an answer that is published spares the next asking, and staff take its words again', async ({
  page,
  browser,
}) => {
  // Two rounds of asking and two of answering, one after another.
  test.slow()
  const [thing, place] = [tail(), tail()]
  // Of words that nobody else's question has, or theirs would be offered.
  const question = `${thing} ${place} ${tail()} ${tail()}?`
  const answer = `Kirjaston takana, ${tail()}.`
  const plain = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await plain.goto(at('jamsa', '/fi/palaute/uusi/kirjasto'))
  await plain.getByLabel('Mitä haluat kertoa tai kysyä?').fill(`${question} T. Ville`)
  await plain.getByRole('radio', { name: /^Neuvonta/ }).check()
  await plain.getByLabel('Asian saa julkaista ilman nimeäni').check()
  await plain.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await expect(plain.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()

  const desk = await (await browser.newContext({ locale: 'fi-FI' })).newPage()
  await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  await desk.getByRole('link', { name: question }).click()
  const decision = desk.getByRole('region', { name: 'Julkaiseminen' })
  await decision.getByText('Päätä julkaisemisesta').click()
  await decision.getByLabel('Otsikko').fill(`${thing} ${place}?`)
  await decision.getByLabel('Teksti').fill(question)
  await decision.getByRole('radio', { name: 'Julkaise näin' }).check()
  await decision.getByRole('button', { name: 'Tallenna päätös' }).click()
  await expect(desk.getByText('Kysymys julkaistaan vain vastauksen kanssa.')).toBeVisible()
  await decision.getByLabel('Mitä on tehty tai vastattu').fill(answer)
  await decision.getByRole('button', { name: 'Tallenna päätös' }).click()
  await expect(desk.getByText('Päätös julkaisemisesta on tallennettu.')).toBeVisible()

  await page.goto(at('jamsa', '/fi/palaute/vastaukset'))
  await page.getByRole('searchbox', { name: 'Etsi kysymyksistä' }).fill(thing)
  await page.getByRole('button', { name: 'Etsi', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Yksi kysymys löytyi' })).toBeVisible()
  await expect(page.getByText(answer)).toBeVisible()
  await expect(page.getByText('Ville')).toHaveCount(0)
  await expectAccessible(page, 'questions and answers')

  const again = `Hei, ${question.toLowerCase()}`
  for (const asker of [plain, page]) {
    await asker.goto(at('jamsa', '/fi/palaute/uusi/yleinen'))
    await asker.getByLabel('Mitä haluat kertoa tai kysyä?').fill(again)
    await asker.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await expect(asker.getByRole('heading', { name: 'Auttaako tämä vastaus?' })).toBeVisible()
    await expect(asker.getByText(answer)).toBeVisible()
    await expect(asker.getByLabel('Mitä haluat kertoa tai kysyä?')).toHaveValue(again)
  }
  await expectAccessible(page, 'an answer before sending')
  await plain.getByRole('button', { name: `Vastaus auttoi: ${thing} ${place}?` }).click()
  await expect(plain.getByText('Kysymystäsi ei lähetetty')).toBeVisible()

  // Whom it does not help sends all the same; staff are shown what was answered before.
  await page.getByRole('button', { name: 'Lähetä silti' }).click()
  await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
  await desk.goto(at('jamsa', '/fi/desk/contact?sort=newest'))
  await desk.getByRole('link', { name: again }).click()
  await desk.getByText('Aiemmin julkaistu vastaus').click()
  await desk.getByRole('button', { name: `Käytä tätä vastausta: ${thing} ${place}?` }).click()
  await expect(desk.getByLabel('Mitä kerrot ilmoittajalle')).toHaveValue(answer)
})
