import { getLocale, getTranslations } from 'next-intl/server'
import { officer } from '@/app/_server/session'
import { periodWords } from '@/components/contact/plan-words'
import type { Typed } from '@/components/ui/form-state'
import { periodsAhead } from '@/db/contact/cases/plans/rules'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { findBar } from '@/db/contact/cases/tellings/reads'
import { templateStateOf } from '@/db/contact/cases/tellings/rules'
import { finnishDay } from '@/db/fields'
import type { Readers } from './languages-field'
import { TellForm } from './tell-form'
import { templatesFor } from './templates-for'

type Props = { found: CaseAtDesk; readers: Readers; typed: Typed | null }

/** Writing to the reporter without moving the case, or why that would reach nobody. */
export async function Telling({ found, readers, typed }: Props) {
  const { id, version, state, reporters } = found
  const asker = await officer('contact')
  const [bar, templates, refusals, t, plans, locale] = await Promise.all([
    findBar(asker, found),
    templatesFor(asker, found, [templateStateOf(state)]),
    getTranslations('refusals.telling'),
    getTranslations('casework.telling'),
    getTranslations('contact.told'),
    getLocale(),
  ])
  if (bar)
    return (
      <section className="boxed flow" aria-labelledby="telling-heading">
        <h2 id="telling-heading">{t('title')}</h2>
        <p className="muted">{refusals(bar)}</p>
      </section>
    )
  const periods = periodsAhead(finnishDay(new Date()))
  return (
    <TellForm
      id={id}
      version={version}
      unread={!reporters.some(({ signedIn, email }) => signedIn || email)}
      templates={templates}
      readers={readers}
      periods={
        state === 'planned' ? periods.map((value) => ({ value, label: periodWords(plans, value, locale) })) : null
      }
      initial={typed ?? {}}
    />
  )
}
