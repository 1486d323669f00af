import sharp from 'sharp'
import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')
const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8a55' } })
  .jpeg()
  .toBuffer()
const picture = (name = 'kuoppa.jpg') => ({ name, mimeType: 'image/jpeg', buffer: photo })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a photo goes with a report, staff blur a part of it, and its reporter sees it and how it was mended', async ({
      page,
      browser,
    }) => {
      const text = `Koulukadulla on syvä kuoppa ${tail()}.`
      await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
      await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
      await page.getByLabel('Missä?').fill('Koulukatu 5')
      if (javaScriptEnabled) {
        await page.getByLabel('Lisää kuvia').setInputFiles([picture(), picture('toinen.jpg')])
        await page.getByRole('button', { name: 'Poista kuva 2' }).click()
        await page.getByLabel('Mitä kuvassa 1 on?').fill('Kuoppa suojatien vieressä')
        await expectAccessible(page, 'a report with a photo')
      }
      await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
      await expect(page.getByText('Kiitos, asiasi on vastaanotettu.')).toBeVisible()
      const own = page.url().split('?')[0] ?? ''
      if (!javaScriptEnabled) {
        await page.getByLabel('Kuva', { exact: true }).setInputFiles({ ...picture('kuva.txt'), mimeType: 'text/plain' })
        await page.getByLabel('Mitä kuvassa on?').fill('Kuoppa suojatien vieressä')
        await page.getByRole('button', { name: 'Lisää kuva' }).click()
        await expect(page.getByRole('alert').filter({ hasText: 'ei ole JPEG-' })).toBeVisible()
        await expect(page.getByLabel('Mitä kuvassa on?')).toHaveValue('Kuoppa suojatien vieressä')
        await page.getByLabel('Kuva', { exact: true }).setInputFiles(picture())
        await page.getByRole('button', { name: 'Lisää kuva' }).click()
        await expect(page.getByText('Kuva on lähetetty.')).toBeVisible()
      }
      await expect(page.getByRole('img', { name: 'Kuoppa suojatien vieressä' })).toHaveCount(1)
      if (!javaScriptEnabled) await expect(page.getByLabel('Mitä kuvassa on?')).toHaveValue('')
      if (javaScriptEnabled) await expectAccessible(page, 'a case with a photo')

      const desk = await (await browser.newContext({ locale: 'fi-FI', javaScriptEnabled })).newPage()
      await signIn(desk, staff.kari, { next: '/fi/desk/contact?sort=newest' })
      await desk.getByRole('link', { name: text }).click()
      await expect(desk.getByText('Näkyvyys päättämättä')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a case with a photo at the desk')
      await desk.getByRole('link', { name: 'Päätä kuvan 1 näkyvyys' }).click()
      await desk.getByRole('radio', { name: /^Kaikki, mutta/ }).check()
      await desk.getByLabel('Miksi kuvaa ei näytetä').selectOption('Ihminen tunnistettavissa')
      if (javaScriptEnabled) {
        const canvas = desk.locator('.photo-canvas svg')
        await canvas.scrollIntoViewIfNeeded()
        const box = await canvas.boundingBox()
        if (!box) throw new Error('The photo is not drawn')
        await desk.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2)
        await desk.mouse.down()
        await desk.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6)
        await desk.mouse.up()
        await expect(desk.getByLabel('Vasemmalta').first()).toHaveValue(/^(19|20)/)
      } else {
        for (const [label, value] of Object.entries({ Vasemmalta: '20', Ylhäältä: '20', Leveys: '40', Korkeus: '40' }))
          await desk.getByLabel(label).first().fill(value)
      }
      await desk.getByRole('button', { name: 'Tallenna päätös' }).click()
      await expect(desk.getByText('Kuvan näkyvyys on tallennettu.')).toBeVisible()
      await expect(desk.getByRole('heading', { name: 'Julkinen kopio' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(desk, 'a photo that is decided')

      await desk.getByRole('link', { name: 'Kuvat', exact: true }).click()
      await desk.getByLabel('Kuva', { exact: true }).setInputFiles(picture('korjattu.jpg'))
      await desk.getByRole('button', { name: 'Lisää työn jälkeen otettuna' }).click()
      await expect(desk.getByText('Kuva on lisätty.')).toBeVisible()

      await page.goto(own)
      await expect(page.getByRole('heading', { name: 'Kuvat työn jälkeen' })).toBeVisible()
      await page.getByRole('button', { name: 'Poista kuva 1' }).click()
      await expect(page.getByText('Kuva on poistettu.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Lähettämäsi kuvat' })).toHaveCount(0)
    })
  })
}

test('what is not decided is not served to others', async ({ page }) => {
  const photo = '83b021f6-3aab-42c6-ade9-3952428534e3'
  for (const path of ['public', 'follow/kanaria-kanaria-kanaria']) {
    const answer = await page.goto(at('jamsa', `/api/files/${path}/${photo}`))
    expect([answer?.status(), answer?.headers()['cache-control']], path).toEqual([404, 'no-store'])
  }
  await page.goto(at('jamsa', `/api/files/desk/photos/${photo}`))
  await expect(page).toHaveURL(/kirjaudu|sign-in/)
})
