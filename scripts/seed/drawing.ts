import sharp from 'sharp'
import type { Encoded } from '@/db/files/encoding/writes'
import { scenes } from '@/tenants/demo/scenes'
import type { SeedPhoto } from '@/tenants/seed'

const made = new Map<string, Promise<Encoded>>()

/** The picture of a scene, drawn once: as a photo is kept, in two sizes. */
export function drawn({ scene, stage }: SeedPhoto): Promise<Encoded> {
  const key = `${scene} ${stage}`
  const known = made.get(key) ?? draw(scene, stage)
  made.set(key, known)
  return known
}

async function draw(name: string, stage: SeedPhoto['stage']): Promise<Encoded> {
  const scene = scenes.find((one) => one.name === name)
  if (!scene) throw new Error(`There is no scene ${name}`)
  const { sky, ground, [stage]: shapes } = scene
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="960" height="720">
    <rect width="640" height="480" fill="${sky}"/><rect y="300" width="640" height="180" fill="${ground}"/>${shapes}</svg>`
  const sized = (width: number) => sharp(Buffer.from(svg)).resize({ width }).jpeg({ quality: 82 }).toBuffer()
  const [large, small] = await Promise.all([sized(960), sized(640)])
  return { width: 960, height: 720, large, small }
}
