import { useTranslations } from 'next-intl'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'

/** The way to a page about an idea. */
export function IdeaCrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  return <Breadcrumbs label={useTranslations('portal')('breadcrumbs')} crumbs={[...crumbs, { label: here }]} />
}
