import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import type { AreaAtDesk } from '@/db/contact/areas/reads'
import type { TownMap } from '@/tenants/map'
import { AreaSketch } from './area-sketch'

type Row = Omit<AreaAtDesk, 'name'> & { name: string }

/** Every area with where it is and who drew it. */
export async function AreaTable({ areas, map }: { areas: readonly Row[]; map: TownMap | null }) {
  const [t, to] = await Promise.all([getTranslations('areas'), paths()])
  const where: Column<Row> = {
    key: 'where',
    head: t('where'),
    cell: ({ name, ring }) => map && <AreaSketch map={map} ring={ring} label={t('sketch', { name })} />,
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={areas}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          head: t('area'),
          heads: true,
          cell: ({ code, name, version }) =>
            version === null ? name : <Link href={to('/desk/contact/areas/[area]', { area: code })}>{name}</Link>,
        },
        { key: 'from', head: t('from'), cell: ({ version }) => t(version === null ? 'ofMap' : 'drawn') },
        ...(map ? [where] : []),
      ]}
    />
  )
}
