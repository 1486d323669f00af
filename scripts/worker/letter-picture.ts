import type { Job } from '@/db/actors'
import { findPublicTellingPhoto, findTellingPhoto, listPhotoFiles } from '@/db/contact/photos/reads'
import { readPicture } from '@/db/files/reads'
import type { ClaimedMail } from '@/db/outbox/mails/writes'

export type Picture = { readonly content: Buffer; readonly alt: string | null }

/**
 * The small photo that goes with the mail about an end, as its reader may see it at this moment: a reporter's own or how it looks now, a
 * follower's only as everybody sees it. It travels in the mail itself, so that reading it asks nothing of us and its address is nobody's.
 */
export async function pictureOf(job: Job<'contact'>, { kind, reader, values }: ClaimedMail): Promise<Picture | null> {
  const found =
    kind === 'caseEnded'
      ? await findTellingPhoto(job, reader)
      : kind === 'followMoved' && values.until
        ? await findPublicTellingPhoto(job, values.case ?? '')
        : null
  // A file that has gone meanwhile holds no mail back.
  const content = found && (await readPicture(job, found.file, 'small').catch(() => null))
  return content ? { content, alt: found.alt } : null
}

/** Bytes of the photos in one mail: what is more stays on the page of the case, for many mail servers take no more than this. */
const roomForPhotos = 15_000_000

/** All photos of a case that the registry gets, as large as they are kept. */
export async function photosOf(job: Job<'contact'>, { kind, values }: ClaimedMail): Promise<readonly Picture[]> {
  if (kind !== 'unitRegistry') return []
  const photos: Picture[] = []
  let left = roomForPhotos
  for (const { alt, ...file } of await listPhotoFiles(job, values.case ?? '')) {
    const content = await readPicture(job, file, 'large').catch(() => null)
    if (!content || content.length > left) continue
    left -= content.length
    photos.push({ content, alt })
  }
  return photos
}
