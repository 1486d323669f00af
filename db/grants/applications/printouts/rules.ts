import type { Call } from '@/db/grants/calls/input'
import { moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import { isSilent } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind } from '@/db/grants/forms/input'
import { appliedOf, askedSections, asksSum } from '@/db/grants/forms/rules'
import { worded } from '@/db/grants/forms/words/rules'
import type { Block, Letter } from '@/db/letters/input'
import type { Locale } from '@/tenants/municipality'
import { answerBlocks } from './answers/rules'
import { momentIn, printedWords, sizeIn } from './words/rules'

export type PrintedPaper = {
  readonly requirement: string
  /** Null: its time to be kept is over. */
  readonly document: { readonly name: string; readonly size: number; readonly sha256: string } | null
}

export type Sent = {
  readonly locale: Locale
  readonly number: string
  readonly call: Call
  readonly applicantKind: ApplicantKind
  readonly applicant: string
  readonly answers: Answers
  readonly papers: readonly PrintedPaper[]
  readonly sha256: string
  readonly at: Date
  /** ISO day of it in Finland. */
  readonly on: string
  readonly by: string | null
  /** Staff typed it from paper. */
  readonly keyed: boolean
  /** The first is the application, those after it complete it. */
  readonly sending: number
  readonly late: boolean
  /** Those who signed these very words together. */
  readonly signedBy: readonly string[]
}

/** An application on paper: whose it is, when it was sent and by whom, every answer to what was asked, and the papers it came with. A section that nobody keyed in from a paper is one line. */
export function printoutOf(sent: Sent): Letter {
  const { locale, number, call, applicantKind: applicant, answers, on } = sent
  const words = printedWords[locale]
  const say = worded(locale)
  return {
    ...{ locale, number, on, to: [sent.applicant], title: words.title(say(call.name)) },
    blocks: [
      { paragraph: words.lead },
      factsOf(sent),
      ...askedSections(call.form, { applicant, answers }).flatMap(({ title, questions }): Block[] => {
        const blocks = answerBlocks(
          questions.map((question) => ({ question, answer: answers[question.key] })),
          locale,
        )
        if (blocks.length === 0) return []
        if (sent.keyed && isSilent({ questions }, answers))
          return [{ heading: say(title) }, { paragraph: words.silent }]
        return [{ heading: say(title) }, ...blocks]
      }),
      { heading: words.papers },
      papersBlock(sent),
    ],
  }
}

function factsOf({ locale, call, answers, ...sent }: Sent): Block {
  const words = printedWords[locale]
  const time = momentIn(locale, sent.at)
  return {
    facts: [
      [words.number, sent.number],
      [words.call, worded(locale)(call.name)],
      [words.applicant, sent.applicant],
      [sent.keyed ? words.keyed : words.sent, sent.sending > 1 ? `${time}, ${words.sending(sent.sending)}` : time],
      ...(sent.by ? [[words.sender, sent.by] as const] : []),
      ...(sent.signedBy.length > 1 ? [[words.signed, sent.signedBy.join(', ')] as const] : []),
      ...(sent.late ? [words.late] : []),
      ...(asksSum(call.form) ? [[words.applied, moneyIn(locale, appliedOf(call.form, answers))] as const] : []),
      [words.sha256, sent.sha256],
    ],
  }
}

function papersBlock({ locale, call, papers }: Sent): Block {
  const words = printedWords[locale]
  if (papers.length === 0) return { paragraph: words.noPapers }
  const nameOf = (requirement: string) => {
    const wanted = call.attachments.find(({ key }) => key === requirement)
    return wanted ? worded(locale)(wanted.name) : words.other
  }
  return {
    facts: papers.map(({ requirement, document }) => [
      nameOf(requirement),
      document ? `${document.name}, ${sizeIn(locale, document.size)}\nSHA-256 ${document.sha256}` : words.gone,
    ]),
  }
}
