'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useScripted } from '@/components/ui/use-scripted'
import type { Texts } from '@/db/columns'
import { betterTopic } from '@/db/contact/topics/rules'

export type KnownTopic = { code: string; name: Texts; keywords: string; label: string }

const pause = 600

/** The topic that the words plainly speak of, when it is not this one: at first of what is there, then as it is being written. */
export function useOtherTopic(
  topics: readonly KnownTopic[],
  code: string,
  written: string,
  element: RefObject<HTMLFormElement | null>,
) {
  const [text, say] = useState(written)
  useEffect(() => {
    const area = element.current?.elements.namedItem('text')
    if (!(area instanceof HTMLTextAreaElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => say(area.value), pause)
    }
    // What was written before this was there to hear it.
    say(area.value)
    area.addEventListener('input', soon)
    return () => {
      clearTimeout(timer)
      area.removeEventListener('input', soon)
    }
  }, [element])
  return betterTopic(topics, code, text)
}

type Props = { topic: KnownTopic | null; send: (form: FormData) => void }

/** Offers the better topic; the press takes all that has been typed along. */
export function OtherTopic({ topic, send }: Props) {
  const t = useTranslations('contact.form.other')
  const scripted = useScripted()
  return (
    <div role="status">
      {topic && (
        <Notice>
          <p>{t('text', { topic: topic.label })}</p>
          <Button
            // Return in a field must not press it; without a script only a submit button goes along.
            type={scripted ? 'button' : 'submit'}
            name="toTopic"
            value={topic.code}
            look="secondary"
            onClick={(event) => {
              event.preventDefault()
              const form = new FormData(event.currentTarget.form ?? undefined)
              form.set('toTopic', topic.code)
              send(form)
            }}
          >
            {t('change', { topic: topic.label })}
          </Button>
        </Notice>
      )}
    </div>
  )
}
