'use client'
import { useLocale, useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/amounts'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { messageInput } from '@/db/grants/applications/messages/input'
import { writeMessage } from './actions'

type Words = { id: string; at: Date; text: string; person: string | null }
type Props = { application: string; messages: readonly Words[]; open: boolean; initial: Typed }

/** Words between the applicant and the town, and a place for more. */
export function Messages({ application, messages, open, initial }: Props) {
  const t = useTranslations('applications.message')
  const locale = useLocale()
  const form = useFormAction(writeMessage, messageInput, initial)
  return (
    <section className="column flow" aria-labelledby="messages">
      <h2 id="messages">{t('title')}</h2>
      {messages.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list flow">
        {messages.map(({ id, at, text, person }) => (
          <li key={id} className="boxed flow">
            <p className="small muted">
              {person ?? t('town')}, <DateTime at={at} locale={locale} />
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {open && (
        <Form of={form} className="flow">
          <input type="hidden" name="application" value={application} />
          <input type="hidden" name="message" value={form.field('message').defaultValue} />
          <TextArea {...form.field('text')} label={t('write')} rows={4} />
          <Button type="submit" look="secondary" busy={form.pending}>
            {t('send')}
          </Button>
        </Form>
      )}
    </section>
  )
}
