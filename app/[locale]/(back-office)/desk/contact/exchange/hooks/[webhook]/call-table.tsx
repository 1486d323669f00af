import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Call } from '@/db/contact/webhooks/reads'
import { RepeatForm } from './repeat-form'

/** The last calls: of what, how they ended, and the status of the answer. What was said is not kept. */
export async function CallTable({ id: webhook, calls }: { id: string; calls: readonly Call[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('webhooks'), paths(), getLocale()])
  return (
    <Table
      caption={t('calls')}
      captionHidden
      dense
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', head: t('at'), cell: ({ createdAt }) => <DateTime at={createdAt} locale={locale} /> },
        { key: 'event', head: t('what'), heads: true, cell: ({ event }) => t(`event.${event.replace('.', '-')}`) },
        {
          key: 'case',
          head: t('case'),
          cell: ({ case: id, reference }) =>
            id && <Link href={to('/desk/contact/[case]', { case: id })}>{reference}</Link>,
        },
        { key: 'state', head: t('state'), cell: (call) => <CallState call={call} /> },
        {
          key: 'again',
          head: t('action'),
          cell: ({ id, event, state, reference }) =>
            ['sent', 'failed', 'dead'].includes(state) && (
              <RepeatForm
                call={id}
                webhook={webhook}
                what={`${t(`event.${event.replace('.', '-')}`)} ${reference ?? ''}`}
              />
            ),
        },
      ]}
    />
  )
}

async function CallState({ call: { state, fault, status, attempts } }: { call: Call }) {
  const t = await getTranslations('webhooks')
  const tone = state === 'dead' ? 'danger' : state === 'sent' ? 'success' : 'neutral'
  const nothing = state === 'sent' && status === null
  return (
    <span>
      <Tag tone={tone}>{t(nothing ? 'callState.nothing' : `callState.${state}`)}</Tag>
      {status !== null && <span className="row-note">HTTP {status}</span>}
      {fault && status === null && <span className="row-note">{t(`fault.${fault}`)}</span>}
      {attempts > 1 && <span className="row-note">{t('attempts', { count: attempts })}</span>}
    </span>
  )
}
