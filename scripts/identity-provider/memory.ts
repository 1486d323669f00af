import type { Adapter, AdapterPayload } from 'oidc-provider'

type Entry = { model: string; id: string; payload: AdapterPayload; expiresAt: number }

/** What the provider knows, for as long as its process lives: sessions, grants and codes, by model and id. */
export function memory() {
  const entries = new Map<string, Entry>()

  const living = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > Date.now()) return entry
    entries.delete(key)
    return undefined
  }
  const findBy = (model: string, property: 'uid' | 'userCode', value: string) =>
    [...entries.values()].find((entry) => entry.model === model && entry.payload[property] === value)?.payload

  return (model: string): Adapter => ({
    async upsert(id, payload, seconds) {
      const expiresAt = seconds ? Date.now() + seconds * 1000 : Number.POSITIVE_INFINITY
      entries.set(`${model}:${id}`, { model, id, payload, expiresAt })
    },
    async find(id) {
      return living(`${model}:${id}`)?.payload
    },
    async findByUid(uid) {
      return findBy(model, 'uid', uid)
    },
    async findByUserCode(code) {
      return findBy(model, 'userCode', code)
    },
    async consume(id) {
      const entry = living(`${model}:${id}`)
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grant) {
      // Of this model alone: a sign-in under way names its grant too, and outlives it when somebody else signs in.
      for (const [key, entry] of entries)
        if (entry.model === model && entry.payload.grantId === grant) entries.delete(key)
    },
  })
}
