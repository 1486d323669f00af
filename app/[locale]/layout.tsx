import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { localized } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { themeColours, themeCss } from '@/components/frame/theme'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const [{ texts, theme }, pick] = await Promise.all([town(), localized()])
  const portal = pick(texts.portal)
  return {
    title: { default: portal, template: `%s – ${portal}` },
    icons: { icon: theme.mark, apple: theme.mark.replace('mark.svg', 'touch-icon.png') },
  }
}

export async function generateViewport(): Promise<Viewport> {
  const { light, dark } = themeColours(await town())
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light },
      { media: '(prefers-color-scheme: dark)', color: dark },
    ],
  }
}

export default async function TownLayout({ children, params }: Props) {
  const [{ locale }, here, sent] = await Promise.all([params, town(), headers()])
  if (!hasLocale(here.locales, locale)) notFound()
  return (
    <html lang={locale}>
      <head>
        <style nonce={sent.get('x-nonce') ?? undefined}>{themeCss(here)}</style>
      </head>
      <body>{children}</body>
    </html>
  )
}
