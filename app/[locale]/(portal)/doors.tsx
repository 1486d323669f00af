import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { DoorCard } from '@/components/frame/door-card'
import type { Round } from '@/db/budget/rounds/reads'

const icons = { contact: 'message', grants: 'grant', budget: 'ballot' } as const

/** A door to each service the town offers. */
export async function Doors({ rounds }: { rounds: readonly Round[] }) {
  const [here, portal, t, to] = await Promise.all([town(), getTranslations('portal'), getTranslations('home'), paths()])
  const open = rounds.find(({ phase }) => phase === 'voting') ?? rounds.find(({ phase }) => phase === 'ideas')
  return (
    <div className="doors">
      {here.services.map((service) => (
        <DoorCard
          key={service}
          href={to(`/${service}`)}
          icon={icons[service]}
          title={portal(`service.${service}`)}
          text={portal(`about.${service}`)}
          note={service === 'budget' && open ? t(`state.${open.phase}`) : undefined}
        />
      ))}
    </div>
  )
}
