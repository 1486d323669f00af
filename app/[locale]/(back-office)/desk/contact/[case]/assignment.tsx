import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { Typed } from '@/components/ui/form-state'
import { listAbsences } from '@/db/contact/absences/reads'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { listUnits } from '@/db/contact/topics/reads'
import { finnishDay } from '@/db/fields'
import { AssignForm } from './assign-form'

/** Who may take the case: those at the desk, with who stands in for whom, and who had it and has left. */
export async function Assignment({ found, typed }: { found: CaseAtDesk; typed: Typed | null }) {
  const asker = await officer('contact')
  const [units, handlers, absences, t, absent, pick] = await Promise.all([
    listUnits(asker),
    listHandlers(asker),
    listAbsences(asker),
    getTranslations('contact.desk.assign'),
    getTranslations('absences'),
    localized(),
  ])
  const { id, version, unitId, handler, handlerName } = found
  const isKnown = handlers.some((one) => one.id === handler)
  const former = handler && handlerName && !isKnown ? [{ id: handler, name: handlerName }] : []
  const today = finnishDay(new Date())
  const named = (member: string, name: string) => {
    const absence = absences.find((one) => one.staff === member && one.from <= today)
    if (absence) return absent('option', { name, substitute: absence.substitute })
    return member === asker.staff.id ? t('me', { name }) : name
  }
  return (
    <AssignForm
      id={id}
      version={version}
      units={units.map((unit) => ({ value: unit.id, label: pick(unit.name) }))}
      handlers={[...handlers, ...former].map((one) => ({ value: one.id, label: named(one.id, one.name) }))}
      initial={typed ?? { unit: unitId, handler: handler ?? '' }}
    />
  )
}
