'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { checkInput, verdictsFor } from '@/db/grants/checks/input'
import { save } from './actions'
import { PointHead } from './point-head'
import type { ShownPoint } from './points'

type Props = { application: string; version: number; points: readonly ShownPoint[] }

/** Every point with the officer's verdict. What the rules find in order is offered as such; saving says it. */
export function CheckForm({ application, version, points }: Props) {
  const t = useTranslations('checks')
  const initial = Object.fromEntries(
    points.flatMap(({ found, verdict, note }, at) => [
      [`verdicts.${at}.verdict`, verdict ?? (found === 'ok' ? 'ok' : '')],
      [`verdicts.${at}.note`, note ?? ''],
    ]),
  )
  const form = useFormAction(save, checkInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="version" value={version} />
      <ol className="check-points">
        {points.map((point, at) => (
          <li key={point.item}>
            <fieldset className="check-point">
              <legend className="sr-only">{point.name}</legend>
              <input type="hidden" name={`verdicts.${at}.item`} value={point.item} />
              <input type="hidden" name={`verdicts.${at}.found`} value={point.found} />
              <PointHead point={point} />
              <Select
                {...form.field(`verdicts.${at}.verdict`)}
                label={t('verdictLabel')}
                empty={t('unjudged')}
                options={verdictsFor(point.item).map((value) => ({ value, label: t(`verdict.${value}`) }))}
              />
              <TextField
                {...form.field(`verdicts.${at}.note`)}
                label={t('note')}
                optional={t('optional')}
                maxLength={1000}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
