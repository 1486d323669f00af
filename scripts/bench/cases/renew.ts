import { closeDatabase } from '@/db/client'
import { sheets } from '../../worker/sheets'

await sheets()
await closeDatabase()
