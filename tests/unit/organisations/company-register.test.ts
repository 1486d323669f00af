import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { fetchCompany } from '@/app/_server/company-register'
import { municipalityById, type Town } from '@/tenants'

/** A town whose company register is a server of this test's, and what became of the question. */
async function asked(answer: RequestListener, businessId = '9000101-4') {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const companyRegister = `http://127.0.0.1:${(server.address() as AddressInfo).port}/companies`
  try {
    return await fetchCompany({ ...municipalityById('jamsa'), companyRegister } as Town, businessId)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const company = {
  businessId: { value: '9000101-4', registrationDate: '1990-01-02' },
  names: [
    { name: 'Veto vanha', type: '1', endDate: '2001-01-01' },
    { name: 'Himosjoen Veto ry', type: '1', registrationDate: '2001-01-01' },
  ],
  companyForms: [{ type: '29', descriptions: [{ languageCode: '1', description: 'Aatteellinen yhdistys' }] }],
  website: { url: 'www.veto.example' },
  addresses: [
    {
      type: 1,
      street: 'Himostie',
      buildingNumber: '4',
      postCode: '42100',
      postOffices: [{ city: 'JÄMSÄ', languageCode: '1' }],
    },
  ],
}
const saying =
  (body: unknown): RequestListener =>
  (_, response) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))

test('what the register tells begins the form, and is kept whole', async () => {
  const found = await asked(saying({ totalResults: 1, companies: [company] }))
  expect(found?.outcome).toBe('found')
  expect(found?.values).toEqual({
    ...{ businessId: '9000101-4', name: 'Himosjoen Veto ry', form: 'association', website: 'https://www.veto.example' },
    ...{ street: 'Himostie 4', postcode: '42100', postOffice: 'JÄMSÄ' },
  })
  expect(found?.snapshot?.body).toMatchObject({ businessId: { value: '9000101-4' } })
})

test('nothing known, a fault and nonsense leave the form to be filled by hand', async () => {
  expect((await asked(saying({ totalResults: 0, companies: [] })))?.outcome).toBe('none')
  expect((await asked(saying({ companies: [{ ...company, businessId: { value: '9000102-2' } }] })))?.outcome).toBe(
    'none',
  )
  expect((await asked((_, response) => response.writeHead(429).end()))?.outcome).toBe('failed')
  expect((await asked((_, response) => response.end('<html>')))?.outcome).toBe('failed')
  expect((await asked((_, response) => response.writeHead(302, { Location: '/elsewhere' }).end()))?.outcome).toBe(
    'failed',
  )
})

test('what is no Y-tunnus is not asked, nor anything where a town names no register', async () => {
  expect(await asked(saying({ companies: [company] }), '9000101-5')).toBeNull()
  expect(await fetchCompany(municipalityById('jamsa') as Town, '9000101-4')).toBeNull()
})
