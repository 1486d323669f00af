import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import type { Visitor } from '@/db/actors'
import { environment } from '@/db/env'
import type { Town } from '@/tenants'
import { authOptions, languageOf, secret } from './auth'
import type { Door } from './identity'

type Beginning = { town: Town; asker: Visitor; host: string; door: Door; next: string }

/** Starts a sign-in without next-auth's own form: where to send the browser, and the cookies that go with it. */
export async function beginSignIn({
  town,
  asker,
  host,
  door,
  next,
}: Beginning): Promise<{ to: string; cookies: string[] }> {
  const token = randomBytes(32).toString('hex')
  const options = authOptions(town, asker, next)
  const answer = Promise.withResolvers<string>()
  let cookies: string[] = []
  const request = {
    method: 'POST',
    query: { nextauth: ['signin', door], ui_locales: languageOf(next, town) },
    cookies: {
      '__Host-csrf': `${token}|${createHash('sha256')
        .update(token + secret())
        .digest('hex')}`,
    },
    headers: { 'x-forwarded-host': host, 'x-forwarded-proto': environment().ORIGIN_PROTOCOL },
    body: { csrfToken: token, callbackUrl: next, json: 'true' },
  }
  const failed = () => answer.resolve(withError(options.pages?.error ?? '/', 'Configuration'))
  const response = {
    status: () => response,
    getHeader: () => cookies,
    setHeader(name: string, value: string[]) {
      if (name === 'Set-Cookie') cookies = value
      return response
    },
    json: ({ url }: { url: string }) => answer.resolve(url),
    send: failed,
    end: failed,
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return { to: await answer.promise, cookies }
}

const withError = (page: string, error: string) => `${page}${page.includes('?') ? '&' : '?'}error=${error}`
