import { startClamd } from './daemon'

const { port } = await startClamd(Number(process.env.CLAMD_PORT ?? 3310))
console.log(JSON.stringify({ event: 'clamd.ready', port }))
