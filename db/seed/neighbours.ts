import 'server-only'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { persons } from '../people/tables'

const names = {
  fi: [
    'Anneli Virta',
    'Eero Salmi',
    'Kaisa Lehto',
    'Mikko Järvinen',
    'Sirpa Koivu',
    'Juha Rinne',
    'Noora Kallio',
    'Petri Mäki',
    'Tiina Saari',
    'Oskari Laakso',
  ],
  sv: [
    'Ulrika Berg',
    'Johan Lindqvist',
    'Sari Nieminen',
    'Patrik Ström',
    'Camilla Åkerlund',
    'Timo Rautio',
    'Frida Holm',
    'Kenneth Sjöblom',
    'Maarit Aho',
    'Emil Grönlund',
  ],
}

/** Ten made-up residents of the town who write, support and comment in the demo. They have no identity code and cannot sign in. */
export async function seedNeighbours(tx: Transaction, { municipality, locale }: Job) {
  const list = names[locale === 'sv' ? 'sv' : 'fi'].map((name, i) => ({
    municipality,
    subject: `neighbour:${i}`,
    name,
  }))
  await tx.insert(persons).values(list).onConflictDoNothing()
  const rows = await tx.select({ id: persons.id, name: persons.name, subject: persons.subject }).from(persons)
  return rows.filter(({ subject }) => subject.startsWith('neighbour:'))
}
