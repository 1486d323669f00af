'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { scoringInput } from '@/db/grants/scorings/input'
import { score } from './actions'

export type ShownCriterion = {
  key: string
  name: string
  weight: number
  most: number
  anchors: readonly { points: number; text: string }[]
}
type Props = { application: string; version: number; criteria: readonly ShownCriterion[]; initial: Typed }

/** Points and a reason for each criterion; kept as a draft, or locked for good. */
export function ScoreForm({ application, version, criteria, initial }: Props) {
  const t = useTranslations('scorings')
  const form = useFormAction(score, scoringInput, initial)
  return (
    <section className="column flow" aria-labelledby="own">
      <h2 id="own">{t('own')}</h2>
      <p>{t('ownText')}</p>
      <Form of={form} className="flow-wide">
        <input type="hidden" name="application" value={application} />
        <input type="hidden" name="version" value={version} />
        {criteria.map((criterion) => (
          <Criterion key={criterion.key} criterion={criterion} form={form} />
        ))}
        <ButtonRow>
          <Button type="submit" name="deed" value="save" look="secondary" busy={form.pending}>
            {t('save')}
          </Button>
          <Button type="submit" name="deed" value="lock" busy={form.pending}>
            {t('lock')}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  )
}

type CriterionProps = { criterion: ShownCriterion; form: ReturnType<typeof useFormAction> }

function Criterion({ criterion: { key, name, weight, most, anchors }, form }: CriterionProps) {
  const t = useTranslations('scorings')
  const textOf = (points: number) => anchors.find((anchor) => anchor.points === points)?.text
  const options = Array.from({ length: most + 1 }, (_, points) => ({
    value: String(points),
    label: textOf(points) ? `${points}: ${textOf(points)}` : String(points),
  }))
  return (
    <fieldset className="flow">
      <legend className="field-label field-label-large">
        {name} <span className="muted">{t('weight', { weight })}</span>
      </legend>
      {anchors.length > 0 && (
        <ul className="small">
          {anchors.map(({ points, text }) => (
            <li key={points}>{t('anchor', { points, text })}</li>
          ))}
        </ul>
      )}
      <Select
        {...form.field(`given.${key}.points`)}
        label={t('points', { most })}
        empty={t('choose')}
        options={options}
      />
      <TextArea
        {...form.field(`given.${key}.reason`)}
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        maxLength={2000}
      />
    </fieldset>
  )
}
