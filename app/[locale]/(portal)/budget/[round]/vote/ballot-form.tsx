'use client'
import { useLocale, useTranslations } from 'next-intl'
import { BallotBar } from '@/components/budget/ballot-bar'
import type { BallotPotView } from '@/components/budget/ballot-option'
import { problemText, type Say, sumOf } from '@/components/budget/ballot-words'
import type { MapSheet } from '@/components/map/map-panel'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Refused, useFaultyTitle } from '@/components/ui/form'
import type { BallotManifest, BallotProblem } from '@/db/budget/ballots/rules'
import type { Selection } from '@/db/budget/ballots/selection/rules'
import type { Locale } from '@/tenants/municipality'
import { AreaChoice } from './area-choice'
import { BallotMap } from './ballot-map'
import { BallotPot } from './ballot-pot'
import { BallotTools } from './ballot-tools'
import { Said } from './said'
import { useBallot } from './use-ballot'

type Props = {
  round: string
  manifest: BallotManifest
  pots: readonly BallotPotView[]
  initial: Selection
  /** What the server found wrong when the form was sent without scripts. */
  found: readonly BallotProblem[]
  /** The town's map, where it has one. */
  sheet: MapSheet | null
}

export function BallotForm({ round, manifest, pots, initial, found, sheet }: Props) {
  const t = useTranslations('ballots')
  const say = useTranslations()
  const speech = { say: t as Say, locale: useLocale() as Locale }
  const { form, selection, live, shown, refusal, answer, pending } = useBallot({ manifest, initial, found })
  useFaultyTitle(shown.problems.length > 0, say('problems.titlePrefix'))
  const areas = pots.filter(({ wholeTown }) => !wholeTown)
  const visible = pots.filter(({ key, wholeTown }) => wholeTown || key === selection.area)
  const sums = visible.map((pot) => sumOf(manifest.form, pot, selection.ids, speech))
  const problems = shown.problems.map((problem) => ({ pot: problem.pot, text: problemText(problem, pots, speech) }))
  return (
    <form {...form}>
      <div className="page ballot-body flow-wide">
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="seed" value={selection.seed} />
        <div id="problems">
          <ErrorSummary
            heading={t('problemsHeading')}
            problems={problems.map(({ pot, text }) => ({ field: pot ? `pot-${pot}` : 'options', text }))}
            state={found}
            submitCount={shown.times}
          />
        </div>
        {refusal && <Refused answer={answer}>{say(`refusals.${refusal.key}`, refusal.values)}</Refused>}
        {areas.length > 0 && (
          <AreaChoice areas={areas} optional={areas.length < pots.length} chosen={initial.area} live={live} />
        )}
        {(visible.length > 0 || !live) && <BallotTools selection={initial} order={selection.order} live={live} />}
        {sheet && <BallotMap sheet={sheet} pots={visible} />}
        <div id="options" className="ballot-pots flow-wide" tabIndex={-1}>
          {pots.map((pot) => (
            <BallotPot
              key={pot.key}
              pot={pot}
              form={manifest.form}
              selection={selection}
              hidden={!visible.includes(pot)}
              skippable={visible.length > 1}
              problem={problems.find((problem) => problem.pot === pot.key)?.text}
            />
          ))}
          {visible.length === 0 && <p className="muted">{t('area.choose')}</p>}
        </div>
      </div>
      <Said sums={sums} />
      <BallotBar label={t('sum.label')} empty={t('sum.none')} sums={sums}>
        {!live && (
          <Button type="submit" name="intent" value="total" look="secondary">
            {t('add')}
          </Button>
        )}
        <Button type="submit" name="intent" value="continue" busy={pending} iconAfter="arrow-right">
          {t('continue')}
        </Button>
      </BallotBar>
    </form>
  )
}
