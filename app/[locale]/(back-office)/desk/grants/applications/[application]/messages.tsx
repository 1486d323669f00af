'use client'
import { useLocale, useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/amounts'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { PressForm } from '@/components/ui/press-form'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { messageInput } from '@/db/grants/applications/messages/input'
import { see, write } from './actions'

type Words = { id: string; at: Date; text: string; person: string | null; staff: string | null; seenAt: Date | null }
type Props = { application: string; messages: readonly Words[]; open: boolean; byPost: boolean; initial: Typed }

/** Words both ways, what nobody has seen yet, and a place to answer. */
export function Messages({ application, messages, open, byPost, initial }: Props) {
  const t = useTranslations('handling.message')
  const locale = useLocale()
  const form = useFormAction(write, messageInput, initial)
  const unseen = messages.filter(({ person, seenAt }) => person !== null && seenAt === null).at(-1)
  return (
    <section className="column flow" aria-labelledby="messages">
      <h2 id="messages">{t('title')}</h2>
      {messages.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list flow">
        {messages.map(({ id, at, text, person, staff, seenAt }) => (
          <li key={id} className="boxed flow">
            <p className="small muted">
              {person ?? staff}, <DateTime at={at} locale={locale} />{' '}
              {person && !seenAt && <Tag tone="brand">{t('unseen')}</Tag>}
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {open && unseen && (
        <PressForm action={see} fields={{ application, upTo: unseen.id }} look="secondary">
          {t('see')}
        </PressForm>
      )}
      {open && (
        <Form of={form} className="flow">
          <input type="hidden" name="application" value={application} />
          <input type="hidden" name="message" value={form.field('message').defaultValue} />
          <TextArea {...form.field('text')} label={t('write')} hint={t(byPost ? 'hintByPost' : 'hint')} rows={4} />
          <Button type="submit" look="secondary" busy={form.pending}>
            {t(byPost ? 'make' : 'send')}
          </Button>
        </Form>
      )}
    </section>
  )
}
