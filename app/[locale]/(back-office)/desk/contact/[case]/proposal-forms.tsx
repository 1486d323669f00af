'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { keepInput, rerouteInput } from '@/db/contact/cases/input'
import { keep, reroute } from './actions'

type Props = { id: string; version: number; unit: string; receiver: string }

/** The two answers to what the rules propose: the case goes there, or stays. */
export function ProposalForms({ id, version, unit, receiver }: Props) {
  const t = useTranslations('routing.proposal')
  const [moving, keeping] = [useFormAction(reroute, rerouteInput), useFormAction(keep, keepInput)]
  return (
    <ButtonRow>
      <Form of={moving}>
        <input type="hidden" name="case" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="unit" value={unit} />
        <Button type="submit" small busy={moving.pending}>
          {t('move', { receiver })}
        </Button>
      </Form>
      <Form of={keeping}>
        <input type="hidden" name="case" value={id} />
        <input type="hidden" name="version" value={version} />
        <Button type="submit" small look="secondary" busy={keeping.pending}>
          {t('keep')}
        </Button>
      </Form>
    </ButtonRow>
  )
}
