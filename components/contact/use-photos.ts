'use client'
import { useLocale } from 'next-intl'
import { useRef, useState } from 'react'
import { photoLimits } from '@/db/contact/photos/input'
import { type Place, placeIn } from './photo-place'

export type Chosen = { id: string; file: File; url: string }
type Options = {
  /** Hears where the first photo was taken, if it tells. */
  onPlace?: (place: Place) => void
  /** What was written of photos in a form that has come back, in their order. */
  alts?: string | string[]
}

/**
 * Photos chosen beside a form. They leave after its words, one at a time, so that the words never wait for them, and wait themselves
 * for a lost connection; the page that follows says how many did not arrive. What each shows may be written beside it.
 */
export function usePhotos({ onPlace, alts: before = [] }: Options = {}) {
  const locale = useLocale()
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [alts, setAlts] = useState<Readonly<Record<string, string>>>({})
  const spare = useRef([before].flat())
  const [sending, setSending] = useState(0)
  const [tooMany, setTooMany] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [count, setCount] = useState(0)

  /** What was written before a page changed belongs to the photos in the order they come back. */
  const named = (files: readonly File[]) => {
    const photos = files.map(chosenOf)
    const known = spare.current.splice(0, photos.length)
    setAlts((all) => ({ ...all, ...Object.fromEntries(photos.map(({ id }, at) => [id, known[at] ?? ''])) }))
    return photos
  }
  /** Photos that this device has kept. */
  const restore = (kept: readonly Blob[]) => {
    const files = kept.map((photo) => new File([photo], 'photo.jpg', { type: photo.type }))
    for (const file of files) lightened.set(file, Promise.resolve(file))
    const photos = named(files)
    setChosen((others) => [...photos, ...others].slice(0, photoLimits.ofCase))
  }
  const add = async (files: readonly File[]) => {
    const taken = files.slice(0, photoLimits.ofCase - chosen.length)
    setTooMany(taken.length < files.length)
    setChosen([...chosen, ...named(taken)])
    const places = onPlace ? await Promise.all(taken.map(async (file) => placeIn(await file.arrayBuffer()))) : []
    const place = places.find((found) => found !== null)
    if (place) onPlace?.(place)
  }
  const remove = ({ id, url }: Chosen) => {
    URL.revokeObjectURL(url)
    setTooMany(false)
    setChosen(chosen.filter((photo) => photo.id !== id))
  }
  const send = async (page: string) => {
    const address = new URL(page, window.location.origin)
    if (chosen.length === 0 || !address.searchParams.has('did')) return page
    const key = address.pathname.split('/').at(-1) ?? ''
    const problems: string[] = []
    setCount(chosen.length)
    for (const [at, { id, file }] of chosen.entries()) {
      setSending(at + 1)
      const photo = { file, alt: alts[id] ?? '' }
      const problem = await sent(`/api/files/follow/${key}?locale=${locale}`, photo, setWaiting)
      if (problem) problems.push(problem)
      else setChosen((left) => left.filter((photo) => photo.id !== id))
    }
    if (problems[0]) {
      address.searchParams.set('problem', problems[0])
      address.searchParams.set('unsent', String(problems.length))
    }
    return address.pathname + address.search
  }
  const setAlt = (id: string, alt: string) => setAlts((all) => ({ ...all, [id]: alt }))
  return { chosen, alts, setAlt, sending, count, waiting, tooMany, add, remove, restore, send }
}

const chosenOf = (file: File): Chosen => ({ id: crypto.randomUUID(), file, url: URL.createObjectURL(file) })

/** What was wrong with it, if anything; no answer is a problem too, unless the device has lost its connection and finds it again. */
async function sent(
  address: string,
  { file, alt }: { file: File; alt: string },
  wait: (waiting: boolean) => void,
): Promise<string | undefined> {
  const body = new FormData()
  const small = await light(file)
  body.set('alt', alt)
  body.set('file', small, small === file ? file.name : 'photo.jpg')
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } })
    return answer.ok ? (await answer.json()).problem : 'busy'
  } catch {
    if (navigator.onLine) return 'busy'
    wait(true)
    await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }))
    wait(false)
    return sent(address, { file, alt }, wait)
  }
}

const lightened = new WeakMap<File, Promise<Blob>>()

/** A photo as it is sent and kept, made once; as it is where the browser cannot draw it. */
export function light(file: File): Promise<Blob> {
  const made = lightened.get(file) ?? shrunk(file).catch(() => file)
  lightened.set(file, made)
  return made
}

/** Drawn anew in the browser: lighter to send, and where it was taken never leaves the telephone. */
async function shrunk(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, 2048 / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const brush = canvas.getContext('2d')
  if (!brush) return file
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? file), 'image/jpeg', 0.85))
}
