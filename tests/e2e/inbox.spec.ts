import { createTransport } from 'nodemailer'
import { at, expect, expectAccessible, signIn, staff, test } from './steps'

const tail = () => Math.random().toString(36).slice(2, 10).replace(/\d/g, 'k')

/** The newest mail to an address whose subject holds these words, as it was sent; waited for, because the worker sends it in its own time. */
async function mailTo(address: string, subject: string, port: string): Promise<string> {
  let found = ''
  const look = async () => {
    const page = await (await fetch(`http://localhost:${Number(port) + 4}/`)).text()
    const fitting = page.split('<article>').filter((mail) => mail.includes(address) && mail.includes(subject))
    found = fitting[0] ?? ''
    return fitting.length
  }
  await expect.poll(look, { timeout: 90_000, message: `a mail “${subject}”` }).toBeGreaterThan(0)
  return found
}

test('a letter becomes a case, its answer is answered by letter, and the handler reads it', async ({ page }) => {
  test.slow()
  const [from, words] = [`${tail()}@posti.example`, `Koulukadulla on syvä kuoppa ${tail()}.`]
  await signIn(page, staff.kari, { next: '/fi/desk/contact?sort=newest' })
  const { port } = new URL(page.url())
  const post = createTransport({ host: '127.0.0.1', port: Number(port) + 3, ignoreTLS: true })
  await post.sendMail({ from, to: 'palaute@jamsa.example', subject: words, text: 'Oikealla puolella.\n-- \nAino' })

  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: words })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await page.getByRole('link', { name: words }).click()
  await expect(page.getByText('Sähköpostilla')).toBeVisible()
  const handled = page.url()
  await page.getByRole('radio', { name: 'Odottaa lisätietoa' }).check()
  await page.getByLabel('Mitä kerrot ilmoittajalle').fill('Kumman talon kohdalla?')
  await page.getByRole('button', { name: 'Tallenna tilanne' }).click()
  await expect(page.getByText('Asian tilanne on tallennettu.')).toBeVisible()

  const question = await mailTo(from, 'tarvitsemme sinulta lisätietoa', port)
  const [, answerTo = ''] = /Reply to ([^<,]+)</.exec(question) ?? []
  expect(answerTo).toMatch(/^palaute\+\w+@jamsa\.example$/)
  const answer = 'Koulun kohdalla.\n\nti 24.11.2026 Oma Jämsä kirjoitti:\n> Kumman talon kohdalla?'
  await post.sendMail({ from, to: answerTo, subject: 'Vs: kysymys', text: answer })
  await expect(async () => {
    await page.goto(handled)
    await expect(page.getByText('Koulun kohdalla.')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })

  await page.goto(at('jamsa', '/fi/desk/contact/inbox'))
  await expect(page.getByRole('row').filter({ hasText: 'Vastaus asiaan' }).first()).toBeVisible()
  await expect(page.getByText(from)).toHaveCount(0)
  await expectAccessible(page, 'the letters that have come')
})
