import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PriorityTag } from '@/components/contact/priority-tag'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { isEnd, titleOf } from '@/db/contact/cases/rules'
import type { Row } from './case-table'

type Found = NonNullable<Row['piece']>

/** What a row of the queue says of its case: its first line, what is new or missing, and where the searched words stand. */
export async function CaseCell({ row, mapped }: { row: Row; mapped: boolean }) {
  const [contact, place, mails, forwards, queue, to] = await Promise.all([
    getTranslations('contact'),
    getTranslations('places.desk'),
    getTranslations('mails'),
    getTranslations('forwards.desk'),
    getTranslations('queue.table'),
    paths(),
  ])
  const {
    id,
    state,
    priority,
    text,
    reference,
    kind,
    locale,
    needsPin,
    unread,
    answered,
    piece,
    joined,
    main,
    mainReference,
  } = row
  const title = titleOf(text)
  // A case of one line says nothing new below its title.
  const isTitle = piece?.of === 'text' && piece.parts.map((part) => part.text).join('') === title
  return (
    <>
      <Link href={to('/desk/contact/[case]', { case: id })} data-row-link="">
        {isTitle && piece ? <Marked parts={piece.parts} /> : title}
      </Link>{' '}
      {unread && <Tag tone="brand">{mails('unread')}</Tag>}
      {!isEnd(state) && <PriorityTag priority={priority} />}
      {answered && <Tag tone="brand">{forwards('waits')}</Tag>}
      <span className="row-note">{`${reference} · ${contact(`kindName.${kind}`)}`}</span>
      {piece && !isTitle && <Piece piece={piece} lang={locale} />}
      {main && (
        <span className="row-note">
          <Link href={to('/desk/contact/[case]', { case: main })}>
            {queue('merged', { reference: mainReference ?? '' })}
          </Link>
        </span>
      )}
      {joined > 0 && <span className="row-note">{queue('joined', { count: joined })}</span>}
      {mapped && needsPin && <Tag tone="warning">{place('needsPin')}</Tag>}
    </>
  )
}

/** The piece of the case in which the searched words stand, and whose words they are. */
async function Piece({ piece: { of, parts }, lang }: { piece: Found; lang: string }) {
  const t = await getTranslations('queue.table.piece')
  return (
    <span className="row-note" lang={lang}>
      {of !== 'text' && `${t(of)}: `}
      <Marked parts={parts} />
    </span>
  )
}

function Marked({ parts }: Pick<Found, 'parts'>) {
  return parts.map(({ text, found }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )
}
