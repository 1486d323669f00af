import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addProtocol } from 'maplibre-gl'
import { afterAll, expect, test, vi } from 'vitest'
import { readArchives } from '@/components/map/archives'
import type { Ink } from '@/components/map/map-style'
import { tiledStyle } from '@/components/map/tiled-style'
import { municipalities } from '@/tenants'
import { mapOrigins } from '@/tenants/map-origins'
import { mapOf } from '@/tenants/maps'
import type { MapTiles, Municipality } from '@/tenants/municipality'
import { archiveOf } from './archive'

vi.mock('maplibre-gl', () => ({ addProtocol: vi.fn() }))

const tile = Buffer.from('one tile, whatever it holds')
const file = archiveOf(tile, { kind: 'vector', name: 'Mallila' })
const ranges: string[] = []
const server = createServer(({ url, headers: { range = '' } }, answer) => {
  if (url !== '/town.pmtiles') return answer.writeHead(404).end()
  ranges.push(range)
  const [from = 0, to = file.length] = range.replace('bytes=', '').split('-').map(Number)
  const part = file.subarray(from, to + 1)
  answer.writeHead(206, { 'Content-Range': `bytes ${from}-${from + part.length - 1}/${file.length}` }).end(part)
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
afterAll(() => server.close())
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

readArchives()
readArchives()
const registered = [...vi.mocked(addProtocol).mock.calls]

/** What the map asks the protocol that was registered. */
async function read(type: 'json' | 'arrayBuffer', path: string) {
  const [scheme, load] = registered[0] ?? expect.unreachable()
  return (await load({ url: `${scheme}://${origin}/${path}`, type }, new AbortController())).data
}

test('tiles are read out of one file by the parts that are needed', async () => {
  expect(await read('json', 'town.pmtiles')).toMatchObject({ tiles: [`pmtiles://${origin}/town.pmtiles/{z}/{x}/{y}`] })
  expect(Buffer.from((await read('arrayBuffer', 'town.pmtiles/0/0/0')) as Uint8Array)).toEqual(tile)
  expect(ranges.length).toBeGreaterThan(0)
  expect(ranges.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true)
})

test('a tile the file does not hold is an empty one, and a file that is not there a fault', async () => {
  expect((await read('arrayBuffer', 'town.pmtiles/3/1/1')) as Uint8Array).toHaveLength(0)
  await expect(read('json', 'gone.pmtiles')).rejects.toThrow('404')
})

test('the protocol is registered once, however often a map is opened', () => {
  expect(registered).toHaveLength(1)
})

const { file: geo } = mapOf('jamsa') ?? expect.unreachable()
const inks = ['ground', 'beyond', 'water', 'street', 'road', 'edge', 'border', 'text', 'name'] as const
const ink = Object.fromEntries(inks.map((name, i) => [name, `#00000${i}`])) as Ink
const styled = (tiles: MapTiles) => tiledStyle(geo, ink, 'sv', tiles, 'https://jamsa.example/fi/osallistu')

test('a file of the portal’s own and one elsewhere are both asked for by their whole addresses', () => {
  expect(styled({ url: '/jamsa/map.pmtiles', kind: 'protomaps' }).sources.tiles).toEqual({
    type: 'vector',
    url: 'pmtiles://https://jamsa.example/jamsa/map.pmtiles',
  })
  expect(styled({ url: 'https://tiles.example/a.pmtiles?v=2', kind: 'pictures' }).sources.tiles).toEqual({
    type: 'raster',
    tileSize: 256,
    url: 'pmtiles://https://tiles.example/a.pmtiles?v=2',
  })
})

test('pictures of a service lie beneath the border; their own names are enough', () => {
  const url = 'https://tiles.example/{z}/{x}/{y}.png?key=x'
  const { sources, layers } = styled({ url, kind: 'pictures', size: 512, nearest: 15 })
  expect(sources.tiles).toEqual({ type: 'raster', tileSize: 512, tiles: [url], maxzoom: 15 })
  expect(layers.map(({ id }) => id)).toEqual(['beyond', 'pictures', 'border'])
})

test('layers of a basemap are drawn in the page’s colours, with names in the reader’s language', () => {
  const { layers } = styled({ url: '/jamsa/map.pmtiles', kind: 'protomaps' })
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
  expect(JSON.stringify(layers)).toContain('name:sv')
  expect(layers.at(-1)?.id).toBe('border')
})

test('the content security policy opens what the configuration names, each origin once', () => {
  expect(mapOrigins()).toEqual([])
  expect(mapOrigins({ tiles: { url: '/jamsa/map.pmtiles', kind: 'protomaps' } })).toEqual([])
  const style = 'https://maps.example/style.json?key=x'
  const origins = ['https://fonts.example/', 'https://maps.example/tiles']
  expect(mapOrigins({ style, origins })).toEqual(['https://maps.example', 'https://fonts.example'])
  const url = 'https://tiles.example/{z}/{x}/{y}.png'
  expect(mapOrigins({ tiles: { url, kind: 'pictures' } })).toEqual(['https://tiles.example'])
})

test('every town’s maps from outside come over TLS and say whose they are', () => {
  for (const { id, map } of municipalities as readonly Municipality[]) {
    for (const origin of mapOrigins(map)) expect(origin, id).toMatch(/^https:/)
    if (map?.style || map?.tiles) expect(map.attribution, id).toBeTruthy()
  }
})
