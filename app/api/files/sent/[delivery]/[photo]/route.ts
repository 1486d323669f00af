import { z } from 'zod'
import { visitor } from '@/app/_server/session'
import { pictureAnswer, sizeAsked } from '@/app/_server/upload'
import { findSentPhotoFile } from '@/db/contact/deliveries/pictures/reads'
import { readPicture } from '@/db/files/reads'

const sentKey = z.string().regex(/^[\da-f-]{36}\.[\w-]{43}$/)

/** A photo to the system it was chosen for. */
export async function GET(request: Request, { params }: { params: Promise<{ delivery: string; photo: string }> }) {
  const { delivery, photo } = await params
  const [key, id] = [sentKey.safeParse(delivery), z.uuid().safeParse(photo)]
  if (!key.success || !id.success) return pictureAnswer(null)
  const asker = await visitor('contact')
  const file = await findSentPhotoFile(asker, key.data, id.data)
  return pictureAnswer(file && (await readPicture(asker, file, sizeAsked(request)).catch(() => null)))
}
