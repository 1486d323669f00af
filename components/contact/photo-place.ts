export type Place = { latitude: number; longitude: number }

/**
 * Where a JPEG was taken, as its EXIF tells; null when it does not, or not soundly. Read in the browser alone, to offer a place:
 * what is sent has lost it. Source: CIPA DC-008 (Exif 2.32), 4.6.6.
 */
export function placeIn(bytes: ArrayBuffer): Place | null {
  try {
    const view = new DataView(bytes)
    const start = exifOf(view)
    return start === null ? null : placeAt(new DataView(bytes, start))
  } catch (fault) {
    // An offset leads out of the file: whoever wrote it meant no place.
    if (fault instanceof RangeError) return null
    throw fault
  }
}

/** Where the TIFF part of the first EXIF segment begins. */
function exifOf(view: DataView): number | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
    const isExif = view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966
    if (isExif) return at + 10
  }
  return null
}

function placeAt(tiff: DataView): Place | null {
  const little = tiff.getUint16(0) === 0x4949
  const entry = (directory: number, tag: number) => {
    const count = tiff.getUint16(directory, little)
    for (let at = directory + 2; at < directory + 2 + count * 12; at += 12)
      if (tiff.getUint16(at, little) === tag) return at
    return null
  }
  const pointer = entry(tiff.getUint32(4, little), 0x8825)
  if (pointer === null) return null
  const gps = tiff.getUint32(pointer + 8, little)
  const degrees = (side: number, tag: number, negative: string) => {
    const [sign, value] = [entry(gps, side), entry(gps, tag)]
    if (sign === null || value === null) return Number.NaN
    const first = tiff.getUint32(value + 8, little)
    const part = (place: number) =>
      tiff.getUint32(first + place * 8, little) / tiff.getUint32(first + place * 8 + 4, little)
    const sum = part(0) + part(1) / 60 + part(2) / 3600
    return tiff.getUint8(sign + 8) === negative.charCodeAt(0) ? -sum : sum
  }
  const [latitude, longitude] = [degrees(1, 2, 'S'), degrees(3, 4, 'W')]
  const sound = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  return sound ? { latitude, longitude } : null
}
