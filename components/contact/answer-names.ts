import type { Question } from '@/db/contact/questions/input'
import { choicesIn } from '@/db/contact/questions/rules'
import type { Localized } from '@/tenants/municipality'

type Texts = Partial<Localized>
type Topic = { readonly code: string; readonly name: Texts }

/** Every choice that topics offer, with the words people know it by: the topic, the question, the choice. One that two topics offer has both. */
export function answerNames(
  topics: readonly Topic[],
  asked: Readonly<Record<string, readonly Question[]>>,
  pick: (texts: Texts) => string,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const { code, name } of topics)
    for (const { answer, question, name: choice } of choicesIn(asked[code] ?? [])) {
      const before = names.get(answer)
      names.set(answer, [before, `${pick(name)}: ${pick(question)} ${pick(choice)}`].filter(Boolean).join('; '))
    }
  return names
}
