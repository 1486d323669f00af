import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Fold } from '@/components/ui/fold'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { proposalOf } from '@/db/contact/deliveries/news/rules'
import { type CaseDelivery, findOutside } from '@/db/contact/deliveries/reads'
import { News } from './news'

const deeds = ['sentOut', 'accepted', 'setAside'] as const

/** Where else the case is: how far it has come there, and what they say of it. Apart from how it is handled here. */
export async function Outside({ found, did }: { found: CaseAtDesk; did: string }) {
  const [asker, t, to] = await Promise.all([officer('contact'), getTranslations('exchange'), paths()])
  const { sent, ways } = await findOutside(asker, found.id)
  const mayGo = ways.length > 0 && found.state !== 'rejected'
  if (sent.length === 0 && !mayGo) return null
  const fresh = sent.flatMap(({ told }) => told).filter(({ settledAt }) => !settledAt)
  const next = fresh.find(({ word }) => proposalOf(word, found.state))
  const deed = deeds.find((one) => one === did)
  return (
    <section className="flow" aria-labelledby="outside">
      <h2 id="outside">{t('outside.title')}</h2>
      {deed && (
        <Notice tone="success" live="status">
          {t(`outside.${deed}`)}
        </Notice>
      )}
      <ClientTexts only={['exchange.news', 'contact.state', 'contact.told.reason']}>
        {sent.map((delivery) => (
          <Sent key={delivery.id} found={found} delivery={delivery} next={next?.id} />
        ))}
      </ClientTexts>
      {mayGo && (
        <p>
          <ButtonLink look="secondary" href={to('/desk/contact/[case]/send', { case: found.id })}>
            {t('outside.send')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

type Props = { found: CaseAtDesk; delivery: CaseDelivery; next: string | undefined }

async function Sent({ found, delivery, next }: Props) {
  const [t, locale] = await Promise.all([getTranslations('exchange'), getLocale()])
  const { receiver, state, fault, complaint, theirs, createdAt, acknowledgedAt, nextAt, text, place, told } = delivery
  const tone = state === 'dead' ? 'danger' : state === 'acknowledged' ? 'success' : 'neutral'
  const settled = told.filter(({ settledAt }) => settledAt).length
  return (
    <div className="flow">
      <h3>{receiver}</h3>
      <DefinitionList
        facts={[
          { term: t('outside.state'), detail: <Tag tone={tone}>{t(`state.${state}`)}</Tag> },
          { term: t('outside.theirs'), detail: theirs },
          { term: t('outside.sentAt'), detail: formatMoment(createdAt, locale) },
          { term: t('outside.takenAt'), detail: acknowledgedAt && formatMoment(acknowledgedAt, locale) },
          { term: t('outside.fault'), detail: fault && t(`fault.${fault}`) },
          { term: t('outside.complaint'), detail: complaint },
          { term: t('outside.next'), detail: state === 'failed' && formatMoment(nextAt, locale) },
          { term: t('outside.settled'), detail: settled > 0 && t('newsCount', { count: settled }) },
        ]}
      />
      {told
        .filter(({ settledAt }) => !settledAt)
        .map((news) => (
          <News key={news.id} found={found} news={news} receiver={receiver} isNext={news.id === next} />
        ))}
      <Fold title={t('outside.shared')}>
        <p className="whitespace-pre-line" lang={found.locale}>
          {text}
        </p>
        {place && <p>{place}</p>}
      </Fold>
    </div>
  )
}
