'use client'
import { useTranslations } from 'next-intl'
import { IdeaFields, type PotChoice } from '@/components/budget/idea-fields'
import { ShownName, type Writer } from '@/components/budget/shown-name'
import type { MapSheet } from '@/components/map/map-panel'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { newIdeaInput } from '@/db/budget/ideas/input'
import { submitIdea } from './actions'
import { SimilarIdeas } from './similar-ideas'

type Props = {
  initial: Typed
  pots: PotChoice[]
  sheet: MapSheet | null
  round: string
  /** The signed-in writer; null when nobody is asked to sign in. */
  writer: Writer | null
  /** Similar ideas have been shown: the next sending goes past them. */
  asked: boolean
}

export function IdeaForm({ initial, pots, sheet, round, writer, asked }: Props) {
  const t = useTranslations('ideas.form')
  const form = useFormAction(submitIdea, newIdeaInput, initial)
  return (
    <Form of={form} className="column flow-wide">
      <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
      <IdeaFields
        form={form}
        pots={pots}
        sheet={sheet}
        initial={initial}
        afterTitle={asked ? <input type="hidden" name="seen" value="all" /> : <SimilarIdeas round={round} />}
      />
      <Byline form={form} writer={writer} />
      <Button type="submit" busy={form.pending}>
        {t(asked ? 'sendMine' : 'send')}
      </Button>
    </Form>
  )
}

function Byline({ form, writer }: Pick<Props, 'writer'> & { form: ReturnType<typeof useFormAction> }) {
  const t = useTranslations('ideas.form')
  const optional = useTranslations('problems')('optional')
  if (!writer) {
    return (
      <>
        <TextField
          {...form.field('byline')}
          label={t('byline')}
          hint={t('bylineHint')}
          optional={optional}
          autoComplete="name"
        />
        <p>
          <Button
            type="submit"
            name="intent"
            value="sign-in"
            look="secondary"
            small
            onClick={(event) => {
              event.preventDefault()
              form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
            }}
          >
            {t('signInFirst')}
          </Button>
        </p>
      </>
    )
  }
  return <ShownName form={form} writer={writer} />
}
