// A process of its own for letters from strangers: a raw message in on stdin; out come a line of JSON and the bytes of its attachments.
// Whatever happens to the parser happens here, without secrets, under a limit of memory and time. Node runs this file as it is.
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Attachment, type HeaderValue, type ParsedMail, simpleParser } from 'mailparser'

export type ReadFile = { readonly type: string; readonly size: number }

/** A letter as its parts say it. Every text is cut to a length that no honest letter has. */
export type ReadMail = {
  readonly from: string | null
  readonly name: string
  readonly subject: string
  readonly text: string
  readonly references: readonly string[]
  readonly returnPath: string | null
  readonly autoSubmitted: string | null
  readonly precedence: string | null
  readonly list: boolean
  readonly answering: boolean
  readonly type: string
  readonly files: readonly ReadFile[]
}

const longest = { line: 1_000, text: 200_000, html: 1_000_000, files: 50 }
const options = { skipTextToHtml: true, keepCidLinks: true, maxHtmlLengthToParse: longest.html } as const

/** Reads a raw message, however it is made; the attachments in their order. Throws on what is no message at all. */
export async function readMail(raw: Buffer): Promise<{ mail: ReadMail; contents: Buffer[] }> {
  const read = await simpleParser(raw, options)
  const kept = read.attachments.filter((file) => !isDecoration(file)).slice(0, longest.files)
  const [from] = read.from?.value ?? []
  const header = (name: string) => textOf(read.headers.get(name))
  const mail = {
    from: from?.address?.slice(0, longest.line) || null,
    name: from?.name?.slice(0, longest.line) ?? '',
    subject: read.subject?.slice(0, longest.line) ?? '',
    text: (await wordsOf(read)).slice(0, longest.text),
    references: [read.references ?? [], read.inReplyTo ?? []]
      .flat()
      .slice(-50)
      .map((id) => id.slice(0, longest.line)),
    returnPath: lineOf(read, 'return-path'),
    autoSubmitted: header('auto-submitted'),
    precedence: header('precedence'),
    list: read.headers.has('list') || lineOf(read, 'list-id') !== null,
    answering: ['x-autoreply', 'x-autorespond', 'x-autoresponse'].some((name) => read.headers.has(name)),
    type: typeOf(read.headers.get('content-type')),
    files: kept.map(({ contentType, content }) => ({ type: contentType.slice(0, 100), size: content.length })),
  }
  return { mail, contents: kept.map(({ content }) => content) }
}

/** The plain words; of a letter that has none, those of its HTML. */
async function wordsOf({ text, html }: ParsedMail): Promise<string> {
  if (text?.trim() || !html) return text ?? ''
  const again = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html.slice(0, longest.html)}`)
  return (await simpleParser(again, options)).text ?? ''
}

/** Logos and lines that belong to the look of a letter: they tell nothing. */
const isDecoration = ({ related, content }: Attachment) => related && content.length < 20_000

const textOf = (value: HeaderValue | undefined) => (typeof value === 'string' ? value.slice(0, longest.line) : null)

/** A header as it stands, for those the parser makes objects of. */
function lineOf({ headerLines }: ParsedMail, name: string): string | null {
  const found = headerLines.find(({ key }) => key === name)
  return found
    ? found.line
        .slice(name.length + 1)
        .trim()
        .slice(0, longest.line)
    : null
}

const typeOf = (value: HeaderValue | undefined) =>
  typeof value === 'object' && 'value' in value && typeof value.value === 'string' ? value.value.toLowerCase() : ''

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const memory = 700_000_000
  setInterval(() => process.memoryUsage.rss() > memory && process.exit(7), 50).unref()
  const { mail, contents } = await readMail(await buffer(process.stdin))
  process.stdout.write(`${JSON.stringify(mail)}\n`)
  for (const content of contents) process.stdout.write(content)
}
