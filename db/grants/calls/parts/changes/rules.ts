import type { Call } from '@/db/grants/calls/input'
import { papers } from '@/db/grants/forms/blocks/papers/rules'
import { useBlock } from '@/db/grants/forms/blocks/reporting/rules'
import { type BlockKey, blocks } from '@/db/grants/forms/blocks/rules'
import { isCounted, questionsOf } from '@/db/grants/forms/rules'
import { type Tree, valueAt, withValue } from '../drafts/rules'

/** The draft after a press: `up`, `down`, `remove` and `add <what>`, each at its place. `chosen`: what a new thing is to be. */
export function afterChange(call: Call, change: string, chosen: string | undefined): unknown {
  const [deed = '', ...rest] = change.split(' ')
  const path = rest.at(-1) ?? ''
  if (deed === 'add') return ofHundred(added(call, rest[0] ?? '', path, chosen))
  const [place, list] = [Number(path.split('.').at(-1)), path.split('.').slice(0, -1).join('.')]
  if (deed === 'remove') return ofHundred(removed(call, path, { place, list }))
  const items = valueAt(call, list)
  const to = deed === 'up' ? place - 1 : place + 1
  if (!Array.isArray(items) || to < 0 || to >= items.length) return call
  return withValue(call, list, items.with(place, items[to]).with(to, items[place]))
}

/** Shares of the pot stay a hundred percents together: the largest gives to a new one, and takes what another leaves. */
function ofHundred(call: unknown): unknown {
  const { formula } = call as Call
  if (formula?.kind !== 'mixed') return call
  const percents = formula.parts.map(({ percent }) => percent)
  const largest = percents.indexOf(Math.max(...percents))
  const rest = 100 - percents.reduce((sum, percent) => sum + percent, 0)
  const parts = formula.parts.map((part, at) => (at === largest ? { ...part, percent: part.percent + rest } : part))
  return withValue(call as Tree, 'formula.parts', parts)
}

function removed(call: Call, path: string, { place, list }: { place: number; list: string }): unknown {
  const items = valueAt(call, list)
  if (Array.isArray(items)) return withValue(call, list, items.toSpliced(place, 1))
  const gone = withValue(call, path, null)
  if (path === 'division') return withValue(gone as Tree, 'formula', null)
  return path === 'decider.officeHolder' ? withValue(gone as Tree, 'decider.officeHolderLimitCents', null) : gone
}

function added(call: Call, what: string, path: string, chosen: string | undefined): unknown {
  const fresh = freshOf(call, what, chosen)
  const items = valueAt(call, path)
  const next = withValue(call, path, Array.isArray(items) ? [...items, fresh] : fresh)
  return what === 'division' ? withValue(next as Tree, 'formula', { kind: 'alike' }) : next
}

const condition = { of: [], fromCents: null, belowCents: null, after: null }

/** A new thing as it begins: everything it must have, and no words yet. */
function freshOf(call: Call, what: string, chosen: string | undefined): unknown {
  const key = freeKey(call)
  switch (what) {
    case 'section':
      return chosen && chosen in blocks ? blocks[chosen as BlockKey] : { key, title: {}, questions: [] }
    case 'question':
      return { key, label: {}, type: chosen ?? 'line', ...insideOf(chosen) }
    case 'choices':
      return { key, name: {} }
    case 'cells':
      return { key, name: {}, type: 'line' }
    case 'lines':
      return { key, name: {}, side: 'cost', eligible: true }
    case 'check':
      return { key, text: {}, passes: 'yes', reason: {}, of: [] }
    case 'attachment':
      return (
        Object.values(papers).find((paper) => paper.key === chosen) ?? {
          key,
          name: {},
          need: 'always',
          when: condition,
        }
      )
    case 'scoring':
      return { criteria: [{ key, name: {}, weight: 1, most: 5 }] }
    case 'criterion':
      return { key, name: {}, weight: 1, most: 5 }
    case 'anchor':
      return { points: 0, text: {} }
    case 'item':
      return { key: firstCount(call), thousandths: 1000 }
    case 'share':
      return { percent: 1, items: [] }
    case 'each':
      return { key: firstNumber(call), cents: 100_00 }
    case 'division':
      return { potCents: call.potCents ?? 0, unitCents: 10_00, minimumCents: 0 }
    case 'brake':
      return { downPercent: 20, upPercent: 30 }
    case 'instalment':
      return { percent: 1, on: call.useUntil }
    case 'officeHolder':
      return {}
    default:
      return { form: { sections: [useBlock] }, dueOn: null, monthsAfterUse: 2 }
  }
}

function insideOf(type: string | undefined): object {
  if (type === 'one' || type === 'many')
    return {
      choices: [
        { key: 'own_a', name: {} },
        { key: 'own_b', name: {} },
      ],
    }
  return type === 'rows' ? { cells: [{ key: 'own_a', name: {}, type: 'line' }] } : {}
}

const firstCount = ({ form }: Call): string => questionsOf(form).find(isCounted)?.key ?? 'count'
const firstNumber = ({ form }: Call): string => questionsOf(form).find(({ type }) => type === 'whole')?.key ?? 'count'

/** A key that nothing of the call has: `own_3`. */
function freeKey(call: Call): string {
  const text = JSON.stringify(call)
  const taken = [...text.matchAll(/"own_(\d+)"/g)].map(([, number]) => Number(number))
  return `own_${Math.max(0, ...taken) + 1}`
}
