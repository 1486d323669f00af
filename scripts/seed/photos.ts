import { sceneOf } from '@/tenants/demo/scenes'
import type { SeedCase, SeedPhoto } from '@/tenants/seed'
import type { Drawer } from './random'

const month = 30 * 24

/** Most published cases of the last year that can be drawn have a photo and a quarter of the others, two dozen at most; some of the mended were taken again. */
export function pictured(told: readonly SeedCase[], drawer: Drawer): SeedCase[] {
  let left = 24
  return told.map((one) => {
    const scene = sceneOf(one.topic)
    const comes = scene && one.hoursAgo < 12 * month && !['phone', 'counter', 'letter'].includes(one.channel ?? '')
    if (!comes || left === 0 || !drawer.chance(one.published ? 90 : 25)) return one
    left--
    const { before, after } = scene.alt[one.locale === 'sv' ? 'sv' : 'fi']
    const shown = Boolean(one.published)
    const photos: SeedPhoto[] = [{ scene: scene.name, stage: 'before', alt: before, shown }]
    if (one.steps?.at(-1)?.to === 'done' && drawer.chance(60))
      photos.push({ scene: scene.name, stage: 'after', alt: after, shown })
    return { ...one, photos }
  })
}
