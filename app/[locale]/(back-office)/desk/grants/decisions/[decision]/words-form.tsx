'use client'
import { useTranslations } from 'next-intl'
import { PressForm } from '@/components/grants/press-form'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { type Blocks, blocksInput, type DecisionBlock, decisionBlocks } from '@/db/grants/decisions/input'
import { compose, word } from './actions'

type Props = { decision: string; version: number; blocks: Blocks; required: readonly DecisionBlock[] }

const linesOf = (text: string | undefined) => Math.min(16, Math.max(2, Math.ceil((text ?? '').length / 75) + 1))

/** The words of a draft, part by part. What is not asked in this outcome and is empty is folded away. */
export function WordsForm({ decision, version, blocks, required }: Props) {
  const t = useTranslations('decisions')
  const form = useFormAction(
    word,
    blocksInput,
    Object.fromEntries(decisionBlocks.map((key) => [`blocks.${key}`, blocks[key] ?? ''])),
  )
  const shown = decisionBlocks.filter((key) => blocks[key] || required.includes(key))
  const rest = decisionBlocks.filter((key) => !shown.includes(key))
  const area = (key: DecisionBlock) => (
    <TextArea
      key={key}
      {...form.field(`blocks.${key}`)}
      label={t(`block.${key}`)}
      {...(required.includes(key) ? {} : { optional: t('one.optional') })}
      {...(required.includes(key) && !blocks[key] && { hint: t('one.required') })}
      rows={linesOf(blocks[key])}
      maxLength={8000}
    />
  )
  return (
    <section className="boxed flow column" aria-labelledby="words">
      <h2 id="words">{t('one.words')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="decision" value={decision} />
        <input type="hidden" name="version" value={version} />
        {shown.map(area)}
        {rest.length > 0 && <Fold title={rest.map((key) => t(`block.${key}`)).join(', ')}>{rest.map(area)}</Fold>}
        <Button type="submit" busy={form.pending}>
          {t('one.saveWords')}
        </Button>
      </Form>
      <Fold title={t('one.compose')}>
        <p>{t('one.composeHint')}</p>
        <PressForm action={compose} fields={{ decision, version: String(version) }}>
          {t('one.compose')}
        </PressForm>
      </Fold>
    </section>
  )
}
