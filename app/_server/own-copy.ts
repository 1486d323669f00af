import 'server-only'
import { getTranslations } from 'next-intl/server'
import { formatMoment } from '@/components/ui/format'
import type { Visitor } from '@/db/actors'
import { findOwnPhotoFile } from '@/db/contact/photos/reads'
import { readPicture } from '@/db/files/reads'
import type { Locale } from '@/tenants/municipality'
import { type Entry, zipOf } from './archive'
import { withSubjects } from './mail-subjects'
import { readable, type Words } from './readable'

/** A case by the key its photos are opened with. */
type WithPhotos = { key: string; photos: readonly { id: string }[] }

/** Bytes of photos that ride along; what is beyond them is told of in the list, and asked for at the desk. */
const mostBytes = 60_000_000

/** A copy of what is held of somebody, or of an organisation by its name: for machines, for reading, and the photos they sent, in one file. */
export async function ownCopy(
  asker: Visitor<'contact'> | null,
  held: Record<string, unknown>,
  cases: readonly WithPhotos[],
  locale: Locale,
  organisation?: string,
) {
  const [words, subjects, photos] = await Promise.all([
    wordsIn(locale, organisation),
    getTranslations({ locale, namespace: 'mails.subject' }),
    asker ? photosOf(asker, cases) : [],
  ])
  const data = withSubjects(held, (mail, about) => (subjects.has(mail) ? subjects(mail, { about }) : null))
  const entries = [
    { name: 'data.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) },
    { name: `${words.lang}.html`, bytes: Buffer.from(readable(data, words)) },
    ...photos,
  ]
  return new Response(await zipOf(entries), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="tiedot-uppgifter-data.zip"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function photosOf(asker: Visitor<'contact'>, cases: readonly WithPhotos[]) {
  const entries: Entry[] = []
  let bytes = 0
  for (const { key, photos } of cases)
    for (const { id } of photos) {
      const file = await findOwnPhotoFile(asker, key, id)
      const picture = file && bytes < mostBytes ? await readPicture(asker, file, 'large').catch(() => null) : null
      if (!picture) continue
      bytes += picture.length
      entries.push({ name: `photos/${id}.jpg`, bytes: picture })
    }
  return entries
}

/** Names of fields and codes in the reader's language; what has no words stands as it is. */
async function wordsIn(locale: Locale, organisation?: string): Promise<Words> {
  const [t, state, action, paper, form, official] = await Promise.all([
    getTranslations({ locale, namespace: 'keeping.copy' }),
    getTranslations({ locale, namespace: 'contact.state' }),
    getTranslations({ locale, namespace: 'desk.log.action' }),
    getTranslations({ locale, namespace: 'passport.kind' }),
    getTranslations({ locale, namespace: 'organisations.form' }),
    getTranslations({ locale, namespace: 'organisations.officials' }),
  ])
  return {
    title: organisation ? t('organisation.title', { organisation }) : t('title'),
    lead: t(organisation ? 'organisation.lead' : 'lead'),
    lang: locale,
    label: (name) => (t.has(`field.${name}`) ? t(`field.${name}`) : name),
    word: (name, value) => {
      if (name === 'state' && state.has(value)) return state(value)
      if (name === 'action' && action.has(value)) return action(value)
      if (name === 'paper' && paper.has(value)) return paper(value)
      if (name === 'form' && form.has(value)) return form(value)
      if (name === 'role' && official.has(value)) return official(value)
      if (name === 'change' && action.has(`organisation.${value}`)) return action(`organisation.${value}`)
      return t.has(`word.${value}`) ? t(`word.${value}`) : value
    },
    moment: (at) => formatMoment(at, locale),
  }
}
