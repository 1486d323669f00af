import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { PressForm } from '@/components/ui/press-form'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Trouble } from '@/db/contact/troubles/reads'
import { troubleState } from '@/db/contact/troubles/rules'
import { end } from './actions'

type Props = { rows: readonly Trouble[]; names: { topics: Map<string, string>; areas: Map<string, string> } }

/** The notices of a month: where they are shown, and the press that ends one. */
export async function TroubleTable({ rows, names }: Props) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('troubles'), paths(), localized(), getLocale()])
  const now = new Date()
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'words',
          head: t('head.words'),
          heads: true,
          cell: ({ words, topics, area }) => (
            <span>
              {pick(words)}
              <span className="row-note">
                {[...topics.map((code) => names.topics.get(code) ?? code), area && names.areas.get(area)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          ),
        },
        {
          key: 'course',
          head: t('head.course'),
          cell: ({ startsAt, endsAt }) => (
            <span>
              <DateTime at={startsAt} locale={locale} /> – <DateTime at={endsAt} locale={locale} />
            </span>
          ),
        },
        {
          key: 'state',
          head: t('head.state'),
          cell: (row) => (
            <Tag tone={troubleState(row, now) === 'shown' ? 'warning' : 'neutral'}>
              {t(`state.${troubleState(row, now)}`)}
            </Tag>
          ),
        },
        {
          key: 'end',
          head: t('head.end'),
          cell: (row) =>
            troubleState(row, now) !== 'over' && (
              <ButtonRow>
                <ButtonLink
                  small
                  look="secondary"
                  href={to('/desk/contact/troubles/[trouble]', { trouble: row.id })}
                  aria-label={t('editFor', { words: pick(row.words) })}
                >
                  {t('editOne')}
                </ButtonLink>
                <PressForm
                  action={end}
                  fields={{ trouble: row.id }}
                  look="secondary"
                  name={t('endFor', { words: pick(row.words) })}
                >
                  {t('end')}
                </PressForm>
              </ButtonRow>
            ),
        },
      ]}
    />
  )
}
