import { isPhonesOwn } from '../rules'
import { type DocumentProblem, type DocumentState, documentLimits } from './input'

const office = 'application/vnd.openxmlformats-officedocument'

/** Formats that are taken in, with the names files of each go by. */
const formats: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
}

export const isPicture = (type: string) => type.startsWith('image/')

/** What stands in the way of taking it, by what its bytes are and what it is called; null where nothing does. */
export function problemWith(found: string | undefined, name: string): DocumentProblem | null {
  if (isPhonesOwn(found)) return 'heic'
  if (found === 'application/x-cfb') return 'old'
  if (/macroenabled/i.test(found ?? '')) return 'macros'
  const extensions = found ? formats[found] : undefined
  if (!extensions) return 'wrongKind'
  const said = extensionOf(name)
  return said && !extensions.includes(said) ? 'wrongName' : null
}

const extensionOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase()

/** A name that can be shown and saved anywhere: its last part without controls, reversals and what file systems refuse. */
export function cleanName(sent: string, type: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const bare = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const extension = isPicture(type) ? 'jpg' : (formats[type]?.[0] ?? 'bin')
  const said = extensionOf(bare)
  const stem = said && (formats[type] ?? []).includes(said) ? bare.slice(0, -said.length - 1) : bare
  const room = documentLimits.name - extension.length - 1
  return `${[...(stem.trim() || 'liite')].slice(0, room).join('')}.${extension}`
}

/** The header with which a file is saved under its own name, letters beyond English too (RFC 6266). */
export function savedAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

export type Standing = 'open' | 'waiting' | 'unscanned' | 'shut'

/**
 * Whether a document may be opened. One in which malware was found, never; one that waits for its scan, not yet. Where a town has no
 * scanner it is the desk's to open at its own risk, and nobody else's.
 */
export function standingOf(state: DocumentState, hasScanner: boolean): Standing {
  if (state === 'available') return 'open'
  if (state === 'quarantined') return 'shut'
  return hasScanner ? 'waiting' : 'unscanned'
}

export const mayOpen = (standing: Standing, isStaff: boolean) =>
  standing === 'open' || (standing === 'unscanned' && isStaff)
