import { getTranslations } from 'next-intl/server'
import { town } from '@/app/_server/session'
import { Tabs } from '@/components/ui/tabs'
import { mapOf } from '@/tenants/maps'

type Props = {
  /** Where the words are for what is shown. */
  of: 'ideaMap' | 'proposalMap'
  view: 'map' | undefined
  addressOf: (view?: 'map') => string
}

/** The same things as a list, or on a map with the list; only where the town has a map. */
export async function MapViews({ of, view, addressOf }: Props) {
  const [{ id }, t] = await Promise.all([town(), getTranslations(of)])
  if (!mapOf(id)) return null
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { href: addressOf(), label: t('view.list'), current: !view },
        { href: addressOf('map'), label: t('view.map'), current: view === 'map' },
      ]}
    />
  )
}
