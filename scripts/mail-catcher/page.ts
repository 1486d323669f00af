import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { type Html, html, trusted } from '../identity-provider/html'

const style = trusted(
  'body{margin:0 auto;max-width:48rem;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif;color-scheme:light dark}' +
    'article{border-top:3px solid;margin-top:2rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}',
)
const most = 100

/** Answers every request with the latest mails. Only by its own name: a page from elsewhere cannot borrow another for it. */
export function answer(folder: string, port: number) {
  const names = [`localhost:${port}`, `127.0.0.1:${port}`]
  return async ({ headers }: IncomingMessage, response: ServerResponse) => {
    const known = names.includes(headers.host ?? '')
    response.writeHead(known ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
    })
    response.end(known ? (await pageOf(folder)).text : '')
  }
}

async function pageOf(folder: string): Promise<Html> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  const mails = await Promise.all(
    names
      .slice(-most)
      .reverse()
      .map((name) => articleOf(join(folder, name))),
  )
  const none = html`<p>No mail has been sent yet. Mails are sent within a minute of what they tell.</p>`
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><main><h1>Mails of this portal</h1><p>They have been caught here and gone to nobody. The newest is first.</p>
${mails.length ? mails : none}</main></body></html>`
}

async function articleOf(file: string): Promise<Html> {
  const { subject = '', to, replyTo, text = '', date } = await simpleParser(await readFile(file))
  const receiver = [to ?? []].flat().map((one) => one.text)
  const answerTo = replyTo?.value[0]?.address
  return html`<article><h2>${subject}</h2><p>To ${receiver.join(', ')}, ${date?.toISOString() ?? ''}</p>
${answerTo ? html`<p>Reply to ${answerTo}</p>` : ''}
<pre>${linked(text)}</pre></article>`
}

/** Addresses of the portal become links. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}
