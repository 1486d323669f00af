import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { formatMoment, formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { LoggedLetter } from '@/db/contact/inbox/reads'
import { AgainForm, DropForm } from './letter-forms'

/** What has come and what became of it; who wrote, and what, is on the case alone. */
export async function LetterTable({ rows }: { rows: readonly LoggedLetter[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('inbox'), paths(), getLocale()])
  return (
    <Table
      caption={t('table.caption')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', head: t('table.at'), heads: true, cell: ({ at }) => <DateTime at={at} locale={locale} /> },
        {
          key: 'became',
          head: t('table.became'),
          cell: ({ state, reason, again }) => (
            <span>
              <Tag tone={state === 'aside' ? 'danger' : 'neutral'}>{t(`state.${state}`)}</Tag>
              {reason && <span className="row-note">{t(`reason.${reason}`)}</span>}
              {again > 0 && <span className="row-note">{t('table.again', { count: again })}</span>}
            </span>
          ),
        },
        {
          key: 'case',
          head: t('table.case'),
          cell: ({ case: id, reference }) =>
            id && <Link href={to('/desk/contact/[case]', { case: id })}>{reference}</Link>,
        },
        {
          key: 'size',
          head: t('table.size'),
          numeric: true,
          cell: ({ size }) => t('table.kilobytes', { count: formatNumber(Math.ceil(size / 1000), locale) }),
        },
        {
          key: 'action',
          head: t('table.action'),
          cell: ({ id, at, state }) => state === 'aside' && <Actions letter={id} at={formatMoment(at, locale)} />,
        },
      ]}
    />
  )
}

async function Actions({ letter, at }: { letter: string; at: string }) {
  const t = await getTranslations('inbox')
  return (
    <div className="button-row">
      <a href={`/api/contact/letters/${letter}`} aria-label={t('readFor', { at })} download>
        {t('read')}
      </a>
      <AgainForm letter={letter} at={at} />
      <DropForm letter={letter} at={at} />
    </div>
  )
}
