'use client'
import { useTranslations } from 'next-intl'
import { Boxes } from '@/components/ui/boxes'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { troubleChange, troubleInput } from '@/db/contact/troubles/input'
import type { Locale } from '@/tenants/municipality'
import { change, tell } from './actions'
import { Theirs } from './theirs'

type Props = {
  locales: readonly [Locale, ...Locale[]]
  topics: readonly Option[]
  areas: readonly Option[]
  initial: Typed
  /** The version its editor has seen, and whose it is; absent for a new one. */
  kept?: { trouble: string; version: number }
}

/** What the town knows of, under which topics it is told, and from when until when. */
export function TroubleForm({ locales, topics, areas, initial, kept }: Props) {
  const t = useTranslations('troubles.form')
  const problems = useTranslations('problems')
  const [act, input] = kept ? [change, troubleChange(locales[0])] : [tell, troubleInput(locales[0])]
  const form = useFormAction(act, input, initial)
  const theirs = form.summary.state.refusal?.values
  const optional = problems('optional')
  return (
    <section className="boxed flow column" aria-labelledby="trouble-heading">
      <h2 id="trouble-heading">{t(kept ? 'editTitle' : 'title')}</h2>
      <Form of={form} className="flow">
        {kept ? (
          <>
            <input type="hidden" name="trouble" value={kept.trouble} />
            <input
              type="hidden"
              name="version"
              value={theirs?.version ?? (form.field('version').defaultValue || kept.version)}
            />
            {theirs?.version && <Theirs values={theirs} locales={locales} topics={topics} areas={areas} />}
          </>
        ) : (
          <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
        )}
        <Boxes of={form.several('topics')} label={t('topics')} options={topics} />
        <Select {...form.field('area')} label={t('area')} empty={t('wholeTown')} options={areas} />
        {locales.map((locale, at) => (
          <TextArea
            key={locale}
            {...form.field(`words.${locale}`)}
            label={t('words', { language: t(`language.${locale}`) })}
            hint={at === 0 ? t('wordsHint') : undefined}
            optional={at === 0 ? undefined : optional}
            lang={locale}
            rows={3}
          />
        ))}
        <TextField {...form.field('follow')} label={t('follow')} hint={t('followHint')} optional={optional} />
        <TextField {...form.field('startsAt')} type="datetime-local" label={t('from')} width="medium" />
        <TextField {...form.field('endsAt')} type="datetime-local" label={t('until')} width="medium" />
        <Checkbox {...form.ticked('receipts')} label={t('receipts')} hint={t('receiptsHint')} />
        <Button type="submit" busy={form.pending}>
          {t(kept ? 'save' : 'tell')}
        </Button>
      </Form>
    </section>
  )
}
