import type { Locale, Localized } from '@/tenants/municipality'

type Words = {
  title: (call: string) => string
  lead: string
  number: string
  call: string
  applicant: string
  sent: string
  /** In place of that, of one that came on paper. */
  keyed: string
  sender: string
  /** Which time it was sent, when it was completed afterwards. */
  sending: (number: number) => string
  late: [term: string, words: string]
  signed: string
  applied: string
  sha256: string
  empty: string
  /** Of a whole section. */
  silent: string
  yes: string
  no: string
  /** Of a table of a question: columns and sums of a budget. */
  budget: { line: string; lastYear: string; cents: string; income: string; cost: string; balance: string }
  papers: string
  other: string
  noPapers: string
  gone: string
  megabytes: string
}

/** The words of an application on paper, around what its applicant wrote. */
export const printedWords: Localized<Words> = {
  fi: {
    title: (call) => `Hakemus: ${call}`,
    lead: 'Tässä on hakemus sellaisena kuin se lähetettiin. Jos sitä on täydennetty myöhemmin, täydennyksestä on oma kopionsa.',
    ...{ number: 'Hakemuksen numero', call: 'Haku', applicant: 'Hakija', sent: 'Lähetetty' },
    ...{ keyed: 'Kirjattu paperilta', sender: 'Lähettäjä' },
    sending: (number) => `${number}. lähetys`,
    late: ['Määräaika', 'Lähetetty haun päättymisen jälkeen'],
    ...{ signed: 'Allekirjoittajat', applied: 'Haettu avustus', sha256: 'Tarkiste (SHA-256)' },
    ...{ silent: 'Tähän osaan ei ole vastattu.' },
    ...{ empty: 'Ei vastausta', yes: 'Kyllä', no: 'Ei' },
    budget: {
      ...{ line: 'Rivi', lastYear: 'Viime vuosi', cents: 'Euroa' },
      ...{ income: 'Tulot yhteensä', cost: 'Menot yhteensä', balance: 'Tulot miinus menot' },
    },
    ...{ papers: 'Liitteet', other: 'Muu liite', noPapers: 'Hakemuksessa ei ollut liitteitä.' },
    ...{ gone: 'Tiedostoa ei enää säilytetä', megabytes: 'Mt' },
  },
  sv: {
    title: (call) => `Ansökan: ${call}`,
    lead: 'Här är ansökan så som den lämnades in. Om den har kompletterats senare finns det en egen kopia av kompletteringen.',
    ...{ number: 'Ansökans nummer', call: 'Ansökningsomgång', applicant: 'Sökande', sent: 'Inlämnad' },
    ...{ keyed: 'Införd från papper', sender: 'Inlämnad av' },
    sending: (number) => `inlämning ${number}`,
    late: ['Tidsfrist', 'Inlämnad efter att ansökningsomgången stängdes'],
    ...{ signed: 'Undertecknare', applied: 'Sökt bidrag', sha256: 'Kontrollsumma (SHA-256)' },
    ...{ silent: 'Den här delen har inte besvarats.' },
    ...{ empty: 'Inget svar', yes: 'Ja', no: 'Nej' },
    budget: {
      ...{ line: 'Rad', lastYear: 'I fjol', cents: 'Euro' },
      ...{ income: 'Inkomster sammanlagt', cost: 'Utgifter sammanlagt', balance: 'Inkomster minus utgifter' },
    },
    ...{ papers: 'Bilagor', other: 'Annan bilaga', noPapers: 'Ansökan hade inga bilagor.' },
    ...{ gone: 'Filen förvaras inte längre', megabytes: 'MB' },
  },
  en: {
    title: (call) => `Application: ${call}`,
    lead: 'This is the application as it was sent. If it has been completed afterwards, there is another copy of that.',
    ...{ number: 'Number of the application', call: 'Call', applicant: 'Applicant', sent: 'Sent' },
    ...{ keyed: 'Keyed in from paper', sender: 'Sent by' },
    sending: (number) => `sending ${number}`,
    late: ['Closing time', 'Sent after the call had closed'],
    ...{ signed: 'Signed by', applied: 'Grant applied for', sha256: 'Checksum (SHA-256)' },
    ...{ silent: 'Nothing was answered in this section.' },
    ...{ empty: 'No answer', yes: 'Yes', no: 'No' },
    budget: {
      ...{ line: 'Line', lastYear: 'Last year', cents: 'Euros' },
      ...{ income: 'Income in all', cost: 'Costs in all', balance: 'Income less costs' },
    },
    ...{ papers: 'Attachments', other: 'Other attachment', noPapers: 'The application had no attachments.' },
    ...{ gone: 'The file is no longer kept', megabytes: 'MB' },
  },
}

const tags: Localized = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const at: Localized = { fi: 'klo', sv: 'kl.', en: 'at' }

/** "24.11.2026 klo 16.00.12": to the second, on a Finnish clock. */
export function momentIn(locale: Locale, moment: Date): string {
  const zone = { timeZone: 'Europe/Helsinki' } as const
  const day = new Intl.DateTimeFormat(tags[locale], {
    ...{ ...zone, day: 'numeric', year: 'numeric', month: locale === 'en' ? 'long' : 'numeric' },
  }).format(moment)
  const clock = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'medium' }).format(moment)
  return `${day} ${at[locale]} ${locale === 'en' ? clock : clock.replaceAll(':', '.')}`
}

/** "0,3 Mt": never nothing. */
export const sizeIn = (locale: Locale, bytes: number): string =>
  `${new Intl.NumberFormat(tags[locale]).format(Math.max(1, Math.round(bytes / 100_000)) / 10)} ${printedWords[locale].megabytes}`
