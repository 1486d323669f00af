import { getLocale, getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { Table } from '@/components/ui/table'
import type { OpenScoring } from '@/db/grants/scorings/overviews/reads'
import { ChangeForm } from './change-form'
import type { ShownCriterion } from './score-form'

type Props = { of: OpenScoring; criteria: readonly ShownCriterion[] }

/** My locked points beside the others', with reasons; what has been changed since, and a place to change mine. */
export async function Locked({ of, criteria }: Props) {
  const t = await getTranslations('scorings')
  const { application, mine, others, changes } = of
  const columns = [
    { key: 'me', name: t('me'), points: mine.points },
    ...(others ?? []).map(({ assessor, points }) => ({ key: assessor, name: assessor, points })),
  ]
  return (
    <section className="flow" aria-labelledby="locked">
      <h2 id="locked">{t('all')}</h2>
      {others?.length === 0 && <p>{t('noOthers')}</p>}
      <Table
        caption={t('all')}
        captionHidden
        rows={criteria}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'criterion',
            head: t('criterion'),
            heads: true,
            cell: ({ name, weight, most }) => (
              <>
                {name}
                <span className="row-note">{t('scale', { most, weight })}</span>
              </>
            ),
          },
          ...columns.map(({ key, name, points }) => ({
            key,
            head: name,
            cell: (criterion: ShownCriterion) => (
              <>
                <strong>{points[criterion.key]?.points ?? '–'}</strong>
                <span className="row-note whitespace-pre-line">{points[criterion.key]?.reason}</span>
              </>
            ),
          })),
        ]}
      />
      <Changes changes={changes} criteria={criteria} />
      {mine.lockedAt !== null && application.state === 'scoring' && (
        <ChangeForm application={application.id} version={mine.version} criteria={criteria} />
      )}
    </section>
  )
}

async function Changes({ changes, criteria }: { changes: OpenScoring['changes']; criteria: Props['criteria'] }) {
  const [t, locale] = await Promise.all([getTranslations('scorings'), getLocale()])
  if (changes.length === 0) return null
  const nameOf = (criterion: string) => criteria.find(({ key }) => key === criterion)?.name ?? criterion
  return (
    <>
      <h3>{t('changes')}</h3>
      <ul className="flow">
        {changes.map(({ id, at, by, criterion, before, after, reason }) => (
          <li key={id}>
            {t('changed', { by, criterion: nameOf(criterion), before, after })} {reason}{' '}
            <span className="small muted">
              <DateTime at={at} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
