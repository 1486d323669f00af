import { useLocale, useTranslations } from 'next-intl'
import { BallotOption, type BallotPotView } from '@/components/budget/ballot-option'
import { type Say, taskOf } from '@/components/budget/ballot-words'
import { Icon } from '@/components/ui/icon'
import type { BallotForm } from '@/db/budget/ballots/input'
import { inOrder, type Selection } from '@/db/budget/ballots/selection/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  pot: BallotPotView
  form: BallotForm
  selection: Selection
  /** Of an area that is not chosen: out of sight, its ticks kept. */
  hidden: boolean
  skippable: boolean
  problem?: string
}

export function BallotPot({ pot, form, selection, hidden, skippable, problem }: Props) {
  const t = useTranslations('ballots')
  const locale = useLocale() as Locale
  const id = `pot-${pot.key}`
  const wanted = selection.words.trim().toLocaleLowerCase(locale)
  const matches = ({ title, text, place }: BallotPotView['options'][number]) =>
    `${title} ${text} ${place}`.toLocaleLowerCase(locale).includes(wanted)
  const shown = pot.options.filter(matches)
  const described = `${id}-task${problem ? ` ${id}-problem` : ''}`
  return (
    <fieldset
      className="ballot-pot"
      id={id}
      tabIndex={-1}
      hidden={hidden}
      data-faulty={problem ? '' : undefined}
      aria-describedby={described}
    >
      <legend>{pot.name}</legend>
      <p id={`${id}-task`}>
        {t('pot.money', { money: pot.money })}. {taskOf(form, pot, { say: t as Say, locale })}
        {skippable && ` ${t('pot.skip')}`}
      </p>
      {problem && (
        <p className="field-error" id={`${id}-problem`}>
          <Icon name="danger" />
          <span>{problem}</span>
        </p>
      )}
      {wanted && (
        <p className="muted">
          {shown.length === 0 ? t('filter.none') : t('filter.shown', { shown: shown.length, all: pot.options.length })}
        </p>
      )}
      <ul className="ballot-options">
        {inOrder(pot.options, selection.order, selection.seed).map((option) => (
          <BallotOption
            key={option.id}
            option={option}
            ticked={selection.ids.includes(option.id)}
            hidden={!shown.includes(option)}
            words={{ read: t('read'), newTab: t('readNew', { title: option.title }) }}
          />
        ))}
      </ul>
    </fieldset>
  )
}
