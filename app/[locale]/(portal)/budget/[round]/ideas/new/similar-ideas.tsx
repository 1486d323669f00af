'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type LikeIdea, LikeIdeas } from '@/components/budget/like-ideas'

/** Looks for ideas like the one being written, half a second after the last key, and shows them politely. */
export function SimilarIdeas({ round }: { round: string }) {
  const t = useTranslations('ideas.form')
  const locale = useLocale()
  const seen = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<LikeIdea[] | null>(null)

  useEffect(() => {
    const form = seen.current?.form
    if (!form) return
    let timer: ReturnType<typeof setTimeout>
    let asked = ''
    const look = async () => {
      const typed = new FormData(form)
      const question = JSON.stringify({ round, locale, title: typed.get('title'), text: typed.get('text') })
      if (question === asked || String(typed.get('title')).trim().length < 3) return
      asked = question
      const answer = await fetch('/api/similar', { method: 'POST', body: question }).catch(() => null)
      if (answer?.ok && question === asked) setFound(await answer.json())
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, 500)
    }
    form.addEventListener('input', wait)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', wait)
    }
  }, [round, locale])

  return (
    <>
      <input ref={seen} type="hidden" name="seen" value={(found ?? []).map(({ number }) => number).join(',')} />
      <p className="sr-only" role="status">
        {found && t('similarFound', { count: found.length })}
      </p>
      {found && found.length > 0 && (
        <section className="tinted flow" aria-label={t('similar')}>
          <h2 className="text-1">{t('similar')}</h2>
          <LikeIdeas ideas={found} apart />
        </section>
      )}
    </>
  )
}
