import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { at, expect, expectAccessible, pressOn, residents, signIn, signOut, staff, tabTo, test } from './steps'

const round = '/fi/osallistu/liikuntapaikat-2027'
/** A word nobody has used, so that no other run's idea is like this one. */
const odd = () => Array.from({ length: 10 }, () => 'aeioukltnrsvp'[randomInt(13)]).join('')
const picture = async () => ({
  name: 'kentta.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 900, height: 700, channels: 3, background: '#2e7d4f' } })
    .jpeg()
    .toBuffer(),
})

async function write(page: Page, title: string) {
  await page.getByLabel('Idean nimi').fill(title)
  await page.getByLabel('Mitä ja miksi').fill(`Tänne sopisi ${title.toLowerCase()}. Siitä olisi iloa koko kylälle.`)
  await page.getByRole('textbox', { name: 'Paikka' }).fill('Koulun takana')
  await page.getByRole('combobox', { name: 'Aihe' }).selectOption('sports')
}

/** Goes past the question about similar ideas when it is asked. */
async function send(page: Page) {
  await page.getByRole('button', { name: 'Lähetä idea' }).click()
  await page.waitForURL(/kuvat|step=similar/)
  if (!page.url().includes('step=similar')) return
  await page.getByRole('button', { name: 'Ei ole, lähetä omani' }).click()
  await page.waitForURL(/kuvat/)
}

/** Sends an idea without pictures and returns its address. */
async function sendIdea(page: Page, title: string) {
  await page.goto(at('jamsa', `${round}/ideat/uusi`))
  await write(page, title)
  await send(page)
  await page.getByRole('link', { name: 'Jatka ilman kuvia' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

/** What the server says of a file. */
function headersOf(page: Page, path: string) {
  return page.evaluate(async (address) => Object.fromEntries((await fetch(address)).headers), path)
}

test('a resident sends an idea with a picture, edits it and sees every change', async ({ page }) => {
  test.slow()
  const title = `Padelkenttä ${odd()}`
  await signIn(page, residents.aino, { next: `${round}/ideat` })
  await expectAccessible(page, 'list')
  await page.getByRole('link', { name: 'Kerro ideasi' }).first().click()
  await page.getByRole('button', { name: 'Lähetä idea' }).click()
  await expect(page.locator('main').getByRole('alert').getByRole('link')).toHaveCount(4)
  await expectAccessible(page, 'empty form refused')
  await write(page, title)
  await page.getByLabel('Karkea hinta').fill('12 500')
  await page.getByLabel(/Näytä nimeni/).check()
  await send(page)

  await expect(page.getByText('Ideasi on lähetetty')).toBeVisible()
  await page.getByRole('button', { name: 'Lisää kuva' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('Valitse kuva.')
  await page.getByLabel('Mitä kuvassa näkyy?').fill('Tyhjä hiekkakenttä')
  await page.getByLabel('Kuva', { exact: true }).setInputFiles({ ...(await picture()), buffer: Buffer.from('<svg/>') })
  await page.getByRole('button', { name: 'Lisää kuva' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('ei ole JPEG')
  await expect(page.getByLabel('Mitä kuvassa näkyy?')).toHaveValue('Tyhjä hiekkakenttä')
  await expectAccessible(page, 'picture refused')
  await page.getByLabel('Kuva', { exact: true }).setInputFiles(await picture())
  await page.getByRole('button', { name: 'Lisää kuva' }).click()
  await expect(page.getByText('Kuva on lisätty')).toBeVisible()
  await expectAccessible(page, 'picture added')
  await page.getByRole('link', { name: 'Valmis, katso idea' }).click()

  const shown = page.getByRole('img', { name: 'Tyhjä hiekkakenttä' })
  await expect(shown).toBeVisible()
  const headers = await headersOf(page, (await shown.getAttribute('src')) ?? '')
  expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['cache-control']).toContain('private')
  await expect(page.getByText('Aino Mäkelä').filter({ visible: true }).last()).toBeVisible()
  await expectAccessible(page, 'idea of mine')

  await page.getByRole('link', { name: 'Muokkaa ideaa' }).click()
  await expect(page.getByLabel('Karkea hinta')).toHaveValue('12500')
  await page.getByLabel('Idean nimi').fill(`${title} ja pukukoppi`)
  await page.getByRole('button', { name: 'Tallenna muutokset' }).click()
  await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible()
  await page.getByText('Katso, mitä muuttui').click()
  await expect(page.locator('del')).toHaveText(title)
  await expectAccessible(page, 'history open')

  await page.getByRole('link', { name: 'Peru idea' }).click()
  await expectAccessible(page, 'withdraw')
  await page.getByRole('button', { name: 'Peru idea' }).click()
  await expect(page.getByText('Ideasi on peruttu.')).toBeVisible()
})

test('while writing, an idea already there is offered to support instead', async ({ page }) => {
  const title = `Curlinghalli ${odd()}`
  await signIn(page, residents.veikko, { next: `${round}/ideat/uusi` })
  const path = await sendIdea(page, title)
  await page.goto(at('jamsa', `${round}/ideat/uusi`))
  await page.getByLabel('Idean nimi').pressSequentially(title)
  const instead = page.getByRole('link', { name: `Lue ja tue tätä sen sijaan: ${title}` })
  await expect(instead).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'samanlai' })).toHaveCount(1)
  await expectAccessible(page, 'similar ideas while writing')
  const [opened] = await Promise.all([page.waitForEvent('popup'), instead.click()])
  await expect(opened).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByLabel('Idean nimi')).toHaveValue(title)
})

test('support, comment and report; the desk hides with a reason, and the author is told', async ({ page }) => {
  test.slow()
  const [title, said] = [`Ratsastuspolku ${odd()}`, `Hyvä ${odd()}`]
  await signIn(page, residents.aino, { next: `${round}/ideat/uusi` })
  const path = await sendIdea(page, title)
  await signOut(page)

  await page.goto(at('jamsa', path))
  await page.getByRole('link', { name: 'Kirjaudu ja tue ideaa' }).filter({ visible: true }).first().click()
  await expect(page).toHaveURL(/kirjaudu/)
  await signIn(page, residents.saara, { next: path })
  await page.getByRole('button', { name: 'Tue ideaa' }).filter({ visible: true }).first().click()
  await expect(page.getByText('1 asukas tukee ideaa')).toBeVisible()
  await page.getByLabel('Kommenttisi').fill(said)
  await page.getByRole('button', { name: 'Julkaise kommentti' }).click()
  await expect(page.getByText('Kommenttisi on julkaistu.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: said })).toContainText('Nimetön asukas')
  await expect(page.locator('main')).not.toContainText('Heikkinen')
  await page.getByRole('link', { name: 'Ilmoita asiattomasta ideasta' }).click()
  await page.getByLabel('Mikä on vikana?').fill('Tämä on mainos')
  await expectAccessible(page, 'report')
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click()
  await expect(page.getByText('Kunnan moderaattorit tarkistavat asian.')).toBeVisible()
  await signOut(page)

  await signIn(page, staff.marketta, { next: '/fi/desk/budget/liikuntapaikat-2027/moderation' })
  await expectAccessible(page, 'queue')
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('link').click()
  await page.getByRole('button', { name: 'Piilota' }).click()
  await expect(page.locator('main').getByRole('alert')).toBeVisible()
  await page.getByLabel('Syy').fill('Mainontaa')
  await expectAccessible(page, 'case')
  await page.getByRole('button', { name: 'Piilota' }).click()
  await expect(page.getByText('Sisältö on piilotettu')).toBeVisible()
  await signOut(page)

  await page.goto(at('jamsa', path))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Piilotettu idea')
  await expect(page.getByText('Syy: Mainontaa')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(title)
  await expectAccessible(page, 'hidden idea')
  await signIn(page, residents.aino, { next: '/fi/omat-asiat' })
  await expect(page.getByRole('listitem').filter({ hasText: title }).first()).toContainText('Syy: Mainontaa')
  await expectAccessible(page, 'my matters')
  await page.goto(at('jamsa', '/sv/mina-arenden'))
  await expect(page.getByRole('listitem').filter({ hasText: title }).first()).toContainText('Orsak: Mainontaa')
})

test('a lost connection leaves the words where they are; sent again, the idea is there once', async ({
  page,
  context,
}) => {
  const title = `Laavu ${odd()}`
  await signIn(page, residents.onni, { next: `${round}/ideat/uusi` })
  await write(page, title)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Lähetä idea' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('Yhteys katkesi')
  await expect(page.getByLabel('Idean nimi')).toHaveValue(title)
  await expectAccessible(page, 'connection lost')
  await context.setOffline(false)
  await send(page)
  await page.goto(at('jamsa', `${round}/ideat?q=${title.split(' ')[1]}`))
  await expect(page.getByRole('heading', { level: 2, name: title })).toHaveCount(1)
})

test('by keyboard alone', async ({ page }) => {
  const title = `Juoksurata ${odd()}`
  await signIn(page, residents.onni, { next: `${round}/ideat` })
  await pressOn(page, page.getByRole('link', { name: 'Kerro ideasi' }).first())
  for (const [label, words] of [
    ['Idean nimi', title],
    ['Mitä ja miksi', `Kylälle ${title}.`],
  ] as const) {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.type(words)
  }
  await tabTo(page, page.getByRole('textbox', { name: 'Paikka' }))
  await page.keyboard.type('Kylällä')
  await tabTo(page, page.getByRole('combobox', { name: 'Aihe' }))
  await page.keyboard.type('Liikunta')
  await pressOn(page, page.getByRole('button', { name: 'Lähetä idea' }))
  await page.waitForURL(/kuvat|step=similar/)
  if (page.url().includes('similar')) await pressOn(page, page.getByRole('button', { name: 'Ei ole, lähetä omani' }))
  await pressOn(page, page.getByRole('link', { name: 'Jatka ilman kuvia' }))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an idea is sent once, past the question whether it is already there', async ({ page }) => {
    const title = `Kiipeilyseinä ${odd()}`
    await signIn(page, residents.helmi, { next: `${round}/ideat/uusi` })
    await page.getByRole('button', { name: 'Lähetä idea' }).click()
    await expect(
      page.locator('main').getByRole('alert').getByRole('link', { name: 'Täytä tämä kohta.' }).first(),
    ).toBeVisible()
    await write(page, title)
    await send(page)
    await page.getByLabel('Kuva', { exact: true }).setInputFiles(await picture())
    await page.getByLabel('Mitä kuvassa näkyy?').fill('Seinä')
    await page.getByRole('button', { name: 'Lisää kuva' }).click()
    await expect(page.getByText('Kuva on lisätty')).toBeVisible()

    await page.goto(at('jamsa', `${round}/ideat/uusi`))
    await write(page, title)
    await page.getByRole('button', { name: 'Lähetä idea' }).click()
    await expect(page.getByText('Onko jokin näistä sama idea?')).toBeVisible()
    await expect(page.getByLabel('Idean nimi')).toHaveValue(title)
    await expect(page.getByRole('link', { name: `Lue ja tue tätä sen sijaan: ${title}` })).toBeVisible()
    await page.goto(at('jamsa', `${round}/ideat?q=${title.split(' ')[1]}`))
    await expect(page.getByRole('heading', { level: 2, name: title })).toHaveCount(1)
  })

  test('filters and pages stand in the address', async ({ page }) => {
    await page.goto(at('jamsa', `${round}/ideat`))
    await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill('avaruusasemalle')
    await page.getByRole('button', { name: 'Näytä ideat' }).click()
    await expect(page).toHaveURL(/q=avaruusasemalle/)
    await expect(page.getByText('Hakuun sopivia ideoita ei löytynyt')).toBeVisible()
    await page.getByRole('link', { name: 'Poista rajaukset' }).first().click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })
})
