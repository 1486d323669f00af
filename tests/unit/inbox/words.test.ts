import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredIn, type Head, ignoredFor, nameIn, partsOf } from '@/db/contact/inbox/rules'
import {
  caseTextOf,
  localeOf,
  subjectOf,
  topicOf,
  withoutHistory,
  withoutSignature,
} from '@/db/contact/inbox/words/rules'

const person: Head = {
  from: 'aino@posti.example',
  returnPath: '<aino@posti.example>',
  autoSubmitted: null,
  precedence: null,
  list: false,
  answering: false,
  type: 'text/plain',
}

test.each([
  [{}, null],
  [{ autoSubmitted: 'no' }, null],
  [{ autoSubmitted: 'auto-replied' }, 'automatic'],
  [{ autoSubmitted: 'auto-generated; owner=x' }, 'automatic'],
  [{ answering: true }, 'automatic'],
  [{ precedence: 'bulk' }, 'bulk'],
  [{ precedence: 'list' }, 'bulk'],
  [{ precedence: 'first-class' }, null],
  [{ list: true }, 'bulk'],
  [{ returnPath: '<>' }, 'bounce'],
  [{ returnPath: null }, null],
  [{ type: 'multipart/report' }, 'bounce'],
  [{ from: 'MAILER-DAEMON@posti.example' }, 'bounce'],
  [{ from: 'EI-VASTATA@jamsa.example', autoSubmitted: 'auto-generated' }, 'own'],
] as const)('%o is left alone as %s', (head, reason) => {
  expect(ignoredFor({ ...person, ...head }, ['ei-vastata@jamsa.example'])).toBe(reason)
})

test.each([
  ['palaute@jamsa.example', 'palaute@jamsa.example', null],
  ['<Palaute+ABC2@Jamsa.example>', 'palaute@jamsa.example', 'abc2'],
  ['palaute+@jamsa.example', 'palaute@jamsa.example', null],
  ['palaute+a+b@jamsa.example', 'palaute@jamsa.example', 'a+b'],
])('%s is %s with %s', (address, bare, token) => {
  expect(partsOf(address)).toEqual({ bare, token })
})

test.each(['', '@', 'a@', 'a b@c.fi', 'a@b@c', 'ei osoite'])('%s is no address', (text) => {
  expect(partsOf(text)).toBeNull()
})

test('a letter is called by its Message-ID and its writer, folded or not', () => {
  expect(nameIn('From: a@b.fi\r\nMessage-ID:\r\n <1@b.fi>')).toBe('<1@b.fi> a@b.fi')
  expect(nameIn('Subject: x')).toBeNull()
})

test('only Message-IDs of our own domain name letters of ours, the latest first', () => {
  const [one, other] = ['0b6f4ce4-8b2a-4c3d-9e1f-000000000001', '0b6f4ce4-8b2a-4c3d-9e1f-000000000002']
  const told = [`<${one}@jamsa.example>`, '<x@posti.example>', `<${other}@jamsa.example>`, `<${one}@jamsaXexample>`]
  expect(answeredIn(told, 'jamsa.example')).toEqual([other, one])
})

test.each([
  ['Kuoppa on yhä siinä.\n\n-- \nAino Mäki\n040 123', 'Kuoppa on yhä siinä.'],
  ['Kuoppa.\n\nLähetetty iPhonesta', 'Kuoppa.'],
  ['Grop.\n\nSkickat från min iPhone', 'Grop.'],
  ['A hole.\n\nSent from Outlook for Android', 'A hole.'],
  ['Lähetetty iPhonesta', 'Lähetetty iPhonesta'],
  ['-- \nvain nimi', '--\nvain nimi'],
])('of %j only the words are kept', (text, words) => {
  expect(withoutSignature(text)).toBe(words)
})

test.each([
  [
    'Oikealla puolella.\n\nti 24. marrask. 2026 klo 9.00 Oma Jämsä kirjoitti:\n> Kummalla puolella?\n> Vastaa.',
    'Oikealla puolella.',
  ],
  [
    'Till höger.\n\nDen tis 24 nov. 2026 skrev Mitt Jämsä:\n> Vilken sida?',
    'Till höger.\n\nDen tis 24 nov. 2026 skrev Mitt Jämsä:',
  ],
  [
    'On the right.\n\nOn Tue, 24 Nov 2026 at 09:00, My Jämsä\n<palaute@jamsa.example> wrote:\n> Which side?',
    'On the right.',
  ],
  ['Oikealla.\n\n-----Alkuperäinen viesti-----\nLähettäjä: Oma Jämsä\nKummalla?', 'Oikealla.'],
  ['Oikealla.\n\nLähettäjä: Oma Jämsä <x@y.fi>\nLähetetty: tiistai\nVastaanottaja: Aino\n\nKummalla?', 'Oikealla.'],
  ['> Kummalla puolella?\nOikealla.\n> Milloin?\nEilen.', '> Kummalla puolella?\nOikealla.\n> Milloin?\nEilen.'],
  ['> kaikki on lainausta', '> kaikki on lainausta'],
  ['Vertaa: 3 > 2\nja siinä se.', 'Vertaa: 3 > 2\nja siinä se.'],
])('of the answer %j the history goes where it is certain', (text, words) => {
  const own = withoutHistory(text)
  expect(own.startsWith(words.split('\n')[0] ?? '')).toBe(true)
  expect(own).not.toContain('Which side')
  if (!text.startsWith('Till')) expect(own).toBe(words)
})

test('whatever is written, something of it is kept, and nothing is added', () => {
  const line = fc.constantFrom(
    '> a',
    '-- ',
    'Hei',
    '',
    'x wrote:',
    'From: x',
    'Sent: y',
    '-----Original Message-----',
    'Sent from my iPhone',
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const text = lines.join('\n')
      const kept = withoutHistory(text)
      if (text.trim()) expect(kept).not.toBe('')
      for (const one of kept.split('\n')) expect(['', ...lines.map((other) => other.trim())]).toContain(one.trim())
    }),
  )
})

test('long words are parted at words, and nothing of them is lost up to the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
      const text = Array.from({ length: count }, (_, at) => `sana${at}`).join(' ')
      const { parts, cut } = caseTextOf('', text)
      expect(parts.every((part) => part.length <= 4000 && part.length > 0)).toBe(true)
      expect(parts.join(' ')).toBe(cut ? text.slice(0, 20_000).trim() : text)
    }),
  )
})

test.each([
  ['Re: VS: Fwd:  Kuoppa\r\n kadulla', 'Kuoppa kadulla'],
  ['Revontulet', 'Revontulet'],
])('the subject %j is %j', (subject, plain) => {
  expect(subjectOf(subject)).toBe(plain)
})

test('the subject is the first line, once', () => {
  expect(caseTextOf('Kuoppa', 'Se on syvä.').parts).toEqual(['Kuoppa\nSe on syvä.'])
  expect(caseTextOf('Kuoppa', 'Kuoppa on syvä.').parts).toEqual(['Kuoppa on syvä.'])
})

test('a language the town does not speak is answered in its first', () => {
  expect(localeOf('Hej, det finns en stor grop på vägen och den är farlig', ['fi', 'sv', 'en'])).toBe('sv')
  expect(localeOf('Hej, det finns en stor grop på vägen', ['fi', 'en'])).toBe('fi')
  expect(localeOf('Hello, there is a hole in the road, please mend it', ['fi', 'sv', 'en'])).toBe('en')
  expect(localeOf('Hei, tiellä on kuoppa ja se on syvä', ['fi', 'sv', 'en'])).toBe('fi')
  expect(localeOf('12345', ['sv', 'fi'])).toBe('sv')
})

test('the topic is what the subject speaks of, then the first words, then any', () => {
  const topic = (code: string, fi: string) => ({ code, name: { fi }, keywords: '' })
  const topics = [topic('katuvalot', 'Katuvalot'), topic('171', 'Katujen kunto'), topic('yleinen', 'Muu palaute')]
  expect(topicOf(topics, 'Katuvalo pimeänä', '')?.code).toBe('katuvalot')
  expect(topicOf(topics, 'xyz', 'Katuvalo ei pala')?.code).toBe('katuvalot')
  expect(topicOf(topics, 'xyz', 'xyz')?.code).toBe('yleinen')
})
