import 'server-only'
import { z } from 'zod'
import { sectionInput } from '@/components/grants/section-input'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { canonicalJson } from '@/db/canonical/rules'
import type { Change, Clash } from '@/db/grants/applications/drafts/input'
import type { Application, Hand } from '@/db/grants/applications/rights/reads'
import type { Supplement } from '@/db/grants/applications/supplements/reads'
import type { Call } from '@/db/grants/calls/input'
import type { Answer, Answers } from '@/db/grants/forms/input'
import { askedQuestions, askedSections } from '@/db/grants/forms/rules'
import { Refusal } from '@/db/refusal'
import { withClashes } from './clashes'
import { formAction, keeping } from './form-action'

type Sheet = { application: Application; call: Call; answers: Answers }

type By<H extends Hand, S extends Sheet> = {
  hand: () => Promise<H>
  /** What is filled in as it stands, for whoever may write it. */
  sheetOf: (hand: H, of: string) => Promise<S>
  /** Of what has been sent, the questions that may be answered anew; null while everything may. */
  wantedOf: (sheet: S) => ReadonlySet<string> | null
  save: (hand: H, of: string, changes: readonly Change[]) => Promise<{ clashes: readonly Clash[] }>
  /** The page after this part: that of a section, or null when there is none left. */
  next: (of: string, section: string | null) => Promise<string>
}

/**
 * Saves a part of an application or a report and leads to the next. What a colleague has changed meanwhile is shown beside what was typed, and overwritten only when
 * it is saved once more.
 */
export async function sectionSaved<H extends Hand, S extends Sheet>(state: FormState, form: FormData, by: By<H, S>) {
  const { hand, sheetOf, wantedOf, next } = by
  const values = typedValues(form)
  const me = await keeping(values, hand)
  const found = await sheetOf(me, z.uuid().catch(nobodys).parse(values.of)).catch(refused)
  if ('refusal' in found) return { values, problems: {}, refusal: found.refusal, answer: state.answer + 1 }
  const { call, application, answers } = found
  const wanted = wantedOf(found)
  let clashes: readonly Clash[] = []
  const save = formAction(hand, sectionInput(call.form), async (asker, said) => {
    const facts = { applicant: application.applicantKind, answers: { ...answers, ...said.answers } }
    const asked = new Set(askedQuestions(call.form, facts).map(({ key }) => key))
    const section = call.form.sections.find(({ key }) => key === said.section)
    const changes = (section?.questions ?? [])
      .filter(({ key, type }) => type !== 'shown' && (asked.has(key) || key in said.answers))
      .map(({ key }) => ({ key, value: said.answers[key] ?? null, seen: said.seen[key] ?? 0 }))
      .filter(({ key, value }) => !wanted || wanted.has(key) || !isSame(value, answers[key] ?? null))
    const saved = changes.length > 0 ? await by.save(asker, said.of, changes) : { clashes: [] }
    clashes = saved.clashes
    if (clashes.length > 0) throw new Refusal('applications.clash', { count: clashes.length })
    const sections = askedSections(call.form, facts)
    return next(said.of, sections[sections.findIndex(({ key }) => key === said.section) + 1]?.key ?? null)
  })
  const answer = await save(state, form)
  return clashes.length > 0 ? withClashes(answer, clashes, call.form) : answer
}

type Sent = Pick<Sheet, 'application'> & { supplement: Supplement | null }

/** Of an application that has been sent, what was not asked for stands beside what was, and is sent along as it is. */
export const wantedInApplication = ({ application, supplement }: Sent): ReadonlySet<string> | null =>
  application.state === 'draft' ? null : new Set(supplement?.wanted.map(({ key }) => key))

/** What is not there, or shut to whoever asks, is told in words on the page they press from. */
function refused(error: unknown) {
  if (error instanceof Refusal) return { refusal: { key: error.key, values: error.values } }
  throw error
}

/** The id of nothing: what is no id leads nowhere. */
const nobodys = '00000000-0000-4000-8000-000000000000'

const isSame = (one: Answer | null, other: Answer | null) => canonicalJson(one) === canonicalJson(other)
