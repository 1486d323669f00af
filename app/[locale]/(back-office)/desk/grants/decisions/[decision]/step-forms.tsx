'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { agendaPress, hidingInput, notifyingInput, returnInput } from '@/db/grants/decisions/input'
import { agenda, hide, notify, send } from './actions'

export type Press = { decision: string; version: number }

export function Pressed({ decision, version }: Press) {
  return (
    <>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** Sends a proposal back, with words why. */
export function SendBackForm(press: Press) {
  const t = useTranslations('decisions.one')
  const form = useFormAction(send, returnInput, {}, { scope: 'back' })
  return (
    <FoldedForm of={form} title={t('sendBack')}>
      <Pressed {...press} />
      <TextArea {...form.field('note')} label={t('note')} rows={3} maxLength={2000} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('sendBack')}
      </Button>
    </FoldedForm>
  )
}

/** Puts a proposal before a meeting. */
export function AgendaForm({ meetings, ...press }: Press & { meetings: readonly Option[] }) {
  const t = useTranslations('decisions')
  const form = useFormAction(agenda, agendaPress)
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <Select {...form.field('meeting')} label={t('many.meeting')} empty={t('many.noMeeting')} options={meetings} />
      <Button type="submit" busy={form.pending}>
        {t('one.putOnAgenda')}
      </Button>
    </Form>
  )
}

/** Gives notice: when the letter was sent and the copy came on the web. */
export function NotifyForm({ today, ...press }: Press & { today: string }) {
  const t = useTranslations('decisions.many')
  const form = useFormAction(notify, notifyingInput, { sentOn: today, minutesOn: today }, { scope: 'notify' })
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <p>{t('notifyHint')}</p>
      <DateField {...form.field('sentOn')} label={t('sentOn')} />
      <DateField {...form.field('minutesOn')} label={t('minutesOn')} />
      <Button type="submit" busy={form.pending}>
        {t('notifyOne')}
      </Button>
    </Form>
  )
}

/** Words that the copy on the web does not show. */
export function HidingForm({ hidden, ...press }: Press & { hidden: readonly string[] }) {
  const t = useTranslations('decisions.one')
  const form = useFormAction(hide, hidingInput, { phrases: hidden.join('\n') })
  return (
    <Form of={form} className="flow">
      <Pressed {...press} />
      <TextArea
        {...form.field('phrases')}
        label={t('phrases')}
        hint={t('phrasesHint')}
        optional={t('optional')}
        rows={3}
        maxLength={4000}
      />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('hide')}
      </Button>
    </Form>
  )
}
