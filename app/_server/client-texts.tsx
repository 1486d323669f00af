import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Sends only the named namespaces to the browser, for forms that speak there; `problems` and `refusals` always. */
export async function ClientTexts({ only, children }: { only: readonly string[]; children: ReactNode }) {
  const all = await getMessages()
  const chosen = Object.fromEntries(['problems', 'refusals', ...only].map((name) => [name, all[name]]))
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>
}
