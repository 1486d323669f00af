import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pictureLimits } from '@/db/files/input'

const plain = { create: { width: 640, height: 480, channels: 3 as const, background: '#336699' } }
export const jpeg = await sharp(plain).jpeg().toBuffer()
export const png = await sharp(plain).png().toBuffer()
export const webp = await sharp(plain).webp().toBuffer()

/** A place that must never be found in what is kept, in the ways in which programs write it. */
export const trace = 'KANARIA 61.8679N 25.1750E'

const text = (words: string) => Buffer.from(words)
const uint32 = (number: number) => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(number)
  return four
}

function crc(data: Buffer): number {
  let rest = 0xffffffff
  for (const octet of data) {
    rest ^= octet
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Buffer) {
  const body = Buffer.concat([text(name), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc(body))])
}

const signature = png.subarray(0, 8)
const header = (width: number, height: number, depth = 8, colour = 2) =>
  chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([depth, colour, 0, 0, 0])]))
const end = chunk('IEND', Buffer.alloc(0))
const pngOf = (...chunks: Buffer[]) => Buffer.concat([signature, ...chunks, end])
/** A PNG with more in it after its header. */
export const pngWith = (...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
export const pngText = chunk('tEXt', text(`Comment\0${trace}`))

const tiff = (words: string) => Buffer.concat([text('II*\0\b\0\0\0\0\0\0\0\0\0'), text(words)])
const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
export const jpegWith = (...segments: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
export const exif = segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff(trace), jpeg.subarray(0, 400)]))
export const xmp = segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${trace}</x:xmpmeta>`))
export const comment = segment(0xfe, text(trace))
export const pngExif = chunk('eXIf', tiff(trace))
export const pngWords = chunk('iTXt', Buffer.concat([text('XML:com.adobe.xmp\0\0\0\0\0'), text(trace)]))

function webpWith(name: string, data: Buffer) {
  const padded = data.length % 2 ? Buffer.concat([data, Buffer.alloc(1)]) : data
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  const whole = Buffer.concat([webp, text(name), size, padded])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}
export const webpXmp = webpWith('XMP ', text(trace))

const sizedJpeg = (width: number, height: number) => {
  const copy = Buffer.from(jpeg)
  const frame = [0xc0, 0xc1, 0xc2].map((marker) => copy.indexOf(Buffer.from([0xff, marker]))).find((at) => at > 0) ?? 0
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}
const sizedWebp = () => {
  const copy = Buffer.from(webp)
  copy.writeUInt16LE(0x3fff, 26)
  copy.writeUInt16LE(0x3fff, 28)
  return copy
}
const box = (brand: string) => Buffer.concat([uint32(24), text('ftyp'), text(brand), uint32(0), text(`mif1${brand}`)])
const cut = (bytes: Buffer, parts: number[]) => parts.map((part) => bytes.subarray(0, Math.floor(bytes.length * part)))
const zeros = deflateSync(Buffer.alloc(60_000_000))

type File = readonly [what: string, bytes: Buffer, name: string, type: string]
const foreign = (what: string, bytes: Buffer, ...names: [name: string, type: string][]): File[] =>
  names.map(([name, type]) => [`${what} called ${name}`, bytes, name, type])
const asJpeg: [string, string] = ['kuva.jpg', 'image/jpeg']
const asPng: [string, string] = ['kuva.png', 'image/png']
const asWebp: [string, string] = ['kuva.webp', 'image/webp']

const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>')
const html = text('<!doctype html><script>fetch("/api/files")</script>')
const pdf = text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF')
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const bomb = text('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>')

/** Files that are refused, each for its content, its name or what it says of itself. */
export const refused: readonly File[] = [
  ...foreign('an SVG', svg, asJpeg, asPng, ['kuva.svg', 'image/svg+xml'], ['kuva.svg', 'image/png']),
  ...foreign('an XML bomb', bomb, asJpeg, ['kuva.svg', 'image/svg+xml']),
  ...foreign('HTML', html, asJpeg, asWebp, ['kuva.html', 'text/html']),
  ...foreign('a PDF', pdf, asJpeg, ['kuva.pdf', 'application/pdf']),
  ...foreign('a ZIP', zip, asPng, ['kuva.zip', 'application/zip']),
  ...foreign('a GIF', gif, asJpeg, ['kuva.gif', 'image/gif']),
  ...foreign('a TIFF', await sharp(plain).tiff().toBuffer(), asJpeg, ['kuva.tif', 'image/tiff']),
  ...foreign('an AVIF', await sharp(plain).resize(32).avif().toBuffer(), asJpeg, ['kuva.avif', 'image/avif']),
  ...foreign('a HEIC', box('heic'), asJpeg, ['kuva.heic', 'image/heic']),
  ...foreign('a HEIF sequence', box('hevc'), ['kuva.heic', 'image/heic-sequence']),
  ...foreign('a BMP', Buffer.concat([text('BM'), Buffer.alloc(60)]), asJpeg),
  ...foreign('an icon', Buffer.from('00000100010010100000010020006804000016000000', 'hex'), asPng),
  ...foreign('a JPEG 2000', Buffer.from('0000000c6a5020200d0a870a00000014667479706a703220', 'hex'), asJpeg),
  ...foreign('a JPEG XL', Buffer.from('ff0a0000', 'hex'), asJpeg),
  ...foreign('a PostScript', text('%!PS-Adobe-3.0\n(%pipe%id) (w) file'), asJpeg),
  ...foreign('an ImageMagick script', text('push graphic-context\nfill "url(https://x|id)"\n'), asJpeg, asPng),
  ...foreign('a program for Windows', Buffer.concat([text('MZ'), Buffer.alloc(200)]), asJpeg),
  ...foreign('a program for Linux', Buffer.concat([text('\x7fELF'), Buffer.alloc(200)]), asJpeg),
  ...foreign('a shell script', text('#!/bin/sh\nid\n'), asJpeg),
  ...foreign('PHP', text('<?php system($_GET[0]);'), asJpeg, ['kuva.php', 'image/jpeg']),
  ...foreign('a video', box('mp42'), asJpeg),
  ...foreign('nothing at all', Buffer.alloc(0), asJpeg, asPng, asWebp),
  ...foreign('zeros', Buffer.alloc(4096), asJpeg),
  ...foreign('one octet', Buffer.from([0xff]), asJpeg),
  ...foreign('only the mark of a JPEG', Buffer.from('ffd8ffe0', 'hex'), asJpeg),
  ...foreign('only the mark of a PNG', signature, asPng),
  ...foreign('only the mark of a WebP', text('RIFF\0\0\0\0WEBP'), asWebp),
  ...cut(jpeg, [0.1, 0.5, 0.9]).flatMap((bytes, at) => foreign(`a JPEG cut ${at}`, bytes, asJpeg)),
  ...cut(png, [0.1, 0.5, 0.9]).flatMap((bytes, at) => foreign(`a PNG cut ${at}`, bytes, asPng)),
  ...cut(webp, [0.1, 0.5, 0.9]).flatMap((bytes, at) => foreign(`a WebP cut ${at}`, bytes, asWebp)),
  ...foreign('a PNG that is a JPEG', png, asJpeg),
  ...foreign('a JPEG that is a PNG', jpeg, asPng, ['kuva.png', '']),
  ...foreign('a WebP that is a JPEG', webp, asJpeg),
  ...foreign('a JPEG with another ending', jpeg, ['kuva.jpg.exe', 'image/jpeg'], ['kuva', 'image/jpeg'], ['', '']),
  ...foreign('a JPEG said to be HTML', jpeg, ['kuva.jpg', 'text/html'], ['kuva.svg', 'image/svg+xml']),
  ...foreign('a PNG said to be 20 000 by 20 000', pngOf(header(20_000, 20_000), chunk('IDAT', zeros)), asPng),
  ...foreign('a PNG said to be 2 147 483 647 wide', pngOf(header(2 ** 31 - 1, 1), chunk('IDAT', zeros)), asPng),
  ...foreign('a PNG of no width', pngOf(header(0, 10), chunk('IDAT', deflateSync(Buffer.alloc(40)))), asPng),
  ...foreign(
    'a PNG of a depth that is none',
    pngOf(header(10, 10, 7), chunk('IDAT', deflateSync(Buffer.alloc(400)))),
    asPng,
  ),
  ...foreign('a PNG without pixels', pngOf(header(100, 100)), asPng),
  ...foreign('a PNG whose pixels are no deflate', pngOf(header(100, 100), chunk('IDAT', text('no deflate'))), asPng),
  ...foreign('a JPEG said to be 65 500 by 65 500', sizedJpeg(65_500, 65_500), asJpeg),
  ...foreign('a JPEG said to be 20 000 by 20 000', sizedJpeg(20_000, 20_000), asJpeg),
  ...foreign('a WebP said to be 16 383 by 16 383', sizedWebp(), asWebp),
  ...foreign('a picture heavier than the limit', Buffer.concat([jpeg, Buffer.alloc(pictureLimits.bytes)]), asJpeg),
]

/** Files that are taken, and of which nothing stays but the picture. */
export const neutralised: readonly File[] = [
  ['a JPEG with EXIF and a thumbnail in it', jpegWith(exif), ...asJpeg],
  ['a JPEG with XMP', jpegWith(xmp), ...asJpeg],
  ['a JPEG with a comment', jpegWith(comment), ...asJpeg],
  ['a PNG with text', pngWith(pngText), ...asPng],
  ['a PNG with EXIF', pngWith(pngExif), ...asPng],
  ['a PNG with XMP', pngWith(pngWords), ...asPng],
  ['a WebP with XMP', webpXmp, ...asWebp],
  ['a JPEG with a ZIP behind it', Buffer.concat([jpeg, zip, text(trace)]), ...asJpeg],
  ['a PNG with HTML behind it', Buffer.concat([png, html, text(trace)]), ...asPng],
  ['a JPEG that is PHP too', jpegWith(segment(0xfe, text(`<?php system('id'); // ${trace}`))), ...asJpeg],
  ['a name that climbs', jpegWith(comment), '../../../../etc/passwd.jpg', 'image/jpeg'],
  ['a name of two lines', jpegWith(comment), 'a\r\nSet-Cookie: x.jpg', 'image/jpeg'],
  ['a name with a zero', jpegWith(comment), 'a\0.php.jpg', 'image/jpeg'],
  ['a name written backwards', jpegWith(comment), 'kuva\u202egpj.jpg', 'image/jpeg'],
]
