import { z } from 'zod'

/** A text in the town's languages as it is kept; which of them must be there is asked when a call is published. */
export const words = (max: number) => {
  const text = z.string().trim().min(1).max(max).optional()
  return z.object({ fi: text, sv: text, en: text })
}
export type Words = z.infer<ReturnType<typeof words>>

/** What an answer, a section or an attachment is known by in rows, files and figures. It means the same in every call: never reused for another thing. */
export const semanticKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'semanticKey')

export const applicantKinds = ['association', 'group', 'person', 'company'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/** Euro cents: at most ten million euros, far above any grant. */
export const grantCents = z.int().nonnegative().max(1_000_000_000)

/** When something is asked: of whom, from and below which sum applied for, and after which answer. Everything said must hold. */
export const conditionInput = z.object({
  of: z.array(z.enum(applicantKinds)).max(4).default([]),
  fromCents: grantCents.nullable().default(null),
  belowCents: grantCents.nullable().default(null),
  /** An earlier question, and one of the choices that lead here (`yes`, `no` for a yes-no question). */
  after: z
    .object({ question: semanticKey, choices: z.array(semanticKey).min(1).max(30) })
    .nullable()
    .default(null),
})
export type Condition = z.infer<typeof conditionInput>

const always: Condition = { of: [], fromCents: null, belowCents: null, after: null }

const choices = z
  .array(z.object({ key: semanticKey, name: words(200) }))
  .min(1)
  .max(60)

const cells = z
  .array(z.object({ key: semanticKey, name: words(120), type: z.enum(['line', 'whole', 'euros', 'date']) }))
  .min(1)
  .max(8)

/** The lines of a budget: what comes in and what it costs. A call may count some costs as not eligible. */
const budgetLines = z
  .array(
    z.object({
      key: semanticKey,
      side: z.enum(['income', 'cost']),
      name: words(120),
      eligible: z.boolean().default(true),
    }),
  )
  .min(2)
  .max(60)

const asked = {
  key: semanticKey,
  label: words(400),
  hint: words(600).default({}),
  required: z.boolean().default(true),
  /** Its answer is never published nor given out with the application: private finances, health, addresses. */
  secret: z.boolean().default(false),
  when: conditionInput.default(always),
}

const range = { min: z.int().nullable().default(null), max: z.int().nullable().default(null) }

/** The most that is applied for by a count that the form asks: so much for each child, each session. */
const each = z.object({ key: semanticKey, cents: grantCents.positive() }).nullish()

/** One question. `applied`: the sum applied for. `shown`: words to read, nothing is asked. A budget may ask `lastYear`'s true figures beside. */
export const questionInput = z.discriminatedUnion('type', [
  z.object({ ...asked, type: z.literal('line'), max: z.int().min(1).max(500).default(200) }),
  z.object({ ...asked, type: z.literal('prose'), max: z.int().min(1).max(20_000).default(4000) }),
  z.object({ ...asked, type: z.literal('whole'), ...range }),
  z.object({ ...asked, type: z.literal('euros'), ...range }),
  z.object({ ...asked, type: z.literal('applied'), ...range, each }),
  z.object({ ...asked, type: z.literal('date') }),
  z.object({ ...asked, type: z.literal('period') }),
  z.object({ ...asked, type: z.literal('yesno') }),
  z.object({ ...asked, type: z.literal('one'), choices }),
  z.object({ ...asked, type: z.literal('many'), choices }),
  z.object({ ...asked, type: z.literal('rows'), cells, most: z.int().min(1).max(100).default(20) }),
  z.object({ ...asked, type: z.literal('budget'), lines: budgetLines, lastYear: z.boolean().default(false) }),
  z.object({ ...asked, type: z.literal('agree') }),
  z.object({ ...asked, type: z.literal('shown') }),
])
export type Question = z.infer<typeof questionInput>
export type QuestionType = Question['type']

export const sectionInput = z.object({
  key: semanticKey,
  title: words(200),
  intro: words(2000).default({}),
  questions: z.array(questionInput).max(60),
})
export type Section = z.infer<typeof sectionInput>

/** What is asked, section by section: of an application and, later, of its report. A key is asked once. */
export const formInput = z
  .object({ sections: z.array(sectionInput).max(30) })
  .refine(({ sections }) => unique(sections.map(({ key }) => key)), { path: ['sections'], message: 'sectionTwice' })
  .refine(({ sections }) => unique(sections.flatMap(({ questions }) => questions.map(({ key }) => key))), {
    path: ['sections'],
    message: 'questionTwice',
  })
export type GrantForm = z.infer<typeof formInput>

const unique = (keys: readonly string[]) => new Set(keys).size === keys.length

const day = z.iso.date()
const text = z.string().max(20_000)

/** One budget line as it is answered: a known line, or one of the applicant's own. `lastYear` for what really came and went. */
const budgetRow = z.object({
  line: semanticKey,
  side: z.enum(['income', 'cost']),
  name: z.string().max(120).nullable().default(null),
  cents: grantCents,
  lastYearCents: grantCents.nullable().default(null),
})
export type BudgetRow = z.infer<typeof budgetRow>

/** Any answer, as it is kept. Which shape a question takes is told by its type. */
export const answerInput = z.union([
  text,
  z.int().min(0).max(1_000_000_000),
  z.boolean(),
  z.array(semanticKey).max(60),
  z.object({ from: day, until: day }),
  z.array(z.record(semanticKey, z.union([z.string().max(500), z.int()]))).max(100),
  z.object({ rows: z.array(budgetRow).max(120) }),
])
export type Answer = z.infer<typeof answerInput>
export type Answers = Readonly<Record<string, Answer>>
