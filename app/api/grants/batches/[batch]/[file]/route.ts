import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { localeAsked } from '@/app/_server/here'
import { refuseForeignOrigin } from '@/app/_server/origin'
import { grantOfficer } from '@/app/_server/session'
import { readTransfers } from '@/db/grants/payments/batches/reads'
import { exportBatch } from '@/db/grants/payments/batches/writes'
import { paymentList } from '@/db/grants/payments/lists/rules'
import { Refusal } from '@/db/refusal'

type Props = { params: Promise<{ batch: string; file: string }> }

/** The file for the bank, or the table beside it. By POST: fetching the file marks its batch as sent. */
export async function POST(request: Request, { params }: Props) {
  await refuseForeignOrigin()
  const [{ batch, file }, officer] = await Promise.all([params, grantOfficer('pay')])
  if (!z.uuid().safeParse(batch).success) return missing()
  if (file === 'list') return list(request, officer, batch)
  if (file !== 'bank') return missing()
  try {
    const { number, file: bytes } = await exportBatch(officer, batch)
    return answer(new Uint8Array(bytes), 'application/xml', `${officer.municipality}-${number}.xml`)
  } catch (error) {
    if (error instanceof Refusal) return missing()
    throw error
  }
}

async function list(request: Request, officer: Parameters<typeof readTransfers>[0], batch: string) {
  const t = await getTranslations({ locale: localeAsked(request), namespace: 'money' })
  const found = await readTransfers(officer, batch)
  if (!found) return missing()
  const titles = [
    'ID',
    t('head.day'),
    t('head.sum'),
    t('head.applicant'),
    'IBAN',
    'BIC',
    t('head.reference'),
    t('head.what'),
  ]
  return answer(
    paymentList(found.transfers, titles),
    'text/csv; charset=utf-8',
    `${officer.municipality}-${found.number}.csv`,
  )
}

const missing = () => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })

const answer = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
