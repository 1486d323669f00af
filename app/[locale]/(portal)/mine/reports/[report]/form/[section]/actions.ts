'use server'
import { withClashes } from '@/app/_server/clashes'
import { formAction, keeping } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { sectionInput } from '@/components/grants/section-input'
import { type FormState, typedValues } from '@/components/ui/form-state'
import type { Clash } from '@/db/grants/applications/drafts/input'
import { askedQuestions, askedSections } from '@/db/grants/forms/rules'
import { findMyReport } from '@/db/grants/reports/filling/reads'
import { saveReport } from '@/db/grants/reports/filling/writes'
import { Refusal } from '@/db/refusal'

/** Saves a part of a report and leads to the next. What a colleague has changed meanwhile is shown beside what was typed, and overwritten only when it is saved once more. */
export async function saveSection(state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form)
  const me = await keeping(values, () => resident('grants'))
  const { call, application, answers } = await findMyReport(me, String(values.of))
  let clashes: readonly Clash[] = []
  const save = formAction(
    () => resident('grants'),
    sectionInput(call.form),
    async (asker, said) => {
      const facts = { applicant: application.applicantKind, answers: { ...answers, ...said.answers } }
      const asked = new Set(askedQuestions(call.form, facts).map(({ key }) => key))
      const section = call.form.sections.find(({ key }) => key === said.section)
      const changes = (section?.questions ?? [])
        .filter(({ key, type }) => type !== 'shown' && (asked.has(key) || key in said.answers))
        .map(({ key }) => ({ key, value: said.answers[key] ?? null, seen: said.seen[key] ?? 0 }))
      const saved = changes.length > 0 ? await saveReport(asker, said.of, changes) : { clashes: [] }
      clashes = saved.clashes
      if (clashes.length > 0) throw new Refusal('applications.clash', { count: clashes.length })
      return nextPage(said.of, said.section, askedSections(call.form, facts))
    },
  )
  const answer = await save(state, form)
  return clashes.length > 0 ? withClashes(answer, clashes, call.form) : answer
}

async function nextPage(report: string, section: string, asked: readonly { readonly key: string }[]) {
  const to = await paths()
  const next = asked[asked.findIndex(({ key }) => key === section) + 1]
  return next
    ? to('/mine/reports/[report]/form/[section]', { report, section: next.key })
    : to('/mine/reports/[report]/papers', { report })
}
