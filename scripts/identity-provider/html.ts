export type Html = Readonly<{ text: string }>

/** HTML with everything put into it escaped, unless it is HTML made here too. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  return { text: strings.reduce((text, part, index) => text + shown(values[index - 1] ?? '') + part) }
}

/** HTML from elsewhere that is known to be safe. */
export function trusted(text: string): Html {
  return { text }
}

function shown(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  return 'text' in value ? value.text : value.map(({ text }) => text).join('')
}
