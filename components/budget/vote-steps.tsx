import { Steps } from '@/components/ui/progress'

const steps = ['choose', 'review', 'receipt'] as const

/** The three pages of voting. `say` says keys of the namespace `ballots`. */
export function VoteSteps({ at, say }: { at: (typeof steps)[number]; say: (key: string) => string }) {
  const here = steps.indexOf(at)
  const state = (place: number) => (place < here ? 'done' : place === here ? 'current' : 'coming')
  return (
    <Steps
      across
      label={say('steps.label')}
      steps={steps.map((step, place) => ({
        label: say(`steps.${step}`),
        state: state(place),
        said: place < here ? say('steps.done') : undefined,
      }))}
    />
  )
}
