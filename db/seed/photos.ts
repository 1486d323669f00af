import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import type { SeedCase, SeedPhoto } from '@/tenants/seed'
import type { Job } from '../actors'
import { cases, reporters } from '../contact/cases/tables'
import { casePhotos, photoDecisions } from '../contact/photos/tables'
import type { Encoded } from '../files/encoding/writes'
import { keepEncoded } from '../files/writes'
import { inTown } from '../town'

type Draw = (photo: SeedPhoto) => Promise<Encoded>
type Case = { id: string; handler: string | null; reporter: string; createdAt: Date; endedAt: Date | null }

/** The photos of a demo's cases, drawn; none where there are some already. */
export async function seedPhotos(job: Job<'contact'>, told: readonly SeedCase[], draw: Draw) {
  const pictured = told.filter(({ photos }) => photos)
  const found = await inTown(job, async (tx) => {
    if (pictured.length === 0 || (await tx.$count(casePhotos))) return []
    return tx
      .select({
        ...{ text: cases.text, id: cases.id, handler: cases.handler, reporter: reporters.id },
        ...{ createdAt: cases.createdAt, endedAt: cases.endedAt },
      })
      .from(cases)
      .innerJoin(reporters, eq(reporters.case, cases.id))
      .where(
        inArray(
          cases.text,
          pictured.map(({ text }) => text),
        ),
      )
      .orderBy(asc(cases.reference))
  })
  for (const one of found)
    for (const photo of pictured.find(({ text }) => text === one.text)?.photos ?? [])
      await addPhoto(job, one, photo, await draw(photo))
}

async function addPhoto(job: Job<'contact'>, one: Case, { stage, alt, shown }: SeedPhoto, picture: Encoded) {
  const { municipality } = job
  const taken = stage === 'before' ? { reporter: one.reporter } : { staff: one.handler }
  if (stage === 'after' && !one.handler) return
  const createdAt = stage === 'before' ? one.createdAt : (one.endedAt ?? one.createdAt)
  let photo = ''
  await keepEncoded(job, { holder: 'nobody', alt: '', picture }, async (tx, file) => {
    const kept = { municipality, case: one.id, ...taken, stage, alt, file, createdAt }
    const [row] = await tx.insert(casePhotos).values(kept).returning({ id: casePhotos.id })
    photo = row?.id ?? ''
  })
  const staff = one.handler
  if (!shown || !staff) return
  await keepEncoded(job, { holder: 'nobody', alt: '', picture }, async (tx, copy) => {
    await tx.insert(photoDecisions).values({ municipality, photo, version: 1, decision: 'public', staff })
    await tx.update(casePhotos).set({ version: 1, copy }).where(eq(casePhotos.id, photo))
  })
}
