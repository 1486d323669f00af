import { parentPort, workerData } from 'node:worker_threads'
import { type CountPapers, countRound } from '@/db/budget/tally/programme/rules'
import type { FromThread } from './count'

const say = (message: FromThread) => parentPort?.postMessage(message)

say({ counted: countRound(workerData as CountPapers, (done) => say({ done })) })
