'use client'
import { useLocale, useTranslations } from 'next-intl'
import { BothVersions } from '@/components/budget/both-versions'
import { type ImageOption, ProposalImage } from '@/components/budget/proposal-image'
import { ProposalWords } from '@/components/budget/proposal-words'
import type { MapSheet } from '@/components/map/map-panel'
import { PlaceField } from '@/components/map/place-field'
import { useToldPlace } from '@/components/map/use-told-place'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormState, Typed } from '@/components/ui/form-state'
import { formatMoney } from '@/components/ui/format'
import { type Option, Select } from '@/components/ui/select'
import { MoneyField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { proposalInput } from '@/db/budget/proposals/input'
import type { Point } from '@/db/places/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: Typed
  /** The proposal as it stood when the page was opened. */
  opened: Typed
  /** The town's, its first in front. */
  languages: readonly [Locale, ...Locale[]]
  /** Those the ballot cannot do without. */
  required: readonly Locale[]
  pots: readonly Option[]
  categories: readonly Option[]
  images: readonly ImageOption[]
  /** The number it would get by itself. */
  next?: string
  /** The town's map, where it has one. */
  sheet: MapSheet | null
}

const degreesOf = ({ latitude, longitude }: Point) => `${latitude},${longitude}`

function toldIn(typed: Typed) {
  const [latitude = '', longitude = ''] = String(typed.point ?? '').split(',')
  return latitude && { latitude, longitude, placeMethod: 'pin' }
}

/** What the ballot will say of a proposal: words, money, place, picture. */
export function ProposalForm({
  action,
  initial,
  opened,
  languages,
  required,
  pots,
  categories,
  images,
  next,
  sheet,
}: Props) {
  const form = useFormAction(action, proposalInput(languages[0]), initial)
  const told = useToldPlace({ ...toldIn(initial) })
  const t = useTranslations('proposals.form')
  const locale = useLocale()
  const optional = t('optional')
  const isNew = next !== undefined
  const label = (field: string) => {
    const [name = field, language] = field.split('.')
    return language ? t(`${name}In`, { language: t(`languages.${language}`) }) : t(name)
  }
  const named = (options: readonly Option[], value: string) => options.find((option) => option.value === value)?.label
  const show = (field: string, value: string) => {
    if (field === 'cost' || field === 'upkeep') return value && formatMoney(Number(value), locale)
    if (field === 'image') return images.find((image) => image.value === value)?.label ?? value
    return named(field === 'pot' ? pots : field === 'category' ? categories : [], value) ?? value
  }
  return (
    <Form of={form} className="fields">
      {['proposal', 'round'].map((name) => (
        <input key={name} type="hidden" name={name} value={[initial[name] ?? ''].flat()[0]} />
      ))}
      {[initial.ideas ?? []].flat().map((idea) => (
        <input key={idea} type="hidden" name="ideas" value={idea} />
      ))}
      <BothVersions state={form.summary.state} initial={opened} label={label} show={show} />
      <ProposalWords form={form} languages={languages} required={required} label={label} optional={optional} />
      <Select {...form.field('pot')} label={t('pot')} empty={t('choose')} options={pots} />
      <Select {...form.field('category')} label={t('category')} empty={t('choose')} options={categories} />
      <PlaceField
        field={{ ...form.field('place'), label: t('place'), hint: sheet ? t('placeHint') : undefined, optional }}
        told={told}
        sheet={sheet}
      />
      <input type="hidden" name="point" value={told.place.point ? degreesOf(told.place.point) : ''} />
      <MoneyField {...form.field('cost')} label={t('cost')} hint={t('costHint')} />
      <MoneyField {...form.field('upkeep')} label={t('upkeep')} hint={t('upkeepHint')} optional={optional} />
      <ProposalImage {...form.field('image')} label={t('image')} optional={optional} options={images} />
      <TextField
        {...form.field('number')}
        label={t('number')}
        hint={isNew ? t('numberHint', { next }) : t('numberKept')}
        optional={isNew ? optional : undefined}
        width="short"
      />
      <Button type="submit" busy={form.pending}>
        {t(isNew ? 'make' : 'save')}
      </Button>
    </Form>
  )
}
