import { afterEach, expect, test, vi } from 'vitest'
import { geocoderOf } from '@/app/_server/geocoder'
import { municipalityById } from '@/tenants'
import { mapOf } from '@/tenants/maps'

const jamsa = municipalityById('jamsa') ?? expect.unreachable()
const map = mapOf('jamsa') ?? expect.unreachable()
const served = { ...jamsa, map: { geocoder: 'https://geocoder.example/v1/search?size=5' } }
const asked = vi.spyOn(globalThis, 'fetch')
afterEach(() => asked.mockReset())

const found = (name: string, coordinates: number[]) => ({ geometry: { coordinates }, properties: { name } })
const says = (...features: object[]) => asked.mockResolvedValue(Response.json({ features }))

test('without a service nobody is asked', async () => {
  expect((await geocoderOf(jamsa, map)('Koulukatu', 'fi'))[0]?.name).toBe('Koulukatu')
  expect(asked).not.toHaveBeenCalled()
})

test('a service knows the doors, and only those within the border count', async () => {
  says(found('Koulukatu 5', [25.19, 61.865]), found('Koulukatu, Helsinki', [24.94, 60.16]))
  const names = (await geocoderOf(served, map)('Koulukatu', 'fi')).map(({ name }) => name)
  expect(names.slice(0, 2)).toEqual(['Koulukatu 5', 'Koulukatu'])
  expect(names).not.toContain('Koulukatu, Helsinki')
  expect(String(asked.mock.calls[0]?.[0])).toBe('https://geocoder.example/v1/search?size=5&text=Koulukatu&lang=fi')
})

test('a service that fails or talks nonsense is passed over', async () => {
  asked.mockRejectedValueOnce(new TypeError('no route'))
  expect((await geocoderOf(served, map)('Koulukatu', 'fi'))[0]?.name).toBe('Koulukatu')
  asked.mockResolvedValueOnce(Response.json({ hits: [] }))
  expect((await geocoderOf(served, map)('Koulukatu', 'fi'))[0]?.name).toBe('Koulukatu')
})
