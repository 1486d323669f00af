import { visitor } from '@/app/_server/session'
import { pictureAnswer } from '@/app/_server/upload'
import { endingKey } from '@/db/contact/endings/input'
import { findEndingPhoto } from '@/db/contact/endings/reads'
import { readPicture } from '@/db/files/reads'

/** The small photo that a mail about an end carries, to whoever has its answer link. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string }> }) {
  const key = endingKey.safeParse((await params).key)
  if (!key.success) return pictureAnswer(null)
  const asker = await visitor('contact')
  const photo = await findEndingPhoto(asker, key.data)
  return pictureAnswer(photo && (await readPicture(asker, photo.file, 'small').catch(() => null)))
}
