'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { RoundRules, type RulesInForce } from '@/components/budget/round-rules'
import { nested, typedValues } from '@/components/ui/form-state'
import type { RoundSettings } from '@/db/budget/rounds/input'
import type { Typed } from '@/db/drafts/input'

type Props = {
  input: z.ZodType<RoundSettings>
  initial: Typed
  town: string
  children: (preview: ReactNode) => ReactNode
}

/** The rules in words, kept up with what is typed; while something is missing, as they last were. */
export function RulesPreview({ input, initial, town, children }: Props) {
  const [rules, setRules] = useState(() => rulesOf(input, initial))
  const follow = ({ target }: FormEvent) => {
    const form = target instanceof Element && target.closest('form')
    if (form) setRules((before) => rulesOf(input, typedValues(new FormData(form))) ?? before)
  }
  return <div onInput={follow}>{children(rules && <RoundRules rules={rules} town={town} />)}</div>
}

function rulesOf(input: Props['input'], typed: Typed): RulesInForce | null {
  // A name or an introduction that is still missing changes no rule.
  const filled = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value || placeholder(name)]))
  const said = input.safeParse(nested({ ...filled, version: '0' }))
  if (!said.success) return null
  const { votingFrom: from, votingUntil: until, ballot, rule, pots, ...right } = said.data
  return {
    right,
    voting: { from, until },
    ballot,
    rule,
    pots: pots.map(({ scope }) => ({ wholeTown: scope === 'whole-town' })),
  }
}

function placeholder(name: string) {
  if (/(^|\.)(name|intro)\./.test(name)) return '–'
  if (name === 'slug') return 'x'
  return /\.cents$/.test(name) ? '1' : ''
}
