import { useTranslations } from 'next-intl'
import { Steps } from '@/components/ui/progress'

const order = ['write', 'pictures', 'done'] as const
const names = { write: 'stepWrite', pictures: 'stepPictures', done: 'stepDone' } as const

/** From writing to done. A writer who has not signed in adds no pictures. */
export function IdeaSteps({ current, unsigned }: { current: 'write' | 'pictures'; unsigned?: boolean }) {
  const t = useTranslations('ideas.new')
  const at = order.indexOf(current)
  const steps = order
    .filter((step) => !(unsigned && step === 'pictures'))
    .map((step) => ({ step, place: order.indexOf(step) }))
    .map(({ step, place }) => ({
      label: t(names[step]),
      state: place < at ? ('done' as const) : place === at ? ('current' as const) : ('coming' as const),
      said: place < at ? t('stepSaid') : undefined,
    }))
  return <Steps across label={t('steps')} steps={steps} />
}
