import { expect, test } from 'vitest'
import { networkOf, spend } from '@/db/rate-limit'
import { residents } from '@/scripts/personas'
import { passerBy, signedIn } from '../../people'
import { refusalOf } from '../ballots/voting-round'

const sent = (times: number, one: () => Promise<void>) =>
  Promise.all(Array.from({ length: times }, () => refusalOf(one())))
const refused = (answers: string[]) => answers.filter((answer) => answer === 'tooMany').length

test('an address may send a hundred forms in ten minutes, however fast, and each town counts its own', async () => {
  const answers = await sent(110, () => spend(passerBy('jamsa'), '192.0.2.1'))
  expect(refused(answers)).toBe(10)
  expect(refused(await sent(1, () => spend(passerBy('jamsa'), '192.0.2.2')))).toBe(0)
  expect(refused(await sent(1, () => spend(passerBy('joutsa'), '192.0.2.1')))).toBe(0)
})

test('a whole school chooses what to vote for behind one address', async () => {
  expect(refused(await sent(400, () => spend(passerBy('jamsa'), '192.0.2.9', 1)))).toBe(0)
})

test('whoever has signed in is counted as themselves, wherever they sit', async () => {
  const aino = await signedIn(residents.aino)
  expect(refused(await sent(100, () => spend(passerBy('raasepori'), '192.0.2.3')))).toBe(0)
  expect(refused(await sent(1, () => spend(aino, '192.0.2.3')))).toBe(0)
  expect(refused(await sent(100, () => spend(aino, '192.0.2.4')))).toBe(1)
})

test('the many addresses of one IPv6 network are one sender', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:DB8::1')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8::5:6:7:8:9')).toBe('2001:db8:0:5')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})
