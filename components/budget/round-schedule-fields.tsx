import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { TextField } from '@/components/ui/text-field'

const moments = ['ideasFrom', 'ideasUntil', 'reviewUntil', 'votingFrom', 'votingUntil', 'resultOn'] as const

/** When each phase begins and ends, on a Finnish clock. */
export function ScheduleFields({ form }: { form: RoundFormFields }) {
  const t = useTranslations('rounds.form')
  return (
    <section className="fields">
      <h2>{t('sectionSchedule')}</h2>
      <p className="column">{t('scheduleHint')}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        {moments.map((name) => (
          <TextField key={name} {...form.field(name)} type="datetime-local" label={t(name)} width="medium" />
        ))}
      </div>
    </section>
  )
}
