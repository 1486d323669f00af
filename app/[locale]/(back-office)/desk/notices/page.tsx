import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { administrator, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { DateTime } from '@/components/ui/amounts'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { listAllNotices } from '@/db/notices/reads'
import { missingLanguages, type NoticeState } from '@/db/notices/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

const tones = { coming: 'info', shown: 'success', over: 'neutral' } as const satisfies Record<NoticeState, TagTone>

export default async function NoticesPage() {
  const [t, to, pick, locale, { locales }] = await Promise.all([
    getTranslations('notices'),
    paths(),
    localized(),
    getLocale(),
    town(),
  ])
  const notices = await administrator().then(listAllNotices)
  const languages = (notice: (typeof notices)[number]) => {
    const missing = missingLanguages(notice, locales)
    if (missing.length === 0) return t('complete')
    return (
      <Tag tone="warning">{t('missing', { languages: missing.map((one) => t(`language.${one}`)).join(', ') })}</Tag>
    )
  }
  const write = <ButtonLink href={to('/desk/notices/[notice]', { notice: 'new' })}>{t('new')}</ButtonLink>
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={notices.length > 0 && write} />
      {notices.length === 0 ? (
        <EmptyState title={t('none')} action={write}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          dense
          rows={notices}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              head: t('head.title'),
              heads: true,
              cell: ({ id, title }) => <a href={to('/desk/notices/[notice]', { notice: id })}>{pick(title)}</a>,
            },
            {
              key: 'state',
              head: t('head.state'),
              cell: ({ state }) => <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>,
            },
            {
              key: 'from',
              head: t('head.from'),
              cell: ({ showFrom }) => <DateTime at={showFrom} locale={locale} />,
            },
            {
              key: 'until',
              head: t('head.until'),
              cell: ({ showUntil }) => (showUntil ? <DateTime at={showUntil} locale={locale} /> : t('noEnd')),
            },
            { key: 'languages', head: t('head.languages'), cell: languages },
          ]}
        />
      )}
    </>
  )
}
