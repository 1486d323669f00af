import { databaseAnswers } from '@/db/health'

/** Whether this process can serve: a bare status, details are for the log. */
export async function GET() {
  const ready = await databaseAnswers()
  return new Response(ready ? 'ok' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
