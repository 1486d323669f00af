'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { areaEnd } from '@/db/contact/areas/input'
import { retire } from './actions'

/** Takes an area out of use; traces that name it stay. */
export function RetireForm({ area, version }: { area: string; version: number }) {
  const t = useTranslations('areas.retire')
  const form = useFormAction(retire, areaEnd)
  return (
    <section className="boxed flow" aria-labelledby="retire-heading">
      <h2 id="retire-heading">{t('title')}</h2>
      <p>{t('text')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="version" value={version} />
        <Button type="submit" look="danger" busy={form.pending}>
          {t('button')}
        </Button>
      </Form>
    </section>
  )
}
