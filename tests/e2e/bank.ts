import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { at, expect, expectAccessible } from './steps'

/** Puts one grant alone into a batch, has it approved by another, fetches its file and reads the bank's answer to it. */
export async function payOut(laura: Page, kirsi: Page, grant: RegExp) {
  await laura.goto(at('jamsa', '/fi/desk/grants/payments'))
  const wanted = laura.getByRole('checkbox', { name: grant })
  await expect(wanted).toBeVisible()
  await onlyThis(laura, wanted)
  await laura.getByRole('button', { name: 'Tee maksuerä' }).click()
  await expect(laura.getByText('Teit tämän erän itse, joten toisen pitää hyväksyä se.')).toBeVisible()
  await expectAccessible(laura)
  const batch = new URL(laura.url()).pathname

  await kirsi.goto(at('jamsa', batch))
  await kirsi.getByRole('button', { name: 'Hyväksy erä' }).click()
  await expect(kirsi.getByText('Erä on hyväksytty ja tiedosto tehty.')).toBeVisible()
  const [fetched] = await Promise.all([
    kirsi.waitForEvent('download'),
    kirsi.getByRole('button', { name: 'Hae pankin tiedosto (pain.001)' }).click(),
  ])
  const end = /<EndToEndId>([^<]+)</.exec(await readFile(await fetched.path(), 'utf8'))?.[1]

  await laura.goto(at('jamsa', '/fi/desk/grants/payments'))
  await laura.getByLabel('Pankin tiedosto', { exact: true }).setInputFiles({
    ...{ name: 'pain002.xml', mimeType: 'application/xml' },
    buffer: Buffer.from(
      `<Document><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
    ),
  })
  await laura.getByRole('button', { name: 'Lue vastaus' }).click()
  await expect(laura.getByText('Vastaus on luettu: 1 maksua tunnistettiin, 0 jäi selvitettäväksi.')).toBeVisible()
}

/** Everything is chosen to begin with. */
async function onlyThis(page: Page, wanted: Locator) {
  for (const box of await page.getByRole('group', { name: 'Valitse maksettavat' }).getByRole('checkbox').all())
    await box.uncheck()
  await wanted.check()
}
