import { assert, integer, property, uint8Array } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { placeIn } from '@/components/contact/photo-place'

const plain = { create: { width: 64, height: 48, channels: 3 as const, background: '#336699' } }
const bytesOf = (picture: Uint8Array) => new Uint8Array(picture).buffer
const taken = async (latitude: string, north: string, longitude: string, east: string) =>
  sharp(plain)
    .withExif({
      IFD3: { GPSLatitudeRef: north, GPSLatitude: latitude, GPSLongitudeRef: east, GPSLongitude: longitude },
    })
    .jpeg()
    .toBuffer()
const jamsa = await taken('61/1 52/1 4/1', 'N', '25/1 10/1 30/1', 'E')

test('where a photo was taken is read from it', () => {
  const place = placeIn(bytesOf(jamsa))
  expect(place?.latitude).toBeCloseTo(61.8678, 3)
  expect(place?.longitude).toBeCloseTo(25.175, 3)
})

test('south and west are below zero', async () => {
  const place = placeIn(bytesOf(await taken('33/1 30/1 0/1', 'S', '70/1 0/1 0/1', 'W')))
  expect(place).toEqual({ latitude: -33.5, longitude: -70 })
})

test('a photo that does not tell, or is no JPEG, has no place', async () => {
  expect(placeIn(bytesOf(await sharp(plain).jpeg().toBuffer()))).toBeNull()
  expect(placeIn(bytesOf(await sharp(plain).png().toBuffer()))).toBeNull()
  expect(placeIn(new ArrayBuffer(0))).toBeNull()
  expect(placeIn(bytesOf(await taken('0/1 0/1 0/1', 'N', '0/1 0/1 0/1', 'E')))).toBeNull()
})

test('whatever stands in a file, reading it ends, and a place lies on the earth', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), integer({ min: 0, max: jamsa.length }), (noise, at) => {
      const broken = new Uint8Array(jamsa)
      broken.set(noise.subarray(0, Math.max(0, broken.length - at)), at)
      const place = placeIn(broken.buffer)
      if (place) expect(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180).toBe(true)
    }),
  )
})
