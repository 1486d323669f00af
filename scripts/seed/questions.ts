import type { DemoWork } from '@/tenants/demo/story'
import { starterQuestions } from '@/tenants/questions'
import type { SeedCase } from '@/tenants/seed'
import type { Drawer } from './random'

/** What is asked by choice six in ten answer, and some the rest. */
export function answered({ topic, channel }: SeedCase, work: DemoWork, drawer: Drawer) {
  if (channel === 'letter' || !drawer.chance(60)) return {}
  const answers: Record<string, string> = {}
  for (const { code, type, choices = [], when } of starterQuestions[topic] ?? []) {
    if (when && answers[when.question] !== when.choice) continue
    const open = choices.filter(({ stop }) => !stop)
    if ((type === 'one' || type === 'yesno') && open.length) answers[code] = drawer.oneOf(open).key
    if (type === 'number') answers[code] = String(1 + drawer.below(4))
    if (code === 'PYLVAS') answers[code] = String(1000 + drawer.below(900))
    if (code === 'KOKO') answers[code] = drawer.oneOf(work.size)
  }
  return Object.keys(answers).length ? { answers } : {}
}
