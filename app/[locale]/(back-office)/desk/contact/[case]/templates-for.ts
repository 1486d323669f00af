import { getTranslations } from 'next-intl/server'
import type { Officer } from '@/db/actors'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import type { State } from '@/db/contact/cases/rules'
import { listFittingTemplates } from '@/db/contact/templates/reads'
import type { TemplateChoice } from './template-field'

/** The templates an officer may choose from for this case, in its own language. */
export async function templatesFor(
  officer: Officer<'contact'>,
  { id, locale }: CaseAtDesk,
  next: readonly State[],
): Promise<TemplateChoice> {
  const [found, state] = await Promise.all([listFittingTemplates(officer, id, next), getTranslations('contact.state')])
  return {
    fitting: found
      .filter(({ words }) => words[locale])
      .map((one) => ({ value: one.id, label: `${state(one.state)}: ${one.name}` })),
    lacking: found.filter(({ words }) => !words[locale]).map(({ name }) => name),
  }
}
