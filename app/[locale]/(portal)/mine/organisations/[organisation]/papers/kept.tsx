import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/ui/document-list'
import { Fold } from '@/components/ui/fold'
import { formatDay } from '@/components/ui/format'
import { RemoveDocument } from '@/components/ui/remove-document'
import { finnishDay } from '@/db/fields'
import { hasScanner } from '@/db/files/documents/reads'
import { passportKinds } from '@/db/grants/passports/input'
import type { PassportPaper } from '@/db/grants/passports/reads'
import { byYear, keptYears } from '@/db/grants/passports/rules'
import { takeOut } from './actions'

type Props = { organisation: string; papers: readonly PassportPaper[]; edits: boolean }

/** What is kept: by kind, the newest year first, earlier versions of a year folded under it. */
export async function Kept({ papers, ...how }: Props) {
  const t = await getTranslations('passport')
  const kinds = passportKinds.map((kind) => ({ kind, years: byYear(papers, kind) }))
  const notYet = kinds.filter(({ years }) => years.length === 0).map(({ kind }) => t(`inline.${kind}`))
  return (
    <section className="column flow" aria-labelledby="kept">
      <h2 id="kept">{t('kept.title')}</h2>
      {papers.length === 0 && (
        <>
          <p>{t('kept.none')}</p>
          <p>{t('kept.noneText')}</p>
        </>
      )}
      {kinds.map(({ kind, years }) =>
        years.length === 0 ? null : (
          <section key={kind} className="flow" aria-labelledby={`kept-${kind}`}>
            <h3 id={`kept-${kind}`}>{t(`kind.${kind}`)}</h3>
            {years.map(({ newest, earlier }) => (
              <Year key={newest.year} {...{ newest, earlier }} {...how} />
            ))}
          </section>
        ),
      )}
      {papers.length > 0 && (
        <>
          {notYet.length > 0 && <p>{t('kept.notYet', { papers: notYet.join(', ') })}</p>}
          <p className="muted">{t('kept.about', { years: keptYears })}</p>
        </>
      )}
    </section>
  )
}

type YearProps = Omit<Props, 'papers'> & { newest: PassportPaper; earlier: readonly PassportPaper[] }

async function Year({ newest, earlier, ...how }: YearProps) {
  const t = await getTranslations('passport.kept')
  return (
    <div className="flow">
      <Version paper={newest} {...how} />
      {earlier.length > 0 && (
        <Fold title={t('earlier', { year: String(newest.year), count: earlier.length })}>
          {earlier.map((paper) => (
            <Version key={paper.id} paper={paper} {...how} />
          ))}
        </Fold>
      )}
    </div>
  )
}

async function Version({ organisation, paper, edits }: Omit<Props, 'papers'> & { paper: PassportPaper }) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  const { id, kind, year, validUntil, savedBy, savedAt, document } = paper
  const ended = validUntil !== null && validUntil < finnishDay(new Date())
  const end = validUntil && t(ended ? 'kept.ended' : 'kept.until', { day: formatDay(validUntil, locale) })
  const about = [t('kept.by', { by: savedBy, day: formatDay(savedAt, locale) }), end].filter(Boolean).join(' ')
  return (
    <div className="flow">
      <p>
        <strong>{year}</strong> <span className={ended ? undefined : 'muted'}>{about}</span>
      </p>
      <DocumentList
        documents={[{ ...document, id }]}
        addressOf={() => `/api/files/organisations/${organisation}/${id}`}
        removal={() =>
          edits && (
            <RemoveDocument
              action={takeOut}
              of={organisation}
              document={id}
              label={t('kept.remove', { paper: t(`inline.${kind}`), year: String(year), name: document.name })}
            />
          )
        }
        hasScanner={hasScanner()}
        locale={locale}
      />
    </div>
  )
}
