/** What to open and whom to be, printed when everything runs. */
import { municipalities, type Town } from '@/tenants'
import { residents, staffOf } from '../personas'

const { PORT, IDENTITY_ISSUER: issuer = '', DATA_DIR, MAIL_URL } = process.env
const madeUp = new URL(issuer).hostname === 'localhost'

const lines = municipalities.map((town) => [town.name.fi, ...addresses(town)])
print('The portal is running:', lines)
if (madeUp) {
  const people = Object.values(residents).map(({ givenName, familyName, about }) => [
    `${givenName} ${familyName}`,
    about.en,
  ])
  print('Sign in as a resident:', people)
  for (const town of municipalities)
    print(`Or, at ${addresses(town)[0]}/fi/desk, as staff of ${town.name.fi}:`, staffRows(town))
}
const caught = `smtp://127.0.0.1:${Number(PORT) + 3}`
if (MAIL_URL === caught) console.log(`\nMails go to nobody; read them at http://localhost:${Number(PORT) + 4}`)
console.log(`\nData and logs: ${DATA_DIR}\nCtrl-C stops everything.`)

function addresses({ hostnames }: Town) {
  const local = hostnames.filter((name) => name.endsWith('.localhost')).map((name) => `http://${name}:${PORT}`)
  return local.length > 0 ? local : hostnames.map((name) => `https://${name}`)
}

function staffRows(town: Town) {
  return staffOf(town).map(({ givenName, familyName, desks }) => [
    `${givenName} ${familyName}`,
    desks.join(', ') || 'no desk',
  ])
}

function print(title: string, rows: readonly (readonly string[])[]) {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  console.log(`\n${title}`)
  for (const [first = '', ...rest] of rows) console.log(`  ${first.padEnd(width)}  ${rest.join('  ')}`)
}
