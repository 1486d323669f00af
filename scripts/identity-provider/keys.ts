import { createHmac, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The signing key, made once: an ID token from before a restart must still be good as a hint at sign-out. */
export async function signingKey(folder: string): Promise<JWK> {
  const file = join(folder, 'identity-key.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 })
  return key
}

export function cookieKey(portalSecret: string) {
  return createHmac('sha256', portalSecret).update('identity provider cookies').digest('hex')
}
