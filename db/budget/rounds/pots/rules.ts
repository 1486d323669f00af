import type { Texts } from '@/db/columns'

type KeyedPot = { id: string; key: string }

/** A public key for each pot of a form: its own for life, for a new one made of its name and unlike the others. */
export function keysFor(money: readonly { id: string | null; name: Texts }[], kept: readonly KeyedPot[]): string[] {
  const taken = new Set(kept.map(({ key }) => key))
  return money.map(({ id, name }) => {
    const own = kept.find((pot) => pot.id === id)?.key
    if (own) return own
    const bare = slugOf(Object.values(name).find(Boolean) ?? '') || 'alue'
    let key = bare
    for (let again = 2; taken.has(key); again++) key = `${bare}-${again}`
    taken.add(key)
    return key
  })
}

/** A name as it stands in addresses: "Jämsänkoski" is `jamsankoski`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}
