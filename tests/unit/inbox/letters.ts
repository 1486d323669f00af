import { randomUUID } from 'node:crypto'

export type Letter = {
  from?: string
  subject?: string
  text?: string
  headers?: readonly string[]
  id?: string
  type?: string
  encoding?: string
}

/** A letter as mail programs write it. */
export function letterOf({
  from = 'Aino Mäki <aino@posti.example>',
  subject = 'Asia',
  text = 'Hei',
  ...more
}: Letter = {}) {
  const {
    headers = [],
    id = `<${randomUUID()}@posti.example>`,
    type = 'text/plain; charset=utf-8',
    encoding = '8bit',
  } = more
  const head = [
    `From: ${from}`,
    'To: palaute@jamsa.example',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    ...headers,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`)
}

type Part = { type: string; name: string; bytes: Buffer; inline?: boolean }

/** A letter with files beside its words. */
export function withFiles(letter: Letter, files: readonly Part[]) {
  const border = `=_${randomUUID()}`
  const parts = files.map(({ type, name, bytes, inline = false }) =>
    [
      `--${border}`,
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    ].join('\r\n'),
  )
  const words = `--${border}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter.text ?? 'Hei'}`
  return letterOf({
    ...letter,
    type: `multipart/mixed; boundary="${border}"`,
    text: `${[words, ...parts].join('\r\n')}\r\n--${border}--`,
  })
}
