import type { z } from 'zod'
import { words } from '@/db/grants/forms/blocks/building/rules'
import { useBlock } from '@/db/grants/forms/blocks/reporting/rules'
import { type GrantForm, questionInput, type Words } from '@/db/grants/forms/input'
import { type Call, callInput } from '../../input'

type Draft = Parameters<typeof callInput.parse>[0]

/** A ready call for a year, as it is when staff begin from it. */
export type ReadyCall = (year: number) => Call

export const ready = (call: Draft): Call => callInput.parse(call)

/** Paragraphs of terms, one under the other in each language. */
export const terms = (...parts: readonly Required<Words>[]): Words => ({
  fi: parts.map(({ fi }) => fi).join('\n\n'),
  sv: parts.map(({ sv }) => sv).join('\n\n'),
  en: parts.map(({ en }) => en).join('\n\n'),
})

export const onReceipts = words(
  'Avustus maksetaan kuitteja vastaan. Tuo kuitit kolmen kuukauden kuluessa toiminnan päättymisestä. Myöhässä tulleista kuiteista ei makseta.',
  'Bidraget betalas mot kvitton. Lämna in kvittona inom tre månader efter att verksamheten har avslutats. Kvitton som lämnas för sent ersätts inte.',
  'The grant is paid against receipts. Bring them within three months of the end of the activity. Late receipts are not paid.',
)
export const ownShare = words(
  'Osan kuluista maksat aina itse: rahalla tai talkootyöllä.',
  'En del av kostnaderna betalar du alltid själv: med pengar eller talkoarbete.',
  'You always carry a share of the costs yourself, in money or volunteer work.',
)
export const notCovered = words(
  'Avustusta ei saa äänitteisiin ja elokuviin, avajaistarjoiluun ja kukkiin, pankki- ja lainakuluihin, tilintarkastajan palkkioon eikä kaupallisiin tapahtumiin. Matkat korvataan enintään verohallinnon enimmäismäärien mukaan.',
  'Bidrag ges inte för inspelningar och filmer, servering och blommor vid öppningar, bank- och lånekostnader, revisorsarvoden eller kommersiella evenemang. Resor ersätts högst enligt Skatteförvaltningens maximibelopp.',
  'No grant is given for recordings and films, opening catering and flowers, bank and loan costs, auditors’ fees or commercial events. Travel is covered at most at the rates of the Tax Administration.',
)
export const whenFinal = words(
  'Avustus maksetaan kerralla, kun päätös on lainvoimainen.',
  'Bidraget betalas på en gång när beslutet har vunnit laga kraft.',
  'The grant is paid at once when the decision is final.',
)
export const duties = words(
  'Avustus käytetään siihen, mihin se on myönnetty. Käytöstä annetaan selvitys. Käyttämättä jäänyt tai väärin käytetty avustus peritään takaisin.',
  'Bidraget används till det som det har beviljats för. Användningen ska redovisas. Ett bidrag som inte har använts eller som har använts fel återkrävs.',
  'The grant is used for what it was given. Its use is reported. What is not used, or is misused, is recovered.',
)
export const lateIsLate = words(
  'Myöhässä tulleeseen hakemukseen annetaan kielteinen päätös.',
  'En ansökan som kommer för sent får ett negativt beslut.',
  'An application that comes late gets a negative decision.',
)

export const principles = words(
  'Kulttuurin, liikunnan ja nuorison avustusperiaatteet',
  'Principerna för bidrag till kultur, idrott och ungdom',
  'Principles of grants for culture, sports and youth',
)
const board = words('Sivistyslautakunta', 'Bildningsnämnden', 'Education and culture board')
export const byBoard = { board }
export const byOfficeHolder = {
  board,
  officeHolder: words('Vapaa-aikapäällikkö', 'Fritidschefen', 'Head of leisure services'),
  officeHolderLimitCents: 300_000,
}

/** Kohde and other continuous calls: the Finnish year, until the first of December. */
export const allYear = (year: number) => ({
  opensAt: `${year}-01-04T08:00:00+02:00`,
  closesAt: `${year}-12-01T16:15:00+02:00`,
  useFrom: `${year}-01-01`,
  useUntil: `${year}-12-31`,
})
/** From the first weekday of the year to its end. */
export const untilYearEnd = (year: number) => ({ ...allYear(year), closesAt: `${year}-12-31T16:15:00+02:00` })
export const inMarch = (year: number) => ({
  opensAt: `${year}-03-01T08:00:00+02:00`,
  closesAt: `${year}-03-31T16:15:00+03:00`,
  useFrom: `${year}-01-01`,
  useUntil: `${year}-12-31`,
})
export const inAutumn = (year: number) => ({
  ...inMarch(year),
  opensAt: `${year}-08-17T08:00:00+03:00`,
  closesAt: `${year}-09-30T16:15:00+03:00`,
})

export const reportIn = (dueOn: string | null) => ({
  form: { sections: [useBlock] },
  dueOn,
  monthsAfterUse: 2,
})

/** What divides a pot among the sums applied for, in whole tens, at most half of the costs, and no steeper than the brake lets. */
export const divided = (potCents: number, minimumCents: number) => ({
  potCents,
  unitCents: 10_00,
  minimumCents,
  costSharePercent: 50,
  brake: { downPercent: 20, upPercent: 30 },
})

export const receipts = (sharePercent: number) => ({ kind: 'receipts' as const, months: 3, sharePercent })

/** The form with a question that is asked at every sum, for what the formula counts. */
export const everyAsked = (form: GrantForm, key: string): GrantForm => ({
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.key === key ? { ...question, when: { ...question.when, fromCents: null, belowCents: null } } : question,
    ),
  })),
})

/** The form with a sum applied for that is at most so much for each of what another question counts. */
export const atMostForEach = (form: GrantForm, key: string, cents: number): GrantForm => ({
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === 'applied' ? { ...question, each: { key, cents } } : question,
    ),
  })),
})

/** The form with one question more in a section. */
export const withQuestion = (form: GrantForm, section: string, question: z.input<typeof questionInput>): GrantForm => ({
  sections: form.sections.map((one) =>
    one.key === section ? { ...one, questions: [...one.questions, questionInput.parse(question)] } : one,
  ),
})
