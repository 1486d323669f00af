import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { listWaves } from '@/db/contact/troubles/reads'

type Props = { found: Awaited<ReturnType<typeof listWaves>>; areas: Map<string, string> }

/** Says that much of one kind has come in a short time, with a form that is filled in for it. */
export async function Waves({ found, areas }: Props) {
  const [t, to, pick] = await Promise.all([getTranslations('troubles.wave'), paths(), localized()])
  return found.map(({ code, name, recent, area }) => (
    <Notice key={code} tone="warning">
      <p>
        {t(area ? 'textIn' : 'text', { topic: pick(name), count: recent, area: areas.get(area ?? '') ?? '' })}{' '}
        <Link href={to('/desk/contact/troubles', undefined, { topic: code, ...(area ? { area } : {}) })}>
          {t('tell')}
        </Link>
      </p>
    </Notice>
  ))
}
