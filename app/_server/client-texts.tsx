import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

type Texts = { [key: string]: string | Texts }

/** Sends only the named texts to the browser, for forms that speak there: `ballots`, `ideas.form`; `problems` and `refusals` always. */
export async function ClientTexts({ only, children }: { only: readonly string[]; children: ReactNode }) {
  const all = (await getMessages()) as Texts
  const chosen: Texts = {}
  for (const name of ['problems', 'refusals', ...only]) carry(name.split('.'), all, chosen)
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>
}

function carry([key = '', ...deeper]: string[], from: Texts, to: Texts) {
  const texts = from[key]
  if (deeper.length === 0 || typeof texts !== 'object') {
    if (texts !== undefined) to[key] = texts
    return
  }
  const branch = to[key]
  const copy = typeof branch === 'object' ? { ...branch } : {}
  carry(deeper, texts, copy)
  to[key] = copy
}
