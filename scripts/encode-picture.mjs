// A process of its own for pictures from strangers: bytes in on stdin; out come a line of JSON and two JPEGs.
// Whatever happens to the decoder happens here, without secrets, under a limit of memory and time.
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

const [pixels, memory] = process.argv.slice(2, 4).map(Number)
const boxes = JSON.parse(process.argv[4] ?? '[]')
setInterval(() => process.memoryUsage.rss() > memory && process.exit(7), 50).unref()

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/** Upright, on white, without EXIF, GPS, profiles or trailers: re-encoding drops them all. */
const encoded = (picture, side) =>
  sharp(picture, { failOn: 'error', limitInputPixels: pixels, pages: 1, sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .timeout({ seconds: 10 })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })

/** A part of the picture with no more left of it than four spots of colour along its longer side, and those run into one another. */
async function veil(picture, { left, top, width, height }) {
  const scale = 4 / Math.max(width, height)
  const spots = [width, height].map((side) => Math.max(1, Math.round(side * scale)))
  const few = await sharp(picture)
    .extract({ left, top, width, height })
    .resize(...spots, { fit: 'fill' })
    .png()
    .toBuffer()
  const input = await sharp(few).resize(width, height, { fit: 'fill', kernel: 'cubic' }).blur(8).png().toBuffer()
  return { input, left, top }
}

/** Drawn into the pixels themselves: nothing lies under a veil. */
async function veiled(picture) {
  const veils = []
  for (const box of boxes) veils.push(await veil(picture, box))
  return sharp(picture).composite(veils).png().toBuffer()
}

const sent = await buffer(process.stdin)
const large = await encoded(boxes.length ? await veiled(sent) : sent, 2048)
const small = await encoded(large.data, 800)
const { width, height } = large.info
process.stdout.write(`${JSON.stringify({ width, height, large: large.data.length, small: small.data.length })}\n`)
process.stdout.write(large.data)
process.stdout.write(small.data)
