import { expect, test } from 'vitest'
import { singleSlashes } from '@/app/_server/slashes'

test('a doubled slash of another system is mended before anything redirects it', () => {
  expect(singleSlashes('/open311/v2//services.json')).toBe('/open311/v2/services.json')
  expect(singleSlashes('//open311//v2///requests.xml?a=//b')).toBe('/open311/v2/requests.xml?a=//b')
  expect(singleSlashes('/open311/v2/statistics/services/?x=1')).toBe('/open311/v2/statistics/services?x=1')
})

test('other addresses stay as they are', () => {
  for (const url of ['/', '/fi//palaute', '/open311x//y', '//evil.example/open311/', '/fi?next=/open311//v2'])
    expect(singleSlashes(url)).toBe(url)
})
