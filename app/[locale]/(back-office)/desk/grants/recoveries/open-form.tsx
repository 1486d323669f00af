'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { MoneyField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { recoveryInput } from '@/db/grants/recoveries/input'
import { grounds } from '@/db/grants/recoveries/rules'
import { open } from './actions'

/** Opens the question whether money of a paid grant is asked back. */
export function OpenForm({ awards }: { awards: readonly Option[] }) {
  const t = useTranslations('money.recoveries')
  const form = useFormAction(open, recoveryInput)
  return (
    <section className="boxed flow column" aria-labelledby="open-heading">
      <h2 id="open-heading">{t('open')}</h2>
      <Form of={form} className="flow">
        <Select {...form.field('award')} label={t('award')} empty={t('chooseAward')} options={awards} />
        <Select
          {...form.field('ground')}
          label={t('ground')}
          empty={t('chooseGround')}
          options={grounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
        />
        <TextArea {...form.field('words')} label={t('words')} hint={t('wordsHint')} maxLength={4000} />
        <MoneyField {...form.field('cents')} label={t('cents')} />
        <Button type="submit" busy={form.pending}>
          {t('openIt')}
        </Button>
      </Form>
    </section>
  )
}
