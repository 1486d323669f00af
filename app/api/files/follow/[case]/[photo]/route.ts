import { z } from 'zod'
import { residentIfAny, visitor } from '@/app/_server/session'
import { pictureAnswer, sizeAsked } from '@/app/_server/upload'
import { findOwnPhotoFile } from '@/db/contact/photos/reads'
import { readPicture } from '@/db/files/reads'

/** A photo to whoever has the key of its case. */
export async function GET(request: Request, { params }: { params: Promise<{ case: string; photo: string }> }) {
  const { case: key, photo } = await params
  if (!z.uuid().safeParse(photo).success) return pictureAnswer(null)
  const asker = (await residentIfAny('contact')) ?? (await visitor('contact'))
  const file = await findOwnPhotoFile(asker, key, photo)
  return pictureAnswer(file && (await readPicture(asker, file, sizeAsked(request)).catch(() => null)))
}
