import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** How a server behaves: takes mails, says "later", says "no", or says nothing at all. */
export type Mood = 'up' | 'later' | 'no' | 'silent'

/** A real SMTP server on a port of its own, with everything it has taken. */
export async function startMailServer(port = 0) {
  const taken: ParsedMail[] = []
  let mood: Mood = 'up'
  const onRcptTo: SMTPServerOptions['onRcptTo'] = (_, __, done) => {
    if (mood === 'silent') return
    if (mood === 'up') done()
    else done(Object.assign(new Error('Not now'), { responseCode: mood === 'later' ? 451 : 550 }))
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 10,
    onRcptTo,
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        taken.push(mail)
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: given } = server.server.address() as AddressInfo
  return {
    taken,
    port: given,
    url: `smtp://127.0.0.1:${given}`,
    be: (next: Mood) => {
      mood = next
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
