import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { routing } from './app/_messages/routing'

/** Headers of every response, also of those that leave before the proxy runs. HTML pages replace the policy with one that has a nonce. */
const headers = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** Public addresses in the reader's words lead to the folders of `app/[locale]`. */
function addressesInWords() {
  const pattern = (template: string) => (template === '/' ? '' : template.replace(/\[(\w+)\]/g, ':$1'))
  return Object.entries(routing.pathnames).flatMap(([page, words]) =>
    typeof words === 'string'
      ? []
      : routing.locales.map((locale) => ({
          source: `/${locale}${pattern(words[locale])}`,
          destination: `/${locale}${pattern(page)}`,
        })),
  )
}

const config: NextConfig = {
  distDir: process.env.BUILD_DIR ?? '.next',
  poweredByHeader: false,
  typedRoutes: false,
  reactStrictMode: true,
  // `npm run check` runs the compiler over everything; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The doorman hands on this much of a body, the largest picture with its form around it, and cuts what is longer.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '512kb' }, proxyClientMaxBodySize: '11mb' },
  allowedDevOrigins: ['*.localhost'],
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'pino', 'sharp', 'postgres', 'pg-boss'],
  rewrites: async () => ({ beforeFiles: addressesInWords(), afterFiles: [], fallback: [] }),
  headers: async () => [{ source: '/:path*', headers }],
}

export default createNextIntlPlugin('./app/_messages/request.ts')(config)
