import { z } from 'zod'
import { visitor } from '@/app/_server/session'
import { pictureAnswer, sizeAsked } from '@/app/_server/upload'
import { findPublicPhotoFile } from '@/db/contact/photos/reads'
import { readPicture } from '@/db/files/reads'

/**
 * The public copy of a photo. Kept for a minute at most, so that one taken back goes out of sight. Systems that
 * read published cases show it on pages of their own. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [{ file: id }, asker] = await Promise.all([params, visitor('contact')])
  const file = z.uuid().safeParse(id).success ? await findPublicPhotoFile(asker, id) : null
  const bytes = file && (await readPicture(asker, file, sizeAsked(request)).catch(() => null))
  return pictureAnswer(bytes, 'public, max-age=60', 'cross-origin')
}
