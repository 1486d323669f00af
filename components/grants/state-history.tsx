import { DateTime } from '@/components/ui/amounts'
import { Timeline } from '@/components/ui/timeline'
import type { Locale } from '@/tenants/municipality'

type Turn = { id: string; at: Date; note: string | null; by: string | null; title: string }

/** Every turn of a decision or a recovery, the oldest first. */
export function StateHistory({ title, turns, locale }: { title: string; turns: readonly Turn[]; locale: Locale }) {
  return (
    <section className="flow" aria-labelledby="history">
      <h2 id="history">{title}</h2>
      <Timeline
        happenings={turns.map(({ id, at, title: now, note, by }, index) => ({
          key: id,
          date: (
            <>
              <DateTime at={at} locale={locale} /> {by}
            </>
          ),
          title: now,
          text: note ?? undefined,
          state: index === turns.length - 1 ? 'current' : 'done',
        }))}
      />
    </section>
  )
}
