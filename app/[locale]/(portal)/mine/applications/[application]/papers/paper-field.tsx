import { getLocale } from 'next-intl/server'
import { type Field, PaperField } from '@/components/grants/paper-field'
import { hasScanner } from '@/db/files/documents/reads'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { promise, removal } from './actions'
import { KeepToo } from './keep-too'
import { type OwnPapers, UseOwn } from './use-own'

type Props = {
  application: ApplicationSheet['application']
  field: Field
  papers: ApplicationSheet['papers']
  /** More may be attached now. */
  open: boolean
  /** What the organisation keeps, where whoever reads may use it. */
  own: OwnPapers | null
  problem?: string
}

/** One paper that is asked of an applicant, with what their organisation keeps of its kind. */
export async function MyPaperField({ application: { id, state }, field, papers, open, own, problem }: Props) {
  const { key } = field
  const locale = await getLocale()
  const there = papers.flatMap(({ document }) => (document ? [document.id] : []))
  return (
    <PaperField
      application={id}
      field={field}
      papers={papers}
      offer={own && open && <UseOwn application={id} requirement={key} own={own} there={there} />}
      beside={(paper) => <KeepToo application={id} paper={papers.find((one) => one.id === paper)} own={own} />}
      upload={open ? `/api/uploads/grants/${id}/${key}?locale=${locale}` : undefined}
      addressOf={(paper) => `/api/grants/${id}/papers/${paper}`}
      removal={removal}
      promise={state === 'draft' ? promise : undefined}
      problem={problem}
      hasScanner={hasScanner()}
    />
  )
}
