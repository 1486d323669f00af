import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { movesAfter } from '@/db/contact/forwards/answers/rules'
import { type ForwardAtDesk, listForwards } from '@/db/contact/forwards/reads'
import { ForwardFacts } from './forward-facts'
import { GivenAnswer } from './given-answer'
import { RevokeForm } from './revoke-form'
import { SettleForm } from './settle-form'

const dids = ['forwarded', 'handedOver', 'asked', 'revoked', 'take', 'aside', 'registry'] as const

/** Where the case has been passed on to, what was answered, and what to make of it. Nothing where it has stayed in the town. */
export async function Forwards({ found, did }: { found: CaseAtDesk; did: string }) {
  const asker = await officer('contact')
  const [all, t, words] = await Promise.all([
    listForwards(asker, found.id),
    getTranslations('forwards.desk'),
    getTranslations('forwards.did'),
  ])
  // One at a time, in the order they came: what is decided of the first may settle the next.
  const [next] = all
    .flatMap(({ answers }) => answers)
    .filter(({ taken }) => taken === null)
    .toSorted((one, other) => one.at.valueOf() - other.at.valueOf())
  const done = dids.find((word) => word === did)
  if (all.length === 0 && !done) return null
  return (
    <section className="flow" aria-labelledby="forwards">
      <h2 id="forwards">{t('title')}</h2>
      {done && (
        <Notice tone="success" live="status">
          {words(done)}
        </Notice>
      )}
      <ClientTexts only={['forwards.settle', 'forwards.desk']}>
        {all.map((one) => (
          <OneForward key={one.id} one={one} found={found} next={next?.id} />
        ))}
      </ClientTexts>
    </section>
  )
}

async function OneForward({ one, found, next }: { one: ForwardAtDesk; found: CaseAtDesk; next: string | undefined }) {
  const [t, locale, typed] = await Promise.all([getTranslations('forwards.desk'), getLocale(), parked()])
  const { id, version, state } = found
  const waiting = one.answers.filter(({ taken }) => taken === null)
  return (
    <section className="boxed flow" aria-labelledby={`forward-${one.id}`}>
      <h3 id={`forward-${one.id}`}>{one.name}</h3>
      {one.late && (
        <p>
          <Tag tone="danger">{t('late', { day: formatWeekday(one.late, locale) })}</Tag>
        </p>
      )}
      <ForwardFacts one={one} />
      <h4>{t('answers')}</h4>
      {one.answers.length === 0 && <p className="muted">{t('none')}</p>}
      {one.answers.map((answer) => (
        <GivenAnswer key={answer.id} answer={answer} lang={one.locale}>
          {answer.id === next && (
            <SettleForm
              id={id}
              version={version}
              answer={answer.id}
              kind={answer.kind}
              asks={movesAfter(answer.kind, state).at(-1)}
              initial={typed?.answer === answer.id ? typed : { wording: answer.words ?? '', onDay: answer.day ?? '' }}
            />
          )}
        </GivenAnswer>
      ))}
      {waiting.length > 0 && <p className="muted">{t('internal')}</p>}
      {one.answers.length > 0 && <p className="muted">{t('photosNote')}</p>}
      {one.standing === 'open' && <RevokeForm id={id} forward={one.id} name={one.name} />}
    </section>
  )
}
