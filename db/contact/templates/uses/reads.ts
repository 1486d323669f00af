import 'server-only'
import { eq } from 'drizzle-orm'
import type { Locale } from '@/tenants/municipality'
import type { Officer } from '../../../actors'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { PlanWords } from '../../cases/plans/rules'
import { cases } from '../../cases/tables'
import { listOtherReaders } from '../../cases/translations/reads'
import { topics } from '../../topics/tables'
import type { TemplateUse } from '../input'
import { findTemplate } from '../reads'
import { filled } from '../rules'

/** Where a template leads and what it says of a case, in its language and in those of whoever has joined it. Refuses: gone, casework.noWords. */
export async function fillTemplate(
  officer: Officer<'contact'>,
  { case: id, template, day, period }: TemplateUse,
  planWords: PlanWords,
) {
  const [found, [known], readers] = await Promise.all([
    findTemplate(officer, template),
    inTown(officer, (tx) =>
      tx
        .select({ reference: cases.reference, locale: cases.locale, topic: topics.name })
        .from(cases)
        .innerJoin(topics, eq(topics.id, cases.topic))
        .where(eq(cases.id, id)),
    ),
    listOtherReaders(officer, id),
  ])
  if (!found || found.retiredAt || !known) throw new Refusal('gone')
  const text = found.words[known.locale]
  if (!text) throw new Refusal('casework.noWords')
  const { reference, locale, topic } = known
  const said = (words: string, language: Locale) =>
    filled(words, {
      reference,
      topic: topic[language] ?? topic.fi,
      ...(day || period ? { day: planWords({ day, period }, language) } : {}),
    })
  const also = readers.flatMap(({ locale: language }) => {
    const words = found.words[language]
    return words ? [[`also.${language}`, said(words, language)] as const] : []
  })
  return { to: found.state, words: said(text, locale), ...Object.fromEntries(also) }
}
