import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from '@/app/open311/v2/answer'
import type { MunicipalityId } from '@/tenants'
import { municipalityById } from '@/tenants'
import { atCounter, calling } from '@/tests/people'

const servers: Server[] = []

/** Another system on this machine; its address. */
export async function systemOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((listening) => server.once('listening', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/open311/v2`
}

export function closeSystems() {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
}

export type Asked = { readonly method: string; readonly path: string; readonly form: URLSearchParams }
type Said = {
  readonly status?: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A stand-in that says what it is told to, and what it was asked. */
export async function standIn(say: (asked: Asked) => Said | null) {
  const asked: Asked[] = []
  const address = await systemOf(async (request, response) => {
    const form = new URLSearchParams(await new Response(request as never).text())
    const one = { method: request.method ?? '', path: request.url ?? '', form }
    asked.push(one)
    const said = say(one)
    // Taken, and the line cut before a word is said.
    if (!said) return request.socket.destroy()
    const text = typeof said.body === 'string' ? said.body : JSON.stringify(said.body)
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers }).end(text)
  })
  return { address, asked, posts: () => asked.filter(({ method }) => method === 'POST') }
}

/** The interface of a town of ours, over a real socket. */
export function townSystem(id: MunicipalityId) {
  const town = municipalityById(id)
  if (!town) throw new Error(`There is no ${id}`)
  return systemOf(async (incoming, outgoing) => {
    const url = `http://${town.hostnames[0]}${incoming.url}`
    const { method = 'GET' } = incoming
    const body = method === 'POST' ? { body: await new Response(incoming as never).arrayBuffer() } : {}
    const headers = new Headers(incoming.headers as Record<string, string>)
    const request = new Request(url, { method, headers, ...body })
    const parts = new URL(url).pathname.split('/').slice(3).map(decodeURIComponent)
    const visitor = atCounter(id)
    const door = { town, origin: `http://${town.hostnames[0]}`, address: null, visitor }
    const said = await answer(request, parts, { ...door, client: (key) => calling(id, key) })
    outgoing.writeHead(said.status, Object.fromEntries(said.headers)).end(Buffer.from(await said.arrayBuffer()))
  })
}
