'use client'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { type TopicTurn, topicTurn } from '@/db/contact/topics/upkeep/input'
import { turn } from './actions'

type Props = TopicTurn & { label: string; name: string; look?: 'quiet' | 'danger' | 'secondary' }

/** One turn of a topic: a step, out of use, into use again. */
export function TurnForm({ topic, version, to, label, name, look = 'quiet' }: Props) {
  const form = useFormAction(turn, topicTurn)
  return (
    <Form of={form} className="inline-block">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" look={look} small busy={form.pending}>
        {label}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  )
}
