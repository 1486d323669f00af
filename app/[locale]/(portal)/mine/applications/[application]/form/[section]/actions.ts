'use server'
import { withClashes } from '@/app/_server/clashes'
import { formAction, keeping } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { sectionInput } from '@/components/grants/section-input'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { canonicalJson } from '@/db/canonical/rules'
import type { Clash } from '@/db/grants/applications/drafts/input'
import { saveAnswers } from '@/db/grants/applications/drafts/writes'
import { findMyApplication } from '@/db/grants/applications/reads'
import type { Answer } from '@/db/grants/forms/input'
import { askedQuestions, askedSections } from '@/db/grants/forms/rules'
import { Refusal } from '@/db/refusal'

/**
 * Saves a part of an application and leads to the next. What a colleague has changed meanwhile is shown beside what was typed, and overwritten only when
 * it is saved once more.
 */
export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const me = await keeping(values, () => resident('grants'))
  const { call, application, answers, supplement } = await findMyApplication(me, String(values.of))
  // Of an application that has been sent, what was not asked for stands beside what was, and is sent along as it is.
  const wanted = application.state === 'draft' ? null : new Set(supplement?.wanted.map(({ key }) => key))
  let clashes: readonly Clash[] = []
  const save = formAction(
    () => resident('grants'),
    sectionInput(call.form),
    async (asker, said) => {
      const all = { ...answers, ...said.answers }
      const asked = new Set(
        askedQuestions(call.form, { applicant: application.applicantKind, answers: all }).map(({ key }) => key),
      )
      const section = call.form.sections.find(({ key }) => key === said.section)
      const changes = (section?.questions ?? [])
        .filter(({ key, type }) => type !== 'shown' && (asked.has(key) || key in said.answers))
        .map(({ key }) => ({ key, value: said.answers[key] ?? null, seen: said.seen[key] ?? 0 }))
        .filter(({ key, value }) => !wanted || wanted.has(key) || !isSame(value, answers[key] ?? null))
      const saved = changes.length > 0 ? await saveAnswers(asker, said.of, changes) : { clashes: [] }
      clashes = saved.clashes
      if (clashes.length > 0) throw new Refusal('applications.clash', { count: clashes.length })
      return nextPage(
        said.of,
        said.section,
        askedSections(call.form, { applicant: application.applicantKind, answers: all }),
      )
    },
  )
  const answer = await save(state, form)
  return clashes.length > 0 ? withClashes(answer, clashes, call.form) : answer
}

const isSame = (one: Answer | null, other: Answer | null) => canonicalJson(one) === canonicalJson(other)

async function nextPage(application: string, section: string, asked: readonly { readonly key: string }[]) {
  const to = await paths()
  const next = asked[asked.findIndex(({ key }) => key === section) + 1]
  return next
    ? to('/mine/applications/[application]/form/[section]', { application, section: next.key })
    : to('/mine/applications/[application]/papers', { application })
}
