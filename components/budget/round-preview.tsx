'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { RoundRules, type RulesInForce } from '@/components/budget/round-rules'
import { nested, typedValues } from '@/components/ui/form-state'
import type { RoundSettings } from '@/db/budget/rounds/input'
import type { Typed } from '@/db/drafts/input'
import type { Locale } from '@/tenants/municipality'

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

const languages: readonly Locale[] = ['fi', 'sv', 'en']
/** What changes no rule may still be missing. */
const unwritten = Object.fromEntries(
  ['name', 'intro'].flatMap((name) => languages.map((language) => [`${name}.${language}`, '–'])),
)

function rulesOf(input: Props['input'], typed: Typed): RulesInForce | null {
  const written = Object.entries(typed).map(([name, value]) => [name, value || placeholder(name)])
  const said = input.safeParse(nested({ ...Object.fromEntries(written), ...unwritten, slug: 'x', version: '0' }))
  if (!said.success) return null
  const { votingFrom: from, votingUntil: until, ballot, rule, pots, ...right } = said.data
  const scopes = pots.map(({ scope }) => ({ wholeTown: scope === 'whole-town' }))
  return { right, voting: { from, until }, ballot, rule, pots: scopes }
}

/** A pot without a name or a sum is a pot already. */
function placeholder(name: string) {
  if (/^pots\.\d+\.name\./.test(name)) return '–'
  return /\.cents$/.test(name) ? '1' : ''
}
