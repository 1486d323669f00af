/** The identity provider of development, demo and tests, in a process of its own. Stops on SIGTERM. */
import { createServer } from 'node:http'
import { authorizations } from '../authorizations/register'
import { answer } from './desk'
import { cookieKey, signingKey } from './keys'
import { createProvider } from './provider'

const { IDENTITY_ISSUER: issuer = '', PORT, PORTAL_SECRET: portalSecret = '', DATA_DIR: folder = '.data' } = process.env

const { protocol, hostname, port } = new URL(issuer)
if (protocol !== 'http:' || hostname !== 'localhost') {
  console.error(`Anybody can sign in here as anybody, so it serves only http://localhost, not ${issuer}.`)
  process.exit(1)
}

const portalPort = Number(PORT)
const provider = createProvider({
  issuer,
  portalPort,
  portalSecret,
  key: await signingKey(folder),
  cookieKey: cookieKey(portalSecret),
})
const register = authorizations({ base: '/valtuudet', portalPort, portalSecret })
const server = createServer(answer(provider, portalPort, register))
server.listen(Number(port), '127.0.0.1')

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
