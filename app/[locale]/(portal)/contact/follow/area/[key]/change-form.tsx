'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { cadences, changeWatchInput } from '@/db/contact/watches/input'
import type { Watch } from '@/db/contact/watches/reads'
import { radii } from '@/db/places/input'
import { change } from './actions'

type Props = { at: string; watch: Pick<Watch, 'topics' | 'radius' | 'every'>; topics: readonly Option[] }

/** Topics, distance and how often; the place stays as it was asked for. */
export function ChangeForm({ at, watch, topics }: Props) {
  const t = useTranslations('watches')
  const form = useFormAction(change, changeWatchInput, { every: watch.every, radius: String(watch.radius ?? '') })
  return (
    <section className="boxed flow" aria-labelledby="change">
      <h2 id="change">{t('change.title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <RadioGroup
          {...form.field('every')}
          label={t('form.every')}
          hint={t('everyHint')}
          options={cadences.map((value) => ({ value, label: t(`every.${value}`) }))}
        />
        {watch.radius && (
          <Select
            {...form.field('radius')}
            label={t('change.radius')}
            options={[...new Set([...radii, watch.radius])].map((metres) => ({
              value: String(metres),
              label: t('filter.within', { metres }),
            }))}
          />
        )}
        <CheckboxGroup
          name="topic"
          label={t('change.topics')}
          hint={t('change.topicsHint')}
          tight
          defaultValue={watch.topics}
          options={topics}
        />
        <Button type="submit" busy={form.pending}>
          {t('change.save')}
        </Button>
      </Form>
    </section>
  )
}
