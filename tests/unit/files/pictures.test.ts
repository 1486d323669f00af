import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { hide, show } from '@/db/budget/ideas/moderation/writes'
import { addPicture, removePicture } from '@/db/budget/ideas/pictures/writes'
import { findIdea } from '@/db/budget/ideas/reads'
import { ideaPictures } from '@/db/budget/ideas/tables'
import { sendIdea } from '@/db/budget/ideas/writes'
import { showsPicture } from '@/db/budget/pictures/reads'
import { ballotOptionsIn } from '@/db/budget/proposals/reads'
import { proposals } from '@/db/budget/proposals/tables'
import { pictureLimits } from '@/db/files/input'
import { findFile, readPicture } from '@/db/files/reads'
import { isTakenPicture } from '@/db/files/rules'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { atDesk, passerBy, signedIn } from '../../people'
import { idea, openRound, refusedBy } from '../ideas/town'

const passer = passerBy('jamsa')
const [aino, veikko, marketta] = await Promise.all([
  signedIn(residents.aino),
  signedIn(residents.veikko),
  atDesk(staff.marketta),
])
const round = await openRound(passer)
vi.setConfig({ testTimeout: 90_000 })
const newIdea = async () => (await findIdea(aino, round.id, await sendIdea(aino, round.id, idea(round))))?.id ?? ''
const plain = { create: { width: 1200, height: 900, channels: 3 as const, background: '#336699' } }
const photo = await sharp(plain)
  .withExif({ IFD0: { Copyright: 'KANARIA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '61/1 51/1 0/1' } })
  .jpeg()
  .toBuffer()
const png = await sharp(plain).png().toBuffer()
const sent = (bytes: Buffer, name = 'ranta.jpg', type = 'image/jpeg') => ({
  bytes,
  name,
  type,
  alt: 'Ranta ja vanha laituri',
})
const stored = () => readdir(join(process.env.FILES_DIR ?? '', 'jamsa')).catch((): string[] => [])

test('a photograph comes out upright, small, and without where and when it was taken', async () => {
  expect(photo.includes('KANARIA')).toBe(true)
  const file = await findFile(aino, await addPicture(aino, await newIdea(), sent(photo)))
  if (!file) throw new Error('No file')
  const [large, small] = await Promise.all([readPicture(aino, file, 'large'), readPicture(aino, file, 'small')])
  expect(large.includes('KANARIA')).toBe(false)
  const told = await sharp(large).metadata()
  expect(told).toMatchObject({ format: 'jpeg', width: 1200 })
  for (const trace of ['exif', 'xmp', 'iptc', 'icc']) expect(told).not.toHaveProperty(trace)
  expect(await sharp(small).metadata()).toMatchObject({ width: 800, height: 600 })
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const hostile: [string, Buffer, string, string][] = [
  ['an SVG', svg, 'kuva.svg', 'image/svg+xml'],
  ['an SVG under a false name', svg, 'kuva.jpg', 'image/jpeg'],
  ['HTML under a false name', Buffer.from('<!doctype html><script>1</script>'), 'kuva.png', 'image/png'],
  ['nothing at all', Buffer.alloc(0), 'kuva.jpg', 'image/jpeg'],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'kuva.gif', 'image/gif'],
  ['an AVIF', await sharp(plain).resize(64).avif().toBuffer(), 'kuva.avif', 'image/avif'],
  ['a TIFF under a false name', await sharp(plain).resize(64).tiff().toBuffer(), 'kuva.jpg', 'image/jpeg'],
  ['a PNG that says it is a JPEG', png, 'kuva.jpg', 'image/jpeg'],
  ['a picture with a double extension', photo, 'kuva.jpg.exe', 'image/jpeg'],
  ['a file larger than the limit', Buffer.concat([photo, Buffer.alloc(pictureLimits.bytes)]), 'kuva.jpg', 'image/jpeg'],
  ['the head of a JPEG with nothing behind it', photo.subarray(0, 300), 'kuva.jpg', 'image/jpeg'],
  ['a JPEG cut in the middle', photo.subarray(0, photo.length / 2), 'kuva.jpg', 'image/jpeg'],
  ['a PNG cut in the middle', png.subarray(0, png.length / 2), 'kuva.png', 'image/png'],
  [
    'more pixels than anybody needs',
    await sharp({ create: { ...plain.create, width: 16_000, height: 16_000 } })
      .png()
      .toBuffer(),
    'kuva.png',
    'image/png',
  ],
]

test.each(hostile)('%s is refused and leaves nothing behind', async (_, bytes, name, type) => {
  const [target, before] = [await newIdea(), await stored()]
  expect(await refusedBy(addPicture(aino, target, sent(bytes, name, type)))).toMatch(/^files\.(wrongKind|unreadable)$/)
  expect(await stored()).toEqual(before)
})

test('names from elsewhere touch no path', async () => {
  const before = await stored()
  for (const name of ['../../../etc/passwd.jpg', 'a\r\nX: y.jpg', `${'å'.repeat(300)}.jpg`, 'kuva\u202egpj.jpg']) {
    await addPicture(aino, await newIdea(), sent(photo, name))
  }
  const added = (await stored()).filter((name) => !before.includes(name))
  expect(added).toHaveLength(8)
  for (const name of added) expect(name).toMatch(/^[\w-]{24}-(large|small)\.jpg$/)
})

test('what hides behind a picture does not come along', async () => {
  const polyglot = Buffer.concat([photo, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
  const file = await findFile(aino, await addPicture(aino, await newIdea(), sent(polyglot)))
  if (!file) throw new Error('No file')
  expect(
    (await readFile(join(process.env.FILES_DIR ?? '', 'jamsa', `${file.key}-large.jpg`))).includes('<script>'),
  ).toBe(false)
})

test('five pictures, however many are sent at once', async () => {
  const target = await newIdea()
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => refusedBy(addPicture(aino, target, sent(photo)))))
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(5)
  expect(outcomes.filter((outcome) => outcome === 'files.full')).toHaveLength(2)
})

test('only the author adds and removes, and removed is removed', async () => {
  const target = await newIdea()
  expect(await refusedBy(addPicture(veikko, target, sent(photo)))).toBe('gone')
  const file = await addPicture(aino, target, sent(photo))
  expect(await refusedBy(removePicture(veikko, { idea: target, file }))).toBe('gone')
  const key = (await findFile(aino, file))?.key ?? ''
  await removePicture(aino, { idea: target, file })
  await removePicture(aino, { idea: target, file })
  expect(await findFile(aino, file)).toBeNull()
  expect((await stored()).some((name) => name.startsWith(key))).toBe(false)
})

test('pictures of a hidden idea are for its author and the desk', async () => {
  const target = await newIdea()
  const file = await addPicture(aino, target, sent(photo))
  expect(await showsPicture(passer, file)).toBe(true)
  await hide(marketta, { idea: target, comment: null, reason: 'Mainos' })
  expect(await Promise.all([passer, veikko, aino, marketta].map((asker) => showsPicture(asker, file)))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('hiding an idea hides its picture in the proposal made of it too; a withdrawn proposal shows none', async () => {
  const target = await newIdea()
  const file = await addPicture(aino, target, sent(photo))
  const id = randomUUID()
  const shown = () => inTown(passer, async (tx) => (await ballotOptionsIn(tx, round.id))[0]?.picture ?? null)
  const seen = () => Promise.all([passer, marketta].map((asker) => showsPicture(asker, file)))
  const { municipality } = passer
  await inTown(marketta, async (tx) => {
    const facts = { title: { fi: 'Laituri' }, text: { fi: 'Laituri' }, category: 'sports', costCents: 100 }
    const at = { municipality, round: round.id, pot: round.whole }
    await tx.insert(proposals).values({ id, ...at, number: '1', ...facts, picture: file })
  })
  expect(await shown()).toMatchObject({ id: file })
  await hide(marketta, { idea: target, comment: null, reason: 'Kuvassa on ihmisiä' })
  expect([await shown(), await seen()]).toEqual([null, [false, true]])
  await show(marketta, { idea: target, comment: null })
  expect([await shown(), await seen()]).toEqual([expect.anything(), [true, true]])
  await inTown(marketta, async (tx) => {
    await tx.delete(ideaPictures).where(eq(ideaPictures.file, file))
    await tx.update(proposals).set({ withdrawnAt: new Date() }).where(eq(proposals.id, id))
  })
  expect(await seen()).toEqual([false, true])
})

test('another town finds no file of ours', async () => {
  const file = await addPicture(aino, await newIdea(), sent(photo))
  expect(await findFile(passerBy('joutsa'), file)).toBeNull()
  expect(await showsPicture(passerBy('joutsa'), file)).toBe(false)
})

test('name, declared type and bytes agree', () => {
  expect(isTakenPicture('image/jpeg', { name: 'Kuva.JPEG', type: '' })).toBe(true)
  expect(isTakenPicture('image/webp', { name: 'kuva.webp', type: 'image/webp' })).toBe(true)
  expect(isTakenPicture('image/apng', { name: 'kuva.png', type: 'image/png' })).toBe(false)
  expect(isTakenPicture(undefined, { name: 'kuva.jpg', type: 'image/jpeg' })).toBe(false)
})
