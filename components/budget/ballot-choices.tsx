import type { OptionView } from '@/components/budget/ballot-option'
import { Picture } from '@/components/ui/picture'

export type ChosenPot = { key: string; name: string; chosen: readonly OptionView[]; total: string }
type Props = { pots: readonly ChosenPot[]; words: { empty: string; total: string }; level?: 'h2' | 'h3' }

/** A ballot to read: what is chosen in each pot, and its price together. */
export function BallotChoices({ pots, words, level: Name = 'h2' }: Props) {
  return (
    <div className="flow-wide">
      {pots.map(({ key, name, chosen, total }) => (
        <section key={key} className="flow">
          <Name>{name}</Name>
          {chosen.length === 0 && <p className="muted">{words.empty}</p>}
          {chosen.length > 0 && (
            <ul className="ballot-chosen">
              {chosen.map(({ id, title, lang, price, picture }) => (
                <li key={id}>
                  <Picture src={picture} alt="" ratio="1-1" />
                  <span lang={lang}>{title}</span>
                  <span className="numeric">{price}</span>
                </li>
              ))}
              <li className="ballot-chosen-total">
                <span>{words.total}</span>
                <span className="numeric">{total}</span>
              </li>
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
