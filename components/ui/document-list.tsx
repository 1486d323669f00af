import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { DocumentFacts } from '@/db/files/documents/input'
import { mayOpen, type Standing, standingOf } from '@/db/files/documents/rules'
import type { Locale } from '@/tenants/municipality'
import { formatDay, formatNumber } from './format'

type Props = {
  documents: readonly DocumentFacts[]
  addressOf: (document: string) => string
  removal?: (document: DocumentFacts) => ReactNode
  hasScanner: boolean
  isStaff?: boolean
  locale: Locale
}

/** Documents with what became of each, to be opened by whoever may. */
export function DocumentList({ documents, ...how }: Props) {
  const t = useTranslations('documents')
  if (documents.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <ul className="flow">
      {documents.map((document) => (
        <li key={document.id} className="boxed flow">
          <Row document={document} {...how} />
        </li>
      ))}
    </ul>
  )
}

const tones: Record<Standing, TagTone> = { open: 'success', waiting: 'info', unscanned: 'warning', shut: 'danger' }

function Row({ document, addressOf, removal, hasScanner, isStaff = false, locale }: RowProps) {
  const t = useTranslations('documents')
  const { id, name, state, finding, holdsFiles } = document
  const standing = standingOf(state, hasScanner)
  const told = standing === 'unscanned' && isStaff ? 'unscannedForStaff' : standing
  return (
    <>
      <p className="row">
        <Icon name="document" />
        {mayOpen(standing, isStaff) ? (
          <a href={addressOf(id)} download>
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        <span className="muted">
          {t('facts', { size: sizeOf(document, locale), day: formatDay(document.at, locale) })}
        </span>
        <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      </p>
      {standing !== 'open' && <p>{t(`told.${told}`, { finding: finding ?? '' })}</p>}
      {holdsFiles && isStaff && <p>{t('holdsFiles')}</p>}
      {removal?.(document)}
    </>
  )
}

type RowProps = Omit<Props, 'documents'> & { document: DocumentFacts }

/** "0,3 Mt": never nothing. */
function sizeOf({ size }: DocumentFacts, locale: Locale) {
  return formatNumber(Math.max(1, Math.round(size / 100_000)) / 10, locale)
}
