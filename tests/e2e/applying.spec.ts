import type { Page } from '@playwright/test'
import { pdf } from '../unit/documents/corpus'
import {
  actFor,
  answerRules,
  arrowTo,
  at,
  expect,
  expectAccessible,
  pressOn,
  residents,
  signIn,
  test,
  typeInto,
} from './steps'

const call = `/fi/avustukset/kohdeavustus-${new Intl.DateTimeFormat('fi', { year: 'numeric', timeZone: 'Europe/Helsinki' }).format()}`
const saveAndGoOn = (page: Page) => page.getByRole('button', { name: 'Tallenna ja jatka' }).click()
const part = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

/** The short form of a target grant, from its second question to its last. */
async function answer(page: Page, name: string) {
  await page.getByLabel('Mihin käytät avustuksen?').fill('Esiintyjien palkkiot ja salin vuokra.')
  await saveAndGoOn(page)
  await part(page, 'Hakija')
  await page.getByLabel('Kuka vastaa kysymyksiin').fill('Kalle Kokeilu')
  await page.getByLabel('Sähköposti, jota luetaan').fill('kalle@asukas.example')
  await saveAndGoOn(page)
  await part(page, 'Muut tuet')
  await page.getByRole('radio', { name: 'Ei', exact: true }).first().check()
  await saveAndGoOn(page)
  await part(page, 'Hanke tai tapahtuma')
  await page.getByLabel('Nimi', { exact: true }).first().fill(name)
  await page.getByLabel('Alkaa').fill('2027-06-05')
  await page.getByLabel('Päättyy').fill('2027-06-01')
  await page.getByLabel('Missä?').fill('Jämsänkosken torilla')
  await page.getByLabel('Mitä tapahtuu?').fill('Illan mittainen konsertti, johon jokainen voi tulla.')
  await page.getByLabel('Montako ihmistä').fill('200')
  await saveAndGoOn(page)
  await expect(page.getByText('Päättymispäivä ei voi olla ennen alkamispäivää.').first()).toBeVisible()
  await page.getByLabel('Päättyy').fill('2027-06-05')
  await saveAndGoOn(page)
  await part(page, 'Talous')
  await page.getByLabel('Paljonko kaikki maksaa').fill('1 150,50')
  await page.getByLabel('Millä katat loput').fill('Lipuilla ja talkoilla.')
  await saveAndGoOn(page)
  await part(page, 'Vakuutukset')
  await page.getByRole('checkbox', { name: /^Vakuutan/ }).check()
  await page.getByRole('checkbox', { name: /^Olen lukenut/ }).check()
  await page.getByRole('radio', { name: 'Kyllä' }).check()
  await saveAndGoOn(page)
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a resident applies for 600 euros with the short form, mends what is wrong, and gets a receipt', async ({
      page,
    }) => {
      await signIn(page, residents.kalle, { next: call })
      await page.getByRole('link', { name: 'Hae avustusta' }).click()
      await page.getByRole('button', { name: 'Aloita hakemus: Kalle Kokeilu' }).click()
      await expect(page.getByText('Hakemus on aloitettu.')).toBeVisible()
      await page.getByRole('link', { name: 'Jatka täyttämistä' }).click()
      await answerRules(page, { 'Onko se jo pidetty?': 'Ei', 'Tehdäänkö tapahtuma': 'Ei' })
      await page.getByLabel('Paljonko haet?').fill('kuusisataa')
      await saveAndGoOn(page)
      await expect(page.getByText('Kirjoita summa euroina').first()).toBeVisible()
      await page.getByLabel('Paljonko haet?').fill('600')
      const name = `Torikonsertti ${javaScriptEnabled ? 'A' : 'B'}`
      await answer(page, name)
      await part(page, 'Liitteet')
      await page.getByRole('link', { name: 'Jatka tarkistamaan' }).click()

      await part(page, 'Tarkista ja lähetä')
      await expect(page.getByText('1 150,50 €')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the review')
      await page.getByRole('button', { name: 'Lähetä hakemus' }).click()
      await expect(page.getByRole('alert').getByText('Täytä tämä kohta.')).toBeVisible()
      await page.getByRole('region', { name: 'Lähetä' }).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Lähetä hakemus' }).click()
      await expect(page.getByText(/^Hakemus \S+ on perillä$/)).toBeVisible()
      await expect(page.getByText('Vastaanotettu').first()).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page, 'the receipt')

      await page.goto(at('jamsa', `${call}/hae`))
      await page.getByRole('button', { name: 'Aloita hakemus: Kalle Kokeilu' }).click()
      await expect(page.getByText('Täytimme osan valmiiksi')).toBeVisible()
      await page.getByRole('button', { name: 'Kopioi vastaukset' }).click()
      await expect(page.getByText(/^Kopioitu hakemuksesta/)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Kopioi vastaukset' })).toBeHidden()
      if (javaScriptEnabled) await expectAccessible(page, 'the copy')
      await page.getByRole('link', { name: 'Mitä tapahtuu?' }).click()
      await expect(page.getByLabel('Mitä tapahtuu?')).toHaveValue(/konsertti/)
      await expect(page.getByLabel('Montako ihmistä')).toHaveValue('')
    })
  })

/** A day as keys write it: the parts of the field one after another, in the order in which a Finn reads them. */
const dayKeys = '06062027'

test('a resident applies for a small grant by keyboard alone', async ({ page }) => {
  test.slow()
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const choose = async (group: string | RegExp, option: string) => {
    const radios = page.getByRole('group', { name: group }).getByRole('radio')
    await arrowTo(
      page,
      radios,
      page.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }),
    )
  }
  const goOn = () => pressOn(page, button('Tallenna ja jatka'))
  await signIn(page, residents.taavi, { next: call })
  await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Hae avustusta' }).first())
  await pressOn(page, button('Aloita hakemus: Taavi Tuplanimi'))
  await expect(page.getByText('Hakemus on aloitettu.')).toBeVisible()
  await pressOn(page, link('Jatka täyttämistä'))
  await part(page, 'Kuka voi hakea')
  await choose(/Onko se jo pidetty\?/, 'Ei')
  await choose(/Tehdäänkö tapahtuma/, 'Ei')
  await goOn()

  await expect(page.getByLabel('Paljonko haet?')).toBeVisible()
  await typeInto(page, page.getByLabel('Paljonko haet?'), 'sata')
  await goOn()
  await expect(page.getByRole('alert').getByText('Kirjoita summa euroina').first()).toBeVisible()
  await expectAccessible(page, 'a fault that is told to the keyboard')
  await pressOn(page, page.getByRole('alert').getByRole('link').first())
  await expect(page.getByLabel('Paljonko haet?')).toBeFocused()
  await typeInto(page, page.getByLabel('Paljonko haet?'), '300')
  await typeInto(page, page.getByLabel('Mihin käytät avustuksen?'), 'Salin vuokra ja julisteet.')
  await goOn()
  await part(page, 'Hakija')
  await typeInto(page, page.getByLabel('Kuka vastaa kysymyksiin'), 'Taavi Tuplanimi')
  await typeInto(page, page.getByLabel('Sähköposti, jota luetaan'), 'taavi@asukas.example')
  await goOn()
  await part(page, 'Muut tuet')
  const none = page.getByRole('radio', { name: 'Ei', exact: true }).first()
  await arrowTo(page, page.getByRole('group').filter({ has: none }).last().getByRole('radio'), none)
  await goOn()
  await part(page, 'Hanke tai tapahtuma')
  await typeInto(page, page.getByLabel('Nimi', { exact: true }).first(), 'Nimipäiväkonsertti')
  for (const day of ['Alkaa', 'Päättyy']) {
    await typeInto(page, page.getByLabel(day), dayKeys)
    await expect(page.getByLabel(day)).toHaveValue('2027-06-06')
  }
  await typeInto(page, page.getByLabel('Missä?'), 'Kirjaston salissa')
  await typeInto(page, page.getByLabel('Mitä tapahtuu?'), 'Tunnin konsertti, jossa saa laulaa mukana.')
  await typeInto(page, page.getByLabel('Montako ihmistä'), '60')
  await goOn()
  await part(page, 'Talous')
  await typeInto(page, page.getByLabel('Paljonko kaikki maksaa'), '450')
  await typeInto(page, page.getByLabel('Millä katat loput'), 'Omalla rahalla.')
  await goOn()
  await part(page, 'Vakuutukset')
  for (const said of [/^Vakuutan/, /^Olen lukenut/])
    await pressOn(page, page.getByRole('checkbox', { name: said }), 'Space')
  const yes = page.getByRole('radio', { name: 'Kyllä', exact: true })
  await arrowTo(page, page.getByRole('group').filter({ has: yes }).last().getByRole('radio'), yes)
  await goOn()
  await part(page, 'Liitteet')
  await pressOn(page, link('Jatka tarkistamaan'))
  await part(page, 'Tarkista ja lähetä')
  await pressOn(page, page.getByRole('region', { name: 'Lähetä' }).getByRole('checkbox'), 'Space')
  await pressOn(page, button('Lähetä hakemus'))
  await expect(page.getByText(/^Hakemus \S+ on perillä$/)).toBeVisible()
  await expectAccessible(page, 'the receipt by keyboard')

  await pressOn(page, link('Katso, mitä hakemuksessa on muutettu'))
  await part(page, 'Muutokset hakemuksessa')
  await expect(page.getByText('Salin vuokra ja julisteet.')).toBeVisible()
  await expectAccessible(page, 'what has been changed')
})

/** The rules are saved among the papers of the association once, and used here in one press. Both widths do so for one association. */
async function useOwnRules(page: Page) {
  const papers = page.url()
  const file = `saannot-${test.info().project.name}.pdf`
  await page.goto(at('jamsa', '/fi/omat-asiat/yhteisot'))
  await page.getByRole('link', { name: 'Himosjoen Veto ry' }).click()
  await page.getByRole('link', { name: 'Avaa asiakirjat' }).click()
  await part(page, 'Yhteisön asiakirjat')
  await page.getByLabel('Mikä asiakirja').selectOption('rules')
  await page.getByLabel('Vuosi, jota asiakirja koskee').selectOption('2021')
  await page.getByLabel('Valitse tiedosto').setInputFiles({ name: file, mimeType: 'application/pdf', buffer: pdf() })
  await page.getByRole('button', { name: 'Tallenna asiakirja' }).click()
  await expect(page.getByText('Asiakirja on tallennettu.')).toBeVisible()
  await expect(page.getByText(file).first()).toBeVisible()
  await expectAccessible(page, 'the papers of the association')
  await page.goto(papers)
  await page.getByRole('button', { name: /^Käytä yhteisön asiakirjoista: säännöt 2021/ }).click()
  await expect(page.getByText('Liite on lisätty yhteisön asiakirjoista.')).toBeVisible()
  await expect(page.getByText(/^Yhteisön asiakirjoista: säännöt 2021, tallennettu/)).toBeVisible()
}

test('an association’s treasurer fills the application and cannot send it; its chair sends it from another device', async ({
  page: treasurer,
  browser,
}) => {
  await actFor(treasurer, residents.eero, 'Himosjoen Veto ry')
  await treasurer.goto(at('jamsa', `${call}/hae`))
  await treasurer.getByRole('button', { name: 'Aloita hakemus: Himosjoen Veto ry' }).click()
  await treasurer.getByRole('link', { name: 'Jatka täyttämistä' }).click()
  await answerRules(treasurer, { 'Onko se jo pidetty?': 'Ei', 'Tehdäänkö tapahtuma': 'Ei' })
  await treasurer.getByLabel('Paljonko haet?').fill('600')
  await answer(treasurer, 'Kylän hiihtopäivä')
  await part(treasurer, 'Liitteet')
  await useOwnRules(treasurer)
  await expectAccessible(treasurer, 'the papers')
  await treasurer.getByRole('link', { name: 'Jatka tarkistamaan' }).click()
  await part(treasurer, 'Tarkista ja lähetä')
  await expect(treasurer.getByText('sinulla ei ole oikeutta lähettää sitä')).toBeVisible()
  await treasurer.getByRole('region', { name: 'Lähetä' }).getByRole('checkbox').check()
  await treasurer.getByRole('button', { name: 'Lähetä hakemus' }).click()
  await expect(treasurer.getByText('Tämä ei onnistunut')).toBeVisible()

  const { viewport } = test.info().project.use
  const chair = await (await browser.newContext({ viewport, locale: 'fi-FI', javaScriptEnabled: false })).newPage()
  await actFor(chair, residents.ainoTesti, 'Himosjoen Veto ry')
  await chair.goto(treasurer.url())
  await expect(chair.getByText('Kylän hiihtopäivä')).toBeVisible()
  await expect(chair.getByText(/^Yhteisön asiakirjoista: säännöt 2021, tallennettu/)).toBeVisible()
  await chair.getByRole('region', { name: 'Lähetä' }).getByRole('checkbox').check()
  await chair.getByRole('button', { name: 'Lähetä hakemus' }).click()
  await expect(chair.getByText(/^Hakemus \S+ on perillä$/)).toBeVisible()
})
