import { closeDatabase } from '@/db/client'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { townAtWork } from '../../town-at-work'

const job = townAtWork('jamsa', 'grants', 'bench')
while (await setNextLetter(job));
await closeDatabase()
