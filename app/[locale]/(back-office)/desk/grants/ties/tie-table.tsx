import { getLocale, getTranslations } from 'next-intl/server'
import { formatDay } from '@/components/ui/format'
import { PressForm } from '@/components/ui/press-form'
import { Table } from '@/components/ui/table'
import type { listTies } from '@/db/grants/ties/lists/reads'
import { end } from './actions'

type Props = { ties: Awaited<ReturnType<typeof listTies>>; self: string; mayKeep: boolean }

/** The ties of everybody at the desk; another's may be ended. */
export async function TieTable({ ties, self, mayKeep }: Props) {
  const [t, locale] = await Promise.all([getTranslations('ties'), getLocale()])
  if (ties.length === 0) return null
  return (
    <section className="flow" aria-labelledby="all-ties">
      <h2 id="all-ties">{t('all')}</h2>
      <Table
        caption={t('all')}
        captionHidden
        rows={ties}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('name'), heads: true, cell: ({ name }) => name },
          { key: 'body', head: t('body'), cell: ({ organisation }) => organisation },
          { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: 'ground', head: t('ground'), cell: ({ ground }) => ground },
          { key: 'from', head: t('from'), cell: ({ from }) => formatDay(from, locale) },
          {
            key: 'end',
            head: t('ending'),
            cell: ({ id, member, name, organisation }) =>
              mayKeep && member !== self ? (
                <PressForm action={end} fields={{ tie: id }} name={`${t('end')}: ${name}, ${organisation}`}>
                  {t('end')}
                </PressForm>
              ) : null,
          },
        ]}
      />
    </section>
  )
}
