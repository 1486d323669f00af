import { officer } from '@/app/_server/session'
import { transferKinds } from '@/db/contact/transfers/input'
import { exportTable } from '@/db/contact/transfers/reads'

type Props = { params: Promise<{ file: string }> }

/** `topics.csv` and `rules.csv`: what the desk mends in a spreadsheet and takes in again. */
export async function GET(_: Request, { params }: Props) {
  const [{ file }, asker] = await Promise.all([params, officer('contact')])
  const kind = transferKinds.find((one) => file === `${one}.csv`)
  if (!kind) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(await exportTable(asker, kind), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${asker.municipality}-${file}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
