import { z } from 'zod'
import { wordsIn } from '@/app/open311/v2/words'
import type { Job } from '@/db/actors'
import { longestText } from '@/db/contact/cases/input'
import { identityCodesIn, maskIdentityCodes } from '@/db/contact/guard/codes/rules'
import { expectedAt, findingsIn } from '@/db/contact/guard/rules'
import type { NewLetter } from '@/db/contact/inbox/takings/writes'
import {
  caseTextOf,
  localeOf,
  subjectOf,
  topicOf,
  withoutHistory,
  withoutSignature,
} from '@/db/contact/inbox/words/rules'
import { drawnOf } from '@/db/contact/photos/arrivals/writes'
import { photoLimits } from '@/db/contact/photos/input'
import { listTopics } from '@/db/contact/topics/reads'
import type { Encoded } from '@/db/files/encoding/writes'
import { municipalityById } from '@/tenants'
import type { OpenedMail } from './open-mail'

/** What a letter brings: its words as they came, its pictures as this house draws them, and how many files it brings that are not kept. */
export type Content = {
  readonly mail: OpenedMail
  readonly pictures: readonly Encoded[]
  readonly left: number
}

/** Draws the pictures of a letter, one after the other: each takes a process of its own. */
export async function contentOf(mail: OpenedMail): Promise<Content> {
  const pictures: Encoded[] = []
  for (const content of mail.contents) {
    const picture = pictures.length < photoLimits.ofCase ? await drawnOf(content) : null
    if (picture) pictures.push(picture)
  }
  return { mail, pictures, left: mail.contents.length - pictures.length }
}

/** An answer's own words, and what the handler is told besides. */
export function replyOf({ locale }: Job, { mail, left }: Content): { text: string; note: string | null } {
  const words = wordsIn(locale)
  const text = maskIdentityCodes(withoutHistory(mail.text)).slice(0, longestText).trim()
  return { text, note: left > 0 ? words('open311.note.files', { count: left }) : null }
}

/** A case made of a letter; null when the letter says nothing at all. */
export async function newLetterOf(job: Job<'contact'>, letter: string, content: Content): Promise<NewLetter | null> {
  const { mail, pictures, left } = content
  const [subject, text] = [subjectOf(mail.subject), withoutSignature(mail.text)]
  const topic = topicOf(await listTopics(job), subject, text)
  if (!topic || (!subject && !text && pictures.length === 0)) return null
  const locales = municipalityById(job.municipality)?.locales ?? [job.locale]
  const locale = localeOf(`${subject}\n${text}`, locales)
  const said = [subject, text].join('\n')
  const masked = identityCodesIn(said).length > 0
  const { parts, cut } = caseTextOf(maskIdentityCodes(subject), maskIdentityCodes(text))
  const found = findingsIn(said, expectedAt(topic.code)).filter(({ kind }) => kind !== 'identityCode')
  const told = {
    ...(masked ? { masked: 'yes' } : {}),
    ...(cut ? { cut: 'yes' } : {}),
    ...(left > 0 ? { left: String(left) } : {}),
    ...(found.some(({ kind }) => kind === 'emergency') ? { urgent: 'yes' } : {}),
  }
  const words = wordsIn(job.locale)
  const notes = [
    ...found.map(({ kind }) => words('open311.note.finding', { finding: words(`open311.finding.${kind}`) })),
    ...(left > 0 ? [words('open311.note.files', { count: left })] : []),
  ]
  const first = parts.length > 0 ? parts : [topic.name[job.locale] ?? topic.code]
  const note = notes.join('\n') || null
  return { letter, topic, parts: first, locale, told, note, ...senderOf(mail) }
}

/** Who wrote, as far as the letter says: an address to answer to, which nobody has verified. */
function senderOf({ from, name }: OpenedMail) {
  const email = z.email().max(120).safeParse(from?.trim()).data ?? null
  const shown = maskIdentityCodes(name.replace(/\s+/g, ' ').trim()).slice(0, 80).toWellFormed()
  return { email, name: shown && shown !== email ? shown : null }
}
