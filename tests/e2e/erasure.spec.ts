import type { Page } from '@playwright/test'
import { at, expect, expectAccessible, residents, signIn, staff, test } from './steps'

/** Tells of a pothole, and comes to the page from which it is followed. */
async function tell(page: Page, text: string, email?: string) {
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill(text)
  await page.getByLabel('Missä?').fill('Koulukatu 1')
  if (email) await page.getByLabel('Sähköposti').fill(email)
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.waitForURL(/palaute\/seuraa/)
  return page.url().split('?')[0] ?? ''
}

/** The case of these words on the desk, the newest first. */
async function openAtDesk(page: Page, text: string) {
  await signIn(page, staff.kari, {
    next: `/fi/desk/contact?${new URLSearchParams({ pile: 'all', sort: 'newest', q: text })}`,
  })
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: text, level: 1 })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    const look = async (page: Page, state: string) => {
      if (javaScriptEnabled) await expectAccessible(page, state)
    }

    test('whoever holds the link of a case has themselves erased from it, and the link says so ever after', async ({
      page,
      browser,
    }) => {
      const words = `Kuoppa, kertoo nimetön ${javaScriptEnabled}.`
      const link = await tell(page, words)
      await page.getByRole('link', { name: 'Poista tietosi tästä asiasta' }).click()
      await expect(page.getByRole('heading', { name: 'Tietojesi poistaminen', level: 1 })).toBeVisible()
      await expect(page.getByText('Et saa siihen vastausta, kun tietosi on poistettu.')).toBeVisible()
      await look(page, 'what goes of an open case')
      await page.getByRole('link', { name: 'Peruuta' }).click()
      await expect(page.getByText(words)).toBeVisible()
      await page.getByRole('link', { name: 'Poista tietosi tästä asiasta' }).click()
      await page.getByRole('button', { name: 'Poista tietoni' }).click()
      const gone = page.getByRole('heading', { name: 'Tiedot on poistettu pyynnöstäsi', level: 1 })
      await expect(gone).toBeVisible()
      await look(page, 'an erased case')
      await page.goto(`${link}/poisto`)
      await expect(gone).toBeVisible()
      const other = await browser.newContext({ javaScriptEnabled })
      const desk = await other.newPage()
      await openAtDesk(desk, words)
      await expect(desk.getByText('Ilmoittajan tiedot poistettiin hänen pyynnöstään')).toBeVisible()
      await other.close()
    })

    test('a case on hold is not erased, and its reporter reads why and where to complain', async ({
      page,
      browser,
    }) => {
      const words = `Pidettävä kuoppa ${javaScriptEnabled}.`
      const link = await tell(page, words)
      await page.goto(`${link}/poisto`)
      await expect(page.getByRole('button', { name: 'Poista tietoni' })).toBeVisible()
      const other = await browser.newContext({ javaScriptEnabled })
      const desk = await other.newPage()
      await openAtDesk(desk, words)
      await desk.getByLabel('Miksi asia on säilytettävä?').fill('Vahingonkorvaus vireillä')
      await desk.getByRole('button', { name: 'Pane pitoon' }).click()
      await expect(desk.getByText('Asia on pidossa. Siitä ei poisteta mitään.')).toBeVisible()
      await other.close()
      // Held since the page was opened: the press is refused in words.
      await page.getByRole('button', { name: 'Poista tietoni' }).click()
      await expect(page.getByText(/Kunnan on säilytettävä (tämä )?asia kokonaan/)).toBeVisible()
      await page.goto(`${link}/poisto`)
      await expect(page.getByRole('heading', { name: 'Ei voida poistaa nyt' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Poista tietoni' })).toHaveCount(0)
      await expect(page.getByRole('link', { name: 'Tietosuojavaltuutetun toimisto' })).toBeVisible()
      await look(page, 'a case that must be kept')
      await page.goto(link)
      await expect(page.getByText(words)).toBeVisible()
    })

    test('a resident has themselves erased from all they have told', async ({ page }) => {
      await signIn(page, residents.veikko, { next: '/fi/omat-asiat' })
      await tell(page, 'Kuoppa, kertoo Veikko.')
      await page.goto(at('jamsa', '/fi/omat-asiat/tiedot'))
      await look(page, 'my data')
      await page.getByRole('link', { name: 'Katso, mitä voit poistaa' }).click()
      await expect(page.getByRole('heading', { name: /käsittely jatkuu/ })).toBeVisible()
      await look(page, 'what goes of mine')
      await page.getByRole('button', { name: 'Poista tietoni' }).click()
      await expect(page.getByText('Tietosi on poistettu niistä asioista')).toBeVisible()
      await look(page, 'my data, erased')
      await page.getByRole('link', { name: 'Katso, mitä voit poistaa' }).click()
      await expect(page.getByText('Sinulla ei ole asioita, joista tietosi voisi poistaa')).toBeVisible()
      await look(page, 'nothing to erase')
    })
  })
}

test('what was left half told on this device goes with it', async ({ page }) => {
  const link = await tell(page, 'Lähetetty kuoppa.')
  await page.goto(at('jamsa', '/fi/palaute/uusi/171'))
  await page.getByLabel('Mitä haluat kertoa tai kysyä?').fill('Kesken jäänyt kuoppa.')
  await page.getByLabel('Missä?').click()
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asked = indexedDB.open('contact', 1)
          asked.onupgradeneeded = () => asked.result.createObjectStore('drafts', { keyPath: 'submission' })
          asked.onsuccess = () => {
            const counted = asked.result.transaction('drafts').objectStore('drafts').count()
            counted.onsuccess = () => {
              asked.result.close()
              resolve(counted.result)
            }
          }
        }),
    )
  await expect.poll(kept).toBe(1)
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(`${link}/poisto`)
  await page.getByRole('button', { name: 'Poista tietoni' }).click()
  await expect(page.getByRole('heading', { name: 'Tiedot on poistettu pyynnöstäsi', level: 1 })).toBeVisible()
  await expect.poll(kept).toBe(0)
})
