import { z } from 'zod'
import { visitor } from '@/app/_server/session'
import { pictureAnswer, sizeAsked } from '@/app/_server/upload'
import { findForwardPhotoFile } from '@/db/contact/forwards/reads'
import { readPicture } from '@/db/files/reads'

/** A photo to whoever holds the link it was chosen for. */
export async function GET(request: Request, { params }: { params: Promise<{ forward: string; photo: string }> }) {
  const { forward: key, photo } = await params
  if (!z.uuid().safeParse(photo).success) return pictureAnswer(null)
  const asker = await visitor('contact')
  const file = await findForwardPhotoFile(asker, key, photo)
  return pictureAnswer(file && (await readPicture(asker, file, sizeAsked(request)).catch(() => null)))
}
