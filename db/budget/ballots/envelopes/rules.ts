import { createHash } from 'node:crypto'
import { keyedHash, keyFor, seal, unseal } from '../../../keys'
import { type Known, namesOf } from '../../../people/rules'
import { type Ballot, ballotInput } from '../input'

/** What the database holds of a ballot while voting is open: always this long, whatever was chosen. */
const sealedLength = 1024
/** The same without the IV and the tag. The first two bytes tell how much of the rest is the ballot. */
const room = sealedLength - 28

/**
 * The voter as a round's register may know them: keyed hashes that mean nothing in any other round, nor without the key. A
 * new voter is entered by the first; the others find a ballot cast before the identity code was known, or when it was another.
 */
export function votersOf(round: string, person: Known): [Buffer, ...Buffer[]] {
  const key = keyFor(`ballots/${round}/voter`)
  const [first, ...others] = namesOf(person)
  return [keyedHash(key, first), ...others.map((name) => keyedHash(key, name))]
}

export const sealingKey = (round: string) => keyFor(`ballots/${round}/seal`)

/** Bound to its round and voter: copied to another row it does not open. */
const boundTo = (round: string, voter: Buffer) => `ballot:${round}:${voter.toString('hex')}`

/** Throws a RangeError when the ballot does not fit; the freeze sees to it that every valid one does. */
export function sealBallot(key: Buffer, round: string, voter: Buffer, { area, choices }: Ballot): Buffer {
  const text = Buffer.from(JSON.stringify({ area, choices }))
  if (text.length > room - 2) throw new RangeError('The ballot does not fit its envelope')
  const padded = Buffer.alloc(room)
  padded.writeUInt16BE(text.length)
  text.copy(padded, 2)
  return seal(key, padded, boundTo(round, voter))
}

/** Throws on an envelope that was tampered with, moved to another row, or sealed under another key. */
export function openBallot(key: Buffer, round: string, voter: Buffer, sealed: Buffer): Ballot {
  const padded = unseal(key, sealed, boundTo(round, voter))
  return ballotInput.parse(JSON.parse(padded.subarray(2, 2 + padded.readUInt16BE()).toString()))
}

/** Letters and figures that are not mistaken for each other when read aloud or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code on the receipt: the first 80 bits of the SHA-256 of the sealed ballot. It tells the envelope, not the choice. */
export function receiptOf(sealed: Buffer): string {
  const bits = BigInt(`0x${createHash('sha256').update(sealed).digest('hex').slice(0, 20)}`)
  const letters = Array.from({ length: 16 }, (_, at) => alphabet[Number((bits >> BigInt(75 - 5 * at)) & 31n)])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}
