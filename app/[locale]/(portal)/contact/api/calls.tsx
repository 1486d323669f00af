import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'

const calls = [
  { key: 'services', call: 'GET services.{xml,json}', needsKey: false },
  { key: 'definition', call: 'GET services/{service_code}.{xml,json}', needsKey: false },
  { key: 'post', call: 'POST requests.{xml,json}', needsKey: true },
  { key: 'requests', call: 'GET requests.{xml,json}', needsKey: false },
  { key: 'request', call: 'GET requests/{id}.{xml,json}', needsKey: false },
  { key: 'updates', call: 'GET servicerequestupdates.{xml,json}', needsKey: true },
  { key: 'postUpdate', call: 'POST servicerequestupdates.{xml,json}', needsKey: true },
  { key: 'statistics', call: 'GET statistics/{services,agencies}', needsKey: false },
] as const

export async function Calls() {
  const t = await getTranslations('open311.page')
  return (
    <section className="flow" aria-labelledby="calls">
      <h2 id="calls">{t('calls')}</h2>
      <Table
        caption={t('callsCaption')}
        captionHidden
        rows={calls}
        rowKey={({ key }) => key}
        columns={[
          { key: 'call', head: t('call'), heads: true, cell: ({ call }) => <code>{call}</code> },
          { key: 'does', head: t('does'), cell: ({ key }) => t(`callText.${key}`) },
          { key: 'key', head: t('key'), cell: ({ needsKey }) => t(needsKey ? 'yes' : 'no') },
        ]}
      />
    </section>
  )
}
