import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { fieldsOf } from '@/db/contact/cases/moves/rules'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { knownWords, proposalOf } from '@/db/contact/deliveries/news/rules'
import type { CaseDelivery } from '@/db/contact/deliveries/reads'
import { AcceptForm } from './accept-form'
import { AsideForm } from './aside-form'

type Props = {
  found: CaseAtDesk
  news: CaseDelivery['told'][number]
  receiver: string
  /** Of several, the newest that means something here is the one to accept. */
  isNext: boolean
}

/** What another system says of the case, and what it would mean here. */
export async function News({ found, news, receiver, isNext }: Props) {
  const [t, locale] = await Promise.all([getTranslations('exchange.news'), getLocale()])
  const { id, word, words, at } = news
  const to = isNext ? proposalOf(word, found.state) : null
  const named = knownWords.find((one) => one === word)
  const title = t('title', { receiver, word: named ? t(`word.${named}`) : word, at: formatMoment(at, locale) })
  return (
    <Notice title={title}>
      {words && <p className="whitespace-pre-line">{words}</p>}
      {to && (
        <AcceptForm
          news={id}
          id={found.id}
          version={found.version}
          to={to}
          fields={fieldsOf(found.state, to)}
          initial={{ newsWords: words, newsReceiver: receiver, newsReason: 'other' }}
        />
      )}
      <AsideForm news={id} id={found.id} />
    </Notice>
  )
}
