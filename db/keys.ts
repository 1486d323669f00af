import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { environment } from './env'

/** A 32-byte key for one purpose, derived from PORTAL_SECRET (HKDF-SHA-256, RFC 5869). The database never holds it. */
export function keyFor(purpose: string): Buffer {
  return derived(Buffer.from(environment().PORTAL_SECRET, 'hex'), purpose)
}

export function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

export function keyedHash(key: Buffer, message: string): Buffer {
  return createHmac('sha256', key).update(message).digest()
}

/** A UUID of our own making (version 8, RFC 9562). */
export function idFrom(hash: Buffer) {
  const octets = Buffer.from(hash.subarray(0, 16))
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x80
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** AES-256-GCM: 12 bytes of IV, 16 of tag, then the text. `bound` must be the same when it is opened. */
export function seal(key: Buffer, text: Buffer, bound: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Throws when the key, the text or what it was bound to is not the same as at sealing. */
export function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}
