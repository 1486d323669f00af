import 'server-only'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { z } from 'zod'
import { getPathname } from '@/app/_messages/navigation'
import { type FormState, problemsOf, typedValues } from '@/components/ui/form-state'
import type { Visitor } from '@/db/actors'
import { Refusal } from '@/db/refusal'
import { park, unpark } from './draft'
import { refuseForeignOrigin } from './origin'
import { whoIsHere } from './session'

/** Where a write leads; nothing to stay on the page. */
type Destination = Parameters<typeof getPathname>[0]['href'] | undefined | void

/** The steps of every write: who asks, what they said, do it, say what became of it. */
export function formAction<Actor extends Visitor, Input extends z.ZodType>(
  actor: () => Promise<Actor>,
  input: Input,
  write: (actor: Actor, input: z.output<Input>) => Promise<Destination>,
) {
  return async (state: FormState, form: FormData): Promise<FormState> => {
    await refuseForeignOrigin()
    const values = typedValues(form)
    const answer = state.answer + 1
    const asker = await actor().catch(async (error) => {
      // Signed out meanwhile: what was typed waits until they are back.
      if (!(await whoIsHere())) await park(values)
      throw error
    })
    const said = input.safeParse(values)
    if (!said.success) return { values, problems: problemsOf(said.error), answer }
    let destination: Destination
    try {
      destination = await write(asker, said.data)
    } catch (error) {
      if (error instanceof Refusal) return { values, problems: {}, refusal: { key: error.key, values: error.values }, answer }
      throw error
    }
    await unpark(asker)
    if (destination) redirect(getPathname({ href: destination, locale: await getLocale() }))
    return { values: {}, problems: {}, answer }
  }
}
