import { z } from 'zod'
import { officer } from '@/app/_server/session'
import { pictureAnswer, sizeAsked } from '@/app/_server/upload'
import { findCopyFile } from '@/db/contact/photos/reads'
import { openPhoto } from '@/db/contact/photos/writes'
import { readPicture } from '@/db/files/reads'

/** A photo to the desk: as it was sent, which the journal notes, or with `?copy` as everybody sees it. */
export async function GET(request: Request, { params }: { params: Promise<{ photo: string }> }) {
  const [{ photo }, asker] = await Promise.all([params, officer('contact')])
  if (!z.uuid().safeParse(photo).success) return pictureAnswer(null)
  const asCopy = new URL(request.url).searchParams.has('copy')
  const file = await (asCopy ? findCopyFile(asker, photo) : openPhoto(asker, photo))
  return pictureAnswer(file && (await readPicture(asker, file, sizeAsked(request)).catch(() => null)))
}
