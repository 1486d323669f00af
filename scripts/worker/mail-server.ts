import { createTransport, type SendMailOptions } from 'nodemailer'

export type MailServer = (letter: SendMailOptions) => Promise<unknown>

/** Milliseconds: for each step of the talk, and for the whole of it, well inside the lease of a mail. */
const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const longest = 60_000

/** Sends through the server of MAIL_URL, a connection a mail. Off this machine only under TLS, unless the address itself says otherwise. */
export function mailServer(url: string, limits = patience, whole = longest): MailServer {
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  const transport = createTransport({ url, requireTLS: !near, ...limits })
  return (letter) => {
    const signal = AbortSignal.timeout(whole)
    return transport.sendMail({ ...letter, signal } as SendMailOptions).catch((fault) => {
      throw signal.aborted ? { code: 'ETIMEDOUT' } : fault
    })
  }
}
