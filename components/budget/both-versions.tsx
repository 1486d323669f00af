'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import type { FormState, Typed } from '@/components/ui/form-state'
import { clashOf } from '@/db/budget/versions/clash/rules'

type Props = {
  state: FormState
  /** What stood in the form when it was opened, by field name. */
  initial: Typed
  label: (field: string) => string
  /** A stored value in words: money, names instead of ids. */
  show: (field: string, value: string) => string
}

/**
 * For the second of two editors: both versions of every field that differs, each with a tick to take the other's. Also
 * carries the number of the version the form was made from, so it stands in every form that can meet another editor.
 */
export function BothVersions({ state, initial, label, show }: Props) {
  const t = useTranslations('reviews.versions')
  const clash = clashOf({ values: state.values, refused: state.refusal?.values, opened: initial })
  const by = clash.by ?? t('you')
  return (
    <>
      <input type="hidden" name="version" value={clash.version} />
      <input type="hidden" name="was" value={clash.was} />
      <input type="hidden" name="clash" value={clash.told} />
      {clash.fields.length > 0 && (
        <section className="tinted" aria-labelledby="versions-heading">
          <h3 id="versions-heading">{t('heading')}</h3>
          <p>{t('text', { by })}</p>
          <ul className="versions">
            {clash.fields.map(({ name, mine, theirs, take }) => (
              <li key={name}>
                <h4>{label(name)}</h4>
                <dl>
                  <div>
                    <dt>{t('mine')}</dt>
                    <dd>{asTyped(show, name, mine) || t('empty')}</dd>
                  </div>
                  <div>
                    <dt>{t('theirs', { by })}</dt>
                    <dd>{show(name, theirs) || t('empty')}</dd>
                  </div>
                </dl>
                <Checkbox
                  name="take"
                  id={`take-${name}`}
                  value={name}
                  defaultChecked={take}
                  label={t('take')}
                  aria-label={t('takeThis', { field: label(name) })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Money and numbers are shown as they were typed, not as cents. */
const asTyped = (show: Props['show'], field: string, value: string) =>
  /^[\d\s.,€]*$/.test(value) ? value : show(field, value)
