'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import type { FormState, Typed } from '@/components/ui/form-state'

type Values = Record<string, string | number>
type Props = {
  state: FormState
  /** What stood in the form when it was opened, by field name. */
  initial: Typed
  label: (field: string) => string
  /** The other's value in words: money, names instead of ids. */
  show: (field: string, value: string) => string
}

const typed = (values: Typed, field: string) => [values[field] ?? ''].flat()[0] ?? ''

/**
 * For the second of two editors: both versions of every field that differs, and a tick to take the other's. Fields they had
 * not touched come ticked. Carries along the version it was made from, so that saving again is compared with the right one.
 */
export function BothVersions({ state, initial, label, show }: Props) {
  const t = useTranslations('reviews.versions')
  const { values, refusal } = state
  const before = read(typed(values, 'was'), initial)
  const clash = refusal?.values?.version ? refusal.values : read<Values>(typed(values, 'clash'), {})
  const version = clash.version ?? typed(values, 'version') ?? typed(initial, 'version')
  const fields = Object.keys(clash).flatMap((key) => (key.startsWith('their.') ? [key.slice('their.'.length)] : []))
  const kept = values.take === undefined ? null : [values.take].flat()
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={JSON.stringify(before)} />
      <input type="hidden" name="clash" value={JSON.stringify(clash)} />
      {fields.length > 0 && (
        <section className="tinted" aria-labelledby="versions-heading">
          <h3 id="versions-heading">{t('heading')}</h3>
          <p>{t('text', { by: String(clash.by ?? t('you')) })}</p>
          <ul className="versions">
            {fields.map((field) => (
              <li key={field}>
                <h4>{label(field)}</h4>
                <dl>
                  <div>
                    <dt>{t('mine')}</dt>
                    <dd>{shown(show, field, typed(values, field)) || t('empty')}</dd>
                  </div>
                  <div>
                    <dt>{t('theirs', { by: String(clash.by ?? t('you')) })}</dt>
                    <dd>{show(field, String(clash[`their.${field}`] ?? '')) || t('empty')}</dd>
                  </div>
                </dl>
                <Checkbox
                  name="take"
                  id={`take-${field}`}
                  value={field}
                  defaultChecked={kept ? kept.includes(field) : typed(before, field) === typed(values, field)}
                  label={t('take')}
                  aria-label={t('takeThis', { field: label(field) })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Money was typed as people write it; everything else is shown like the other's. */
const shown = (show: Props['show'], field: string, value: string) =>
  /^[\d\s.,€]*$/.test(value) ? value : show(field, value)

function read<Value extends object>(text: string, otherwise: Value): Value {
  try {
    return text ? (JSON.parse(text) as Value) : otherwise
  } catch {
    return otherwise
  }
}
