import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { pathHere, paths } from '@/app/_server/here'
import { residentIfAny } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { formatNumber } from '@/components/ui/format'
import type { Idea } from '@/db/budget/ideas/reads'
import { mayTakePart } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { Comment } from './comment'
import { CommentForm } from './comment-form'

type Props = { found: { idea: Idea; round: Round } }

export async function Discussion({ found: { idea, round } }: Props) {
  const [t, to, locale] = await Promise.all([getTranslations('ideas.comments'), paths(), getLocale()])
  const report = (comment: string) =>
    to('/budget/[round]/ideas/[idea]/report', { round: round.slug, idea: String(idea.number) }, { comment })
  return (
    <section className="flow-wide" id="discussion">
      <h2>
        {t('heading')} <span className="muted">{formatNumber(idea.comments.length, locale)}</span>
      </h2>
      {idea.comments.length === 0 && <p className="muted">{t('none')}</p>}
      <ol className="flow-wide">
        {idea.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} reportHref={report(comment.id)} />
        ))}
      </ol>
      {mayTakePart(idea.state, round.phase) ? <Reply idea={idea.id} /> : <p className="muted">{t('closed')}</p>}
    </section>
  )
}

async function Reply({ idea }: { idea: string }) {
  const [asker, t, to, next] = await Promise.all([
    residentIfAny('budget'),
    getTranslations('ideas.comments'),
    paths(),
    pathHere(),
  ])
  if (!asker) {
    return (
      <ButtonLink look="secondary" href={to('/sign-in', undefined, { next })} rel="nofollow">
        {t('signIn')}
      </ButtonLink>
    )
  }
  return (
    <ClientTexts only={['ideas.commentForm']}>
      <CommentForm
        idea={idea}
        name={asker.person.restricted ? null : asker.person.name}
        initial={(await parked()) ?? {}}
      />
    </ClientTexts>
  )
}
