const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>\n')

const button =
  'display:inline-block;padding:12px 20px;border:2px solid #1d1d1d;border-radius:4px;color:#1d1d1d;font-weight:600;text-decoration:none'
const page = 'margin:0 auto;max-width:36em;padding:16px;font:17px/1.5 sans-serif;color:#1d1d1d;background:#ffffff'

type Sheet = {
  readonly locale: string
  readonly title: string
  /** The paragraphs of the plain text: the same is said in both. */
  readonly paragraphs: readonly string[]
  readonly picture: { readonly cid: string; readonly alt: string } | null
  /** Only addresses of the town become links, whatever somebody has written. */
  readonly origin: string
}

/** The same mail for programs that show pictures and buttons: it loads nothing, and carries its picture itself. */
export function htmlOf({ locale, title, paragraphs, picture, origin }: Sheet): string {
  const [first = '', ...rest] = paragraphs
    .flatMap((text) => text.split('\n\n'))
    .map((text) => paragraphOf(text, origin))
  const shown = picture
    ? `<p><img src="cid:${picture.cid}" alt="${escaped(picture.alt)}" style="max-width:100%;height:auto"></p>`
    : ''
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="${page}">
${[first, shown, ...rest].filter(Boolean).join('\n')}
</body></html>`
}

function paragraphOf(text: string, origin: string): string {
  const [label = '', address = '', ...more] = text.split('\n')
  if (more.length === 0 && address.startsWith(`${origin}/`))
    return `<p><a href="${escaped(address)}" style="${button}">${escaped(label.replace(/:$/, ''))}</a></p>`
  if (text.split('\n').every((line) => line.startsWith('>')))
    return `<blockquote style="margin:0;padding-left:12px;border-left:3px solid #767676">${escaped(unquoted(text))}</blockquote>`
  return `<p>${escaped(text)}</p>`
}

const unquoted = (text: string) => text.replace(/^> ?/gm, '')
