import { finnishDay } from '../../../fields'
import { answersTo, type Told } from '../../questions/answers/rules'
import type { Question } from '../../questions/input'
import { type Fault, fault } from '../rules'
import { instantOf } from '../times/rules'

/** Attributes that answer questions of the topic, by their codes; an instant becomes its day in Finland. What a topic does not ask is left out. */
export function toldIn(
  questions: readonly Question<unknown>[],
  attributes: ReadonlyMap<string, readonly string[]>,
): Told {
  const told: Record<string, readonly string[]> = {}
  for (const { code, type } of questions) {
    const values = attributes.get(code)
    if (!values || type === 'shown') continue
    told[code] = type === 'date' ? values.map(dayOf) : values
  }
  return told
}

function dayOf(text: string): string {
  const instant = instantOf(text.trim(), 'start')
  return instant ? finnishDay(instant) : text
}

/** Why the attributes of a new case cannot be taken, each fault by the code of its question. A branch that another system cannot know of is not demanded. */
export function attributeFaults(questions: readonly Question<string>[], told: Told): Fault[] {
  const free = questions.map((question) => ({ ...question, required: question.required && !question.when }))
  return answersTo(free, told).faults.map(({ code, problem, stop }) => {
    if (problem === 'required') return fault(400, 'attribute', { code })
    if (!stop) return fault(400, 'attributeValue', { code })
    return fault(400, 'attributeStop', { code, words: [stop.words, stop.phone, stop.link].filter(Boolean).join(' ') })
  })
}
