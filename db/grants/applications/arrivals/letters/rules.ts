import type { NoticeLetter } from '@/db/grants/applications/postings/input'
import { noticeLetter } from '@/db/grants/applications/postings/rules'
import { dayIn, moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import { groundWords } from '@/db/grants/recoveries/hearings/rules'
import type { Ground } from '@/db/grants/recoveries/rules'
import type { Block, Letter } from '@/db/letters/input'
import type { Locale, Localized } from '@/tenants/municipality'

/** What is told by post to an applicant whom nobody reads for in the portal. Days are ISO dates. */
export type Post =
  | { readonly kind: 'received'; readonly call: string; readonly arrivedOn: string; readonly lateSince: string | null }
  | {
      readonly kind: 'asked'
      readonly call: string
      readonly note: string
      readonly dueOn: string
      readonly wanted: Wanted
    }
  | { readonly kind: 'message'; readonly call: string; readonly text: string }
  | ({ readonly kind: 'hearing'; readonly call: string } & Hearing)
  | { readonly kind: 'dropped'; readonly call: string }
export type NoticePost = {
  readonly kind: 'notice'
  readonly told: NoticeLetter
  readonly values: Readonly<Record<string, string>>
}

type Hearing = { readonly ground: Ground; readonly words: string; readonly cents: number; readonly until: string }

/** Names of questions and papers, each with what is wanted of it. */
type Wanted = readonly { readonly name: string; readonly words: string }[]

type Words = {
  title: Record<Post['kind'], string>
  received: (call: string, day: string) => string
  late: (day: string) => string
  next: string
  due: (day: string) => string
  how: string
  wanted: string
  answer: string
  hearing: {
    intro: string
    sum: (sum: string) => string
    why: string
    how: string
    until: (day: string) => string
    where: string
    after: string
  }
  dropped: string
}

const letterWords: Localized<Words> = {
  fi: {
    title: {
      received: 'Avustushakemuksesi on saapunut',
      asked: 'Täydennä avustushakemustasi',
      message: 'Viesti avustushakemuksestasi',
      hearing: 'Kuuleminen avustuksen takaisinperinnästä',
      dropped: 'Avustusta ei peritä takaisin',
    },
    received: (call, day) => `Olemme vastaanottaneet paperisen hakemuksesi hakuun ”${call}”. Se saapui meille ${day}.`,
    late: (day) => `Haku päättyi ${day}. Hakemuksesi tuli hakuajan päätyttyä, ja se otetaan käsittelyyn myöhästyneenä.`,
    next: 'Jos tarvitsemme lisää tietoja, kirjoitamme sinulle. Lähetämme myös päätöksen postitse.',
    due: (day) => `Toimita täydennys viimeistään ${day}.`,
    how: 'Voit tuoda tai postittaa sen. Merkitse papereihin tämän kirjeen numero.',
    wanted: 'Mitä tarvitsemme',
    answer: 'Jos haluat vastata, voit kirjoittaa meille. Merkitse vastaukseesi tämän kirjeen numero.',
    hearing: {
      intro: 'Harkitsemme, perimmekö takaisin sinulle maksettua avustusta. Päätöstä ei ole vielä tehty.',
      sum: (sum) => `Takaisin perittävä summa olisi ${sum}.`,
      why: 'Miksi harkitsemme takaisinperintää',
      how: 'Kerro oma näkemyksesi',
      until: (day) =>
        `Ennen päätöstä voit kertoa, mitä mieltä olet asiasta, ja selittää, mitä on tapahtunut. Vastauksen pitää olla perillä viimeistään ${day}.`,
      where: 'Voit tuoda tai postittaa vastauksen. Merkitse siihen tämän kirjeen numero.',
      after:
        'Jos et vastaa, asia voidaan silti ratkaista. Päätöksen saat kirjeenä, ja sen mukana tulee ohje oikaisun vaatimiseen. Mitään ei tarvitse maksaa vielä.',
    },
    dropped:
      'Kuulimme sinua avustuksen takaisinperinnästä. Avustusta ei peritä takaisin. Sinun ei tarvitse tehdä mitään.',
  },
  sv: {
    title: {
      received: 'Din bidragsansökan har kommit fram',
      asked: 'Komplettera din bidragsansökan',
      message: 'Meddelande om din bidragsansökan',
      hearing: 'Hörande om återkrav av bidrag',
      dropped: 'Bidraget återkrävs inte',
    },
    received: (call, day) =>
      `Vi har tagit emot din ansökan på papper till ansökningsomgången ”${call}”. Den kom till oss ${day}.`,
    late: (day) =>
      `Ansökningstiden gick ut ${day}. Din ansökan kom efter det, och den behandlas som för sent inkommen.`,
    next: 'Om vi behöver fler uppgifter skriver vi till dig. Också beslutet skickar vi med post.',
    due: (day) => `Lämna kompletteringen senast ${day}.`,
    how: 'Du kan komma med den eller posta den. Skriv numret på det här brevet på papperen.',
    wanted: 'Vad vi behöver',
    answer: 'Om du vill svara kan du skriva till oss. Skriv numret på det här brevet i ditt svar.',
    hearing: {
      intro: 'Vi överväger om vi ska återkräva bidrag som har betalats till dig. Inget beslut har fattats ännu.',
      sum: (sum) => `Beloppet som återkrävs skulle vara ${sum}.`,
      why: 'Varför vi överväger ett återkrav',
      how: 'Berätta vad du anser',
      until: (day) =>
        `Före beslutet kan du berätta vad du anser om saken och förklara vad som har hänt. Svaret ska vara framme senast ${day}.`,
      where: 'Du kan komma med svaret eller posta det. Skriv numret på det här brevet i det.',
      after:
        'Om du inte svarar kan ärendet ändå avgöras. Beslutet får du som brev, och med det följer en anvisning om hur man begär omprövning. Du behöver inte betala något ännu.',
    },
    dropped: 'Vi hörde dig om återkrav av bidrag. Bidraget återkrävs inte. Du behöver inte göra något.',
  },
  en: {
    title: {
      received: 'Your grant application has arrived',
      asked: 'Complete your grant application',
      message: 'A message about your grant application',
      hearing: 'Hearing about recovery of a grant',
      dropped: 'The grant is not recovered',
    },
    received: (call, day) =>
      `We have received your application on paper for the call “${call}”. It reached us on ${day}.`,
    late: (day) => `The call closed on ${day}. Your application came after that and is handled as late.`,
    next: 'If we need more information, we will write to you. We will send the decision by post, too.',
    due: (day) => `Send what is missing by ${day}.`,
    how: 'You can bring it or post it. Write the number of this letter on the papers.',
    wanted: 'What we need',
    answer: 'If you want to answer, you can write to us. Write the number of this letter in your answer.',
    hearing: {
      intro:
        'We are considering whether to recover grant money that has been paid to you. No decision has been made yet.',
      sum: (sum) => `The sum to be paid back would be ${sum}.`,
      why: 'Why we are considering a recovery',
      how: 'Tell us your view',
      until: (day) =>
        `Before the decision you can tell us what you think of the matter and explain what has happened. Your answer must have arrived by ${day}.`,
      where: 'You can bring or post your answer. Write the number of this letter in it.',
      after:
        'If you do not answer, the matter may still be decided. You will get the decision as a letter, with instructions for requesting rectification. You need not pay anything yet.',
    },
    dropped: 'We heard you about the recovery of a grant. The grant is not recovered. You need not do anything.',
  },
}

type Addressed = { locale: Locale; to: readonly string[]; on: string; number: string }

/** A letter of the desk as it is printed. */
export function postOf({ locale, to, on, number }: Addressed, post: Post | NoticePost): Letter {
  if (post.kind === 'notice') return { locale, to, on, number, ...noticeLetter(locale, post.told, post.values) }
  return { locale, to, on, number, title: letterWords[locale].title[post.kind], blocks: blocksOf(locale, post) }
}

function blocksOf(locale: Locale, post: Post): Block[] {
  const words = letterWords[locale]
  const day = (on: string) => dayIn(locale, on)
  switch (post.kind) {
    case 'received':
      return [
        { paragraph: words.received(post.call, day(post.arrivedOn)) },
        ...(post.lateSince ? [{ paragraph: words.late(day(post.lateSince)) }] : []),
        { paragraph: words.next },
      ]
    case 'asked':
      return [
        { paragraph: post.call },
        ...paragraphs(post.note),
        { heading: words.wanted },
        { list: post.wanted.map(({ name, words: said }) => (said ? `${name}: ${said}` : name)) },
        { paragraph: `${words.due(day(post.dueOn))} ${words.how}` },
      ]
    case 'message':
      return [{ paragraph: post.call }, ...paragraphs(post.text), { paragraph: words.answer }]
    case 'hearing':
      return [{ paragraph: post.call }, ...hearing(locale, post)]
    case 'dropped':
      return [{ paragraph: post.call }, { paragraph: words.dropped }]
  }
}

function hearing(locale: Locale, { ground, words: reason, cents, until }: Hearing): Block[] {
  const words = letterWords[locale].hearing
  return [
    { paragraph: `${words.intro} ${words.sum(moneyIn(locale, cents))}` },
    { heading: words.why },
    { paragraph: groundWords[locale][ground] },
    ...paragraphs(reason),
    { heading: words.how },
    { paragraph: words.until(dayIn(locale, until)) },
    { paragraph: words.where },
    { paragraph: words.after },
  ]
}

const paragraphs = (text: string): Block[] => text.split(/\n\s*\n/).map((paragraph) => ({ paragraph }))
