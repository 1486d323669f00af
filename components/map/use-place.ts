'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { PlaceMethod } from '@/db/places/input'
import { moved, type Point } from '@/db/places/rules'
import { type FoundPlace, plain } from '@/db/places/search/rules'
import type { Step } from './marks'
import { stepLengths } from './pin-steps'
import { useQuestions } from './use-questions'

type Where = { point: Point | null; method: PlaceMethod }
type PointAnswer = { words: string; others: string | null }
/** How the field of words is read and written: it stays the writer's own. */
type Words = { read: () => string; write: (words: string) => void }

/** A place as it is being told, in words and as a point, and what there is to say about it. */
export function usePlace(initial: Where, words: Words, onPoint?: (point: Point) => void) {
  const t = useTranslations('places')
  const locale = useLocale()
  const [where, setWhere] = useState(initial)
  const [found, setFound] = useState<readonly FoundPlace[]>([])
  const [said, say] = useState('')
  const [others, setOthers] = useState<string | null>(null)
  const [length, setLength] = useState<number>(stepLengths[1])
  /** Words of our own making, which a new point may write over. */
  const ours = useRef('')
  const ask = useQuestions(locale)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(typing.current), [])

  /** What a point is called, and whether somebody else answers there; the words are written where there are none but ours. */
  const put = async (point: Point, method: PlaceMethod, note = '') => {
    setWhere({ point, method })
    setFound([])
    onPoint?.(point)
    const answer = await ask<PointAnswer>(point).catch(() => null)
    if (answer === undefined) return
    if (answer === null) return say(t('form.offline'))
    setOthers(answer.others)
    const free = !words.read().trim() || words.read() === ours.current
    if (free && method !== 'suggestion') write(answer.words)
    const at = t('pin.at', { words: answer.words || t('pin.unnamed') })
    say([note, at, t('pin.coordinates', inWords(point, locale))].filter(Boolean).join(' '))
  }
  const write = (text: string) => {
    ours.current = text
    words.write(text)
  }
  const drop = (why: string) => {
    setWhere({ point: null, method: 'words' })
    setOthers(null)
    say(why)
  }
  const search = async (text: string) => {
    const answer = await ask<FoundPlace[]>({ words: text }).catch(() => null)
    if (answer === undefined) return
    setFound(answer ?? [])
    say(answer?.length ? t('form.found', { count: answer.length }) : t(answer ? 'form.none' : 'form.offline'))
  }

  return {
    ...where,
    found,
    said,
    others,
    length,
    setLength,
    put,
    say,
    /** Suggestions a moment after the last letter; a point that came of other words goes with them. */
    typed: (text: string) => {
      clearTimeout(typing.current)
      if (where.method === 'suggestion' && where.point && !plain(text).includes(plain(ours.current)))
        drop(t('form.dropped'))
      if (text.trim().length < 3 || (where.point && where.method !== 'suggestion')) return setFound([])
      if (!(where.point && plain(text).includes(plain(ours.current))))
        typing.current = setTimeout(() => search(text), 400)
    },
    choose: (place: FoundPlace) => {
      const name = [place.name, place.area].filter(Boolean).join(', ')
      write(name)
      put({ latitude: place.latitude, longitude: place.longitude }, 'suggestion', t('form.chosen', { place: name }))
    },
    step: ([east, north]: Step) => where.point && put(moved(where.point, east * length, north * length), 'pin'),
    remove: () => {
      if (words.read() === ours.current) write('')
      drop(t('pin.removed'))
    },
  }
}

const inWords = ({ latitude, longitude }: Point, locale: string) => {
  const degrees = new Intl.NumberFormat(locale, { minimumFractionDigits: 5, maximumFractionDigits: 5 })
  return { latitude: degrees.format(latitude), longitude: degrees.format(longitude) }
}
