import type { Locale } from '@/tenants/municipality'
import type { Texts } from '../../../columns'
import type { Given } from '../../questions/answers/rules'
import type { QuestionType } from '../../questions/input'

/** An answer that goes along: a choice by its key and the name it had here, anything else in its words. */
export type SharedAnswer = {
  readonly code: string
  readonly type: QuestionType
  readonly values: readonly { readonly key?: string; readonly text: string }[]
}

/** What another system asks of a topic of its own, as far as it can be answered. */
export type TheirAttribute = { readonly code: string; readonly datatype: string; readonly keys: readonly string[] }

/** The answers that may leave the desk, in a language of the town. */
export const sharedOf = (answers: readonly Given<Texts>[], locale: Locale): SharedAnswer[] =>
  answers
    .filter(({ hidden }) => !hidden)
    .map(({ code, type, values }) => ({
      ...{ code, type },
      values: values.map((value) =>
        'key' in value
          ? { key: value.key, text: value.name[locale] ?? Object.values(value.name)[0] ?? value.key }
          : { text: value.text },
      ),
    }))

/**
 * The answers as they ask for them: a question of theirs is ours where its code is. What does not fit theirs, a choice that they do not
 * offer or words for a number, is left out: they would refuse the whole case for it.
 */
export function attributesFor(answers: readonly SharedAnswer[], theirs: readonly TheirAttribute[]) {
  const fields: Record<string, string | readonly string[]> = {}
  for (const { code, datatype, keys } of theirs) {
    const answer = answers.find((one) => one.code.toUpperCase() === code.toUpperCase())
    const values = answer ? fitting(answer, datatype, keys) : []
    const [first] = values
    if (first === undefined) continue
    if (datatype === 'multivaluelist') fields[`attribute[${code}][]`] = values
    else if (values.length === 1) fields[`attribute[${code}]`] = first
  }
  return fields
}

function fitting({ type, values }: SharedAnswer, datatype: string, keys: readonly string[]): string[] {
  if (datatype.endsWith('list'))
    return values.flatMap(({ key, text }) => keys.find((one) => alike(one, key ?? text)) ?? [])
  if (datatype === 'number') return values.flatMap(({ text }) => (/^-?\d+(\.\d+)?$/.test(text) ? [text] : []))
  // Noon is on the same day wherever they are in Finland's zone or near it.
  if (datatype === 'datetime') return type === 'date' ? values.map(({ text }) => `${text}T12:00:00+02:00`) : []
  return [values.map(({ text }) => text).join(', ')].filter(Boolean)
}

const alike = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
