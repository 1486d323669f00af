'use client'
import { useTranslations } from 'next-intl'
import { Boxes } from '@/components/ui/boxes'
import { Button, ButtonRow } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { priorities } from '@/db/contact/cases/priorities/input'
import { ruleInput } from '@/db/contact/routing/input'
import { kinds } from '@/db/contact/topics/input'
import { submitRule } from './actions'

type Props = {
  initial: Typed
  /** Names of the fields that are sent along unseen. */
  kept: readonly ('rule' | 'submission' | 'version')[]
  topics: readonly Option[]
  areas: readonly Option[]
  /** Choices among the answers to what topics ask. */
  answers: readonly Option[]
  units: readonly Option[]
  handlers: readonly Option[]
  receivers: readonly Option[]
}

/** A rule: what a case is like, and who then gets it. It can be tried before it is saved. */
export function RuleForm({ initial, kept, topics, areas, answers, units, handlers, receivers }: Props) {
  const [t, priority] = [useTranslations('routing.form'), useTranslations('priority')]
  const form = useFormAction(submitRule, ruleInput, initial)
  return (
    <Form of={form}>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={form.field(name).defaultValue} />
      ))}
      <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} />
      <Conditions form={form} topics={topics} areas={areas} answers={answers} />
      <Select {...form.field('unit')} label={t('unit')} empty={t('choose')} options={units} />
      <Select {...form.field('handler')} label={t('handler')} empty={t('nobody')} options={handlers} />
      {receivers.length > 0 && (
        <Select
          {...form.field('receiver')}
          label={t('receiver')}
          hint={t('receiverHint')}
          empty={t('noReceiver')}
          options={receivers}
        />
      )}
      <Select
        {...form.field('priority')}
        label={t('priority')}
        empty={t('usual')}
        options={priorities.map((value) => ({ value, label: priority(`name.${value}`) }))}
      />
      <p>{t('tryText')}</p>
      <ButtonRow>
        <Button type="submit" name="intent" value="try" busy={form.pending}>
          {t('try')}
        </Button>
        <Button type="submit" name="intent" value="save" look="secondary" busy={form.pending}>
          {t('save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

type Asked = { form: ReturnType<typeof useFormAction> } & Pick<Props, 'topics' | 'areas' | 'answers'>

function Conditions({ form, topics, areas, answers }: Asked) {
  const t = useTranslations('routing.form')
  const kind = useTranslations('contact.kindName')
  const day = useTranslations('routing.day')
  const days = ['1', '2', '3', '4', '5', '6', '7']
  return (
    <>
      <Boxes of={form.several('topics')} label={t('topics')} hint={t('topicsHint')} options={topics} />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        empty={t('anyKind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
      />
      {areas.length > 0 && (
        <Boxes of={form.several('areas')} label={t('areas')} hint={t('areasHint')} options={areas} />
      )}
      <TextField {...form.field('places')} label={t('places')} hint={t('placesHint')} autoComplete="off" />
      <TextField {...form.field('keywords')} label={t('keywords')} hint={t('keywordsHint')} autoComplete="off" />
      {answers.length > 0 && (
        <Fold title={t('answers')} open={form.several('answers').defaultValue.length > 0}>
          <Boxes of={form.several('answers')} label={t('answers')} hint={t('answersHint')} options={answers} />
        </Fold>
      )}
      <Boxes
        of={form.several('days')}
        label={t('days')}
        hint={t('daysHint')}
        options={days.map((value) => ({ value, label: day(value) }))}
      />
      <FieldGroup id="hours" label={t('hours')} hint={t('hoursHint')}>
        <div className="flow pt-3">
          <TextField {...form.field('hourFrom')} label={t('hourFrom')} inputMode="numeric" width="short" />
          <TextField {...form.field('hourUntil')} label={t('hourUntil')} inputMode="numeric" width="short" />
        </div>
      </FieldGroup>
    </>
  )
}
