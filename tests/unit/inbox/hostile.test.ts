import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { openMail } from '@/scripts/worker/open-mail'
import { readMail } from '@/scripts/worker/read-mail'
import { letterOf } from './letters'

vi.setConfig({ testTimeout: 240_000 })

const piece = fc.constantFrom(
  ...[
    '--x\r\n',
    '--x--\r\n',
    '\r\n',
    '\n',
    '\0',
    'Content-Type: multipart/mixed; boundary=x\r\n',
    'Content-Type: text/html\r\n',
  ],
  ...[
    'Content-Type: message/rfc822\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
  ],
  ...[
    'Content-Type: text/plain; charset=utf-99\r\n',
    'Content-Type: image/jpeg; name="=?utf-8?B?//8?="\r\n',
    '=?utf-8?Q?=ZZ?=',
    '=E4=',
    '<p><b>',
  ],
  ...[
    'Subject: =?iso-8859-1?Q?',
    'From: <>,<@>,,"\r\n',
    'From: a@b.fi\r\n',
    'References: <><<>>\r\n',
    'Message-ID:\r\n',
    ' '.repeat(300),
  ],
  ...[
    "Content-Disposition: attachment; filename*0*=utf-8''%ZZ; filename*1=x\r\n",
    '\ud800',
    'ÄÄKKÖSET',
    'Date: eilen\r\n',
    ':\r\n',
  ],
  ...[
    'Content-Type: multipart/alternative; boundary=""\r\n',
    'Content-Type: multipart/mixed\r\n',
    '> lainaus\r\n',
    'AAAA====\r\n',
  ],
)
const message = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''))),
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 30 }), fc.nat(300))
    .map(([bytes, at]) => Buffer.concat([letterOf().subarray(0, at), Buffer.from(bytes), letterOf().subarray(at)])),
)

test('three hundred malformed letters are read or refused, and none brings the reader down or swells', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(message, async (raw) => {
      const found = await readMail(raw).catch(() => null)
      if (!found) return
      read++
      expect(JSON.stringify(found.mail).length).toBeLessThan(2_000_000)
      expect(found.contents.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(raw.length + 1000)
      expect(found.mail.files).toHaveLength(found.contents.length)
    }),
    { numRuns: 300 },
  )
  expect(read).toBeGreaterThan(100)
})

const nested = (depth: number) => {
  const heads = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  )
  return Buffer.from(`From: a@b.fi\r\n${heads.join('')}Content-Type: text/plain\r\n\r\nhei`)
}

test.each([
  ['parts in parts in parts', nested(5_000)],
  [
    'a head of ten megabytes',
    Buffer.concat([Buffer.from('From: a@b.fi\r\nX: '), Buffer.alloc(10_000_000, 'a'), Buffer.from('\r\n\r\nhei')]),
  ],
  ['a hundred thousand headers', Buffer.from(`${'X-A: b\r\n'.repeat(100_000)}\r\nhei`)],
  ['tags in tags', letterOf({ type: 'text/html', text: '<div>'.repeat(100_000) })],
  [
    'twenty thousand parts',
    Buffer.from(`Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(20_000)}--x--`),
  ],
  ['nothing', Buffer.alloc(0)],
  ['twenty megabytes of zeros', Buffer.alloc(20_000_000)],
])('%s: read or refused in its own process, within its time', async (_, raw) => {
  const opened = await openMail(raw, 60_000)
  if (opened) expect(opened.text.length).toBeLessThanOrEqual(200_000)
  const after = await openMail(letterOf({ text: 'Seuraava.' }), 60_000)
  expect(after?.text.trim()).toBe('Seuraava.')
})

test('a reader that takes too long is stopped', async () => {
  expect(await openMail(letterOf(), 1)).toBeNull()
})
