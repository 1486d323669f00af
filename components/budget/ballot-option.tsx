import { Picture } from '@/components/ui/picture'
import { fieldOf } from '@/db/budget/ballots/selection/rules'
import type { Point } from '@/db/places/rules'
import type { Locale } from '@/tenants/municipality'

/** A proposal on the ballot, in the reader's words. */
export type OptionView = {
  id: string
  title: string
  /** The title's language, when it is not the page's. */
  lang?: Locale
  text: string
  place: string
  /** Where on the map; null when the words are all there is. */
  point: Point | null
  costCents: number
  price: string
  /** Empty when nobody has estimated it. */
  upkeep: string
  picture: string | null
  href: string
}

export type BallotPotView = {
  key: string
  name: string
  wholeTown: boolean
  potCents: number
  money: string
  options: readonly OptionView[]
}

type Props = { option: OptionView; ticked: boolean; hidden: boolean; words: { read: string; newTab: string } }

/** One row of the ballot: the whole of it is the tick box's label, except the link to the proposal's own page. */
export function BallotOption({ option, ticked, hidden, words }: Props) {
  const { id, title, lang, text, place, price, upkeep, picture, href } = option
  const field = fieldOf(id)
  return (
    <li className="ballot-option" hidden={hidden}>
      <Picture src={picture} alt="" ratio="1-1" />
      <input
        type="checkbox"
        className="choice-box"
        id={field}
        name={field}
        value="1"
        defaultChecked={ticked}
        aria-describedby={`${field}-facts`}
      />
      <div className="ballot-option-words">
        <label htmlFor={field} className="ballot-option-title" lang={lang}>
          {title}
        </label>
        <p className="ballot-option-facts" id={`${field}-facts`}>
          <strong>{price}</strong>
          {upkeep && <span>{upkeep}</span>}
          {place && <span lang={lang}>{place}</span>}
        </p>
        {text && (
          <p className="ballot-option-text" lang={lang}>
            {text}
          </p>
        )}
        <p>
          <a href={href} target="_blank" rel="noreferrer" aria-label={`${words.read}: ${words.newTab}`}>
            {words.read}
          </a>
        </p>
      </div>
    </li>
  )
}
