import { listServices, type Service } from '@/db/contact/open311/reads'
import { attributeOf, fault, keywordsOf, type Question } from '@/db/contact/open311/rules'
import { worded } from '@/db/contact/questions/rules'
import type { Answered, Asking } from './asking'

/** The topics other systems may send to. A fault is told as a fault: an importer takes a short list for topics that are gone. */
export async function services(asking: Asking): Answered {
  const all = await listServices(asking.visitor)
  return { root: 'services', value: all.map((service) => serviceOf(service, asking)), isPublic: true }
}

function serviceOf(service: Service, { words, pick }: Asking) {
  return {
    service_code: service.code,
    service_name: pick(service.name),
    description: pick(service.description ?? {}),
    metadata: service.questions.length > 0,
    type: 'realtime',
    keywords: keywordsOf(service, words(`open311.kind.${service.kind}`)),
    group: words(`contact.topics.group.${service.group}`),
  }
}

/** What a topic asks; of one that asks nothing, an empty list. */
export async function definition({ visitor, pick }: Asking, code: string): Answered {
  const service = (await listServices(visitor)).find((one) => one.code === code)
  if (!service) return [fault(404, 'unknownService')]
  const questions = worded(service.questions, pick).map(attributeOf)
  return { root: 'service_definition', value: definitionOf(service.code, questions), isPublic: true }
}

export const definitionOf = (code: string, questions: readonly Question[]) => ({
  service_code: code,
  attributes: questions.map((question) => ({
    variable: question.variable,
    code: question.code,
    datatype: question.datatype,
    required: question.required,
    datatype_description: question.hint,
    order: question.order,
    description: question.text,
    ...(question.values.length > 0 ? { values: question.values.map(({ key, name }) => ({ key, name })) } : {}),
  })),
})
