import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Resident } from '@/db/actors'
import type { VoteStatus } from '@/db/budget/ballots/reads'
import { fieldOf, type Selection } from '@/db/budget/ballots/selection/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { CastForm } from './cast-form'

type Props = { round: Round; resident: Resident<'budget'> | null; status: VoteStatus | null; selection: Selection }

/** The last step: identify, or cast. Who may not vote has heard so above. */
export async function CastPanel({ round, resident, status, selection }: Props) {
  const [t, problems, to] = await Promise.all([getTranslations('ballots'), getTranslations('problems'), paths()])
  const slug = { round: round.slug }
  if (!resident || !status) {
    const door = `/api/sign-in/suomifi?${new URLSearchParams({ next: to('/budget/[round]/vote/review', slug) })}`
    return (
      <section className="boxed column flow">
        <h2>{t('review.signInTitle')}</h2>
        <p>{t('review.signInText')}</p>
        <p>
          <ButtonLink href={door} icon="lock">
            {t('review.signIn')}
          </ButtonLink>
        </p>
      </section>
    )
  }
  if (status.reason) return null
  const receiptHref = to('/budget/[round]/vote/receipt', slug)
  const words = ['sending', 'unsureTitle', 'unsureText', 'retry', 'check'] as const
  const said = Object.fromEntries(words.map((word) => [word, t(`review.${word}`)])) as Record<
    (typeof words)[number],
    string
  >
  return (
    <section className="boxed column flow">
      <h2>{t(status.voted ? 'review.replaceTitle' : 'review.castTitle')}</h2>
      <p>{t('review.as', { name: resident.person.name })}</p>
      <p className="small muted">{t('review.secret')}</p>
      <ClientTexts only={[]}>
        <CastForm
          fields={fieldsOf(round, status, selection)}
          words={{ ...said, cast: t(status.voted ? 'review.replace' : 'review.cast'), refused: problems('refused') }}
          receiptHref={receiptHref}
        />
      </ClientTexts>
      {status.voted && (
        <p>
          <Link href={receiptHref}>{t('review.keep')}</Link>
        </p>
      )}
    </section>
  )
}

/** Ids only: prices, areas and limits come from the frozen manifest when the ballot arrives. */
function fieldsOf(round: Round, { revision }: VoteStatus, { area, ids, seed, order }: Selection) {
  const ticks = Object.fromEntries(ids.map((id) => [fieldOf(id), '1']))
  return {
    round: round.slug,
    submission: randomUUID(),
    revision: String(revision),
    area: area ?? '',
    seed,
    order,
    ...ticks,
  }
}
