import type { SendMailOptions } from 'nodemailer'
import en from '@/app/_messages/en/contact.json'
import mailsEn from '@/app/_messages/en/mails.json'
import fi from '@/app/_messages/fi/contact.json'
import mailsFi from '@/app/_messages/fi/mails.json'
import { pathOf } from '@/app/_messages/paths'
import sv from '@/app/_messages/sv/contact.json'
import mailsSv from '@/app/_messages/sv/mails.json'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { secretOf } from '@/db/contact/cases/follow/reads'
import { wordsOf } from '@/db/contact/cases/plans/rules'
import { endingKeyOf } from '@/db/contact/endings/reads'
import { forwardKeyOf } from '@/db/contact/forwards/reads'
import { tokenOf } from '@/db/contact/inbox/reads'
import { subscriptionSecret } from '@/db/contact/subscriptions/reads'
import { wordedFor } from '@/db/grants/receipts/notices/rules'
import type { ClaimedMail } from '@/db/outbox/mails/writes'
import { invitationKey } from '@/db/people/organisations/invitations/reads'
import { municipalityById, type Town } from '@/tenants'
import type { Locale } from '@/tenants/municipality'
import { digestBody } from './digest-letter'
import { htmlOf } from './letter-html'
import type { Picture } from './letter-picture'
import { originOf } from './origin'

const texts = {
  fi: { ...mailsFi, told: fi.told, stateName: fi.state },
  sv: { ...mailsSv, told: sv.told, stateName: sv.state },
  en: { ...mailsEn, told: en.told, stateName: en.state },
}
type Texts = (typeof texts)['fi']
type Values = Record<string, string>

/** A mail in its reader's language. Plain text is read everywhere; an end is told in HTML too, with its picture inside. */
export function letterOf(
  mail: ClaimedMail,
  picture: Picture | null = null,
  photos: readonly Picture[] = [],
): SendMailOptions {
  const town = municipalityById(mail.municipality)
  if (!town) throw new Error(`There is no town "${mail.municipality}" in tenants/`)
  const { locale } = mail
  const words: Texts = texts[locale]
  const values = { ...valuesOf(mail, words), organisation: town.texts.organisation[locale] }
  const answerTo = answerAddress(mail, town)
  const subject = filled(words.subject[mail.kind], values)
  const body = bodyOf(mail, words, values, town)
  const footer = footerOf(mail, words, town)
  const files = photos.map(({ content, alt }, at) => ({ filename: `photo-${at + 1}.jpg`, content, alt }))
  const attached = picture ? [words.end.attached] : files.length > 0 ? [listed(files, words)] : []
  return {
    from: { name: town.texts.portal[locale], address: town.mail.from },
    to: mail.address ?? '',
    ...(answerTo ? { replyTo: { name: town.texts.portal[locale], address: answerTo } } : {}),
    subject,
    text: [...body, ...attached, ...footer].join('\n\n'),
    ...(mail.kind === 'caseEnded' || picture ? pictured(mail, [...body, ...footer], subject, picture, town) : {}),
    ...(files.length > 0
      ? { attachments: files.map(({ alt: _, ...file }) => ({ ...file, contentType: 'image/jpeg' })) }
      : {}),
    // The same at every try: whoever gets a mail twice can tell that it is one.
    messageId: `<${mail.id}@${town.mail.from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale, ...unsubscribe(mail, town) },
  }
}

/** The attached photos by name, each with what it shows where somebody has said so. */
const listed = (files: readonly { filename: string; alt: string | null }[], words: Texts) =>
  [words.attachedPhotos, ...files.map(({ filename, alt }) => (alt ? `${filename}: ${alt}` : filename))].join('\n')

function pictured(
  { id, locale }: ClaimedMail,
  paragraphs: readonly string[],
  title: string,
  picture: Picture | null,
  town: Town,
) {
  const cid = `photo-${id}@${town.mail.from.split('@')[1]}`
  const shown = picture && { cid, alt: picture.alt ?? texts[locale].end.picture }
  const html = htmlOf({ locale, title, paragraphs, picture: shown, origin: originOf(town) })
  if (!picture) return { html }
  const file = { filename: 'photo.jpg', contentType: 'image/jpeg', content: picture.content, cid }
  return { html, attachments: [{ ...file, contentDisposition: 'inline' as const }] }
}

/** The reader's own mail program ends the following at a press (RFC 8058). */
function unsubscribe({ kind, reader, locale }: ClaimedMail, town: Town): Record<string, string> {
  if (kind !== 'followMoved' && kind !== 'watchDigest') return {}
  const door = kind === 'followMoved' ? 'follow' : 'watch'
  const address = `${originOf(town)}/api/contact/${door}/${subscriptionSecret(reader)}?locale=${locale}`
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

function valuesOf({ kind, values, about, locale }: ClaimedMail, words: Texts): Values {
  const days = ['due', 'until', 'day'].flatMap((name) => {
    const day = values[name]
    return day ? [[name, formatWeekday(day, locale)]] : []
  })
  const names: Values = kind === 'followMoved' ? words.stateName : words.state
  const state = names[values.state ?? ''] ?? ''
  const arrived = values.arrived ? formatMoment(new Date(values.arrived), locale) : ''
  const nature = words.nature[values.nature as keyof Texts['nature']] ?? ''
  const planned = values.period ? { day: periodIn(values.period, words, locale) } : {}
  return { ...wordedFor(locale, values), ...Object.fromEntries(days), ...planned, about, state, arrived, nature }
}

/** A month, a season or a year in words. */
function periodIn(period: string, { told }: Texts, locale: Locale) {
  const { key, ...names } = wordsOf(period, locale)
  return filled(told.period[key], names)
}

function bodyOf(mail: ClaimedMail, words: Texts, values: Values, town: Town): string[] {
  const { reason, until } = values
  const { told } = words
  const address = addressOf(mail, town)
  if (mail.kind === 'unitRegistry')
    return [
      filled(words.text.unitRegistry, values),
      quoted(values.words ?? ''),
      `${words.link.unitRegistry}\n${address}`,
    ]
  if (mail.kind === 'watchDigest')
    return [
      words.text.watchDigest,
      ...digestBody(values.sheet ?? '', words.digest, words.stateName, (about) => publishedAt(mail, about, town)),
      `${words.link.watchDigest}\n${address}`,
    ]
  return [
    filled(words.text[mail.kind], values),
    ...besides.map((name) => values[name] && filled(words.besides[name], values)),
    values.words && `${words.spoken[values.spoken as Locale] ?? words.words}\n\n${quoted(values.words)}`,
    values.day && filled(told.day, values),
    values.receiver && filled(told.receiver, values),
    reason && told.reason[reason as keyof Texts['told']['reason']],
    values.place && filled(words.end.place, values),
    ...(values.ending && until ? asking(mail, words, values, town) : []),
    `${words.link[mail.kind]}\n${address}`,
    mail.kind === 'followMoved' && until && `${filled(words.follow.dispute, values)}\n${managedAt(mail, town)}#dispute`,
  ].filter((part): part is string => Boolean(part))
}

/** Two answers, each a link to a page with a button: programs that look through mails open links too. */
function asking({ reader, locale, values: { ending = '' } }: ClaimedMail, { end }: Texts, values: Values, town: Town) {
  const key = endingKeyOf(ending, reader)
  const page = (answer: string) =>
    `${originOf(town)}${pathOf(locale, '/contact/follow/ending/[key]', { key }, { answer })}`
  return [filled(end.ask, values), `${end.yes}\n${page('yes')}`, `${end.no}\n${page('no')}`]
}

const isToReporter = ({ kind }: ClaimedMail) => !/^(unit|follow|forward|watch|invited)/.test(kind)

/** Where a reporter's answer becomes a word on their case; nowhere in a town that takes no letters, and never of a mail to others. */
function answerAddress(mail: ClaimedMail, { mail: { inbox } }: Town): string | null {
  const [local, domain] = inbox?.split('@') ?? []
  return local && domain && mail.service === 'contact' && isToReporter(mail)
    ? `${local}+${tokenOf(mail.reader)}@${domain}`
    : null
}

/** What the town knows of already, and what came with a letter and was not kept as it was. */
const besides = ['trouble', 'urgent', 'masked', 'left', 'cut'] as const

/** What somebody wrote stands apart from what the portal says. */
const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

function footerOf(mail: ClaimedMail, words: Texts, town: Town): string[] {
  const { kind, locale } = mail
  const home = `${originOf(town)}${pathOf(locale, '/')}`
  const notes = notesOf(mail, words, town)
  if (kind === 'caseReceived') notes.unshift(words.mistaken)
  return [...notes, `-- \n${filled(words.footer, { organisation: town.texts.organisation[locale], home })}`]
}

function notesOf(
  mail: ClaimedMail,
  { automatic, automaticUnit, answerable, follow, digest, invited }: Texts,
  town: Town,
): string[] {
  if (mail.kind === 'followConfirm' || mail.kind === 'watchConfirm') return [follow.mistaken]
  if (mail.kind === 'invited') return [invited.mistaken]
  if (mail.kind === 'watchDigest') return [digest.automatic, `${digest.end}\n${managedAt(mail, town)}`]
  if (mail.kind === 'followMoved') return [follow.automatic, `${follow.end}\n${managedAt(mail, town)}`]
  if (!isToReporter(mail)) return [automaticUnit]
  return [answerAddress(mail, town) ? answerable : automatic]
}

/** Where a follower says yes, looks at what they follow, and stops. */
const managedAt = ({ kind, locale, reader }: ClaimedMail, town: Town) => {
  const page = kind.startsWith('watch') ? '/contact/follow/area/[key]' : '/contact/follow/mail/[key]'
  return `${originOf(town)}${pathOf(locale, page, { key: subscriptionSecret(reader) })}`
}

const publishedAt = ({ locale }: ClaimedMail, about: string, town: Town) =>
  `${originOf(town)}${pathOf(locale, '/contact/published/[case]', { case: about })}`

/** Where the reader goes on: a link of their own, made anew here alone, or the case at the desk. */
function addressOf(mail: ClaimedMail, town: Town): string {
  const asks = mail.kind === 'followConfirm' || mail.kind === 'watchConfirm'
  return asks ? managedAt(mail, town) : `${originOf(town)}${pageOf(mail)}`
}

function pageOf({ kind, about, locale, reader, values }: ClaimedMail): string {
  if (kind.startsWith('unit')) return pathOf(locale, '/desk/contact/[case]', { case: values.case ?? '' })
  if (kind.startsWith('report')) return pathOf(locale, '/mine/reports/[report]', { report: reader })
  if (kind.startsWith('receipt') || kind.startsWith('payment'))
    return pathOf(locale, '/grants/awards/[award]', { award: reader })
  const isOfOne = ['application', 'decisionMade', 'recovery', 'draftEnding'].some((of) => kind.startsWith(of))
  if (isOfOne) return pathOf(locale, '/mine/applications/[application]', { application: reader })
  if (kind.startsWith('forwarded'))
    return pathOf(locale, '/contact/answer/[forward]', { forward: forwardKeyOf(reader) })
  if (kind === 'invited') return pathOf(locale, '/mine/organisations/join/[key]', { key: invitationKey(reader) })
  if (kind === 'watchDigest') return pathOf(locale, '/contact/published')
  if (kind === 'followMoved') return pathOf(locale, '/contact/published/[case]', { case: about })
  return pathOf(locale, '/contact/follow/[case]', { case: secretOf(reader) })
}

/** These texts take plain values only: no plurals, no choices. */
const filled = (text: string, values: Values) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
