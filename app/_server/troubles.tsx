import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { KnownTrouble } from '@/db/contact/troubles/reads'
import { localized, paths } from './here'

/** What the town knows of already: whoever came to tell it need not, and can follow it. */
export async function KnownTroubles({ found }: { found: readonly KnownTrouble[] }) {
  const [t, to, pick] = await Promise.all([getTranslations('troubles.known'), paths(), localized()])
  return found.map(({ id, words, area, follow }) => (
    <Notice key={id} tone="warning" title={area ? t('titleIn', { area: pick(area) }) : t('title')}>
      <p className="whitespace-pre-line">{pick(words)}</p>
      {follow && (
        <p>
          <Link href={to('/contact/published/[case]', { case: follow })}>{t('follow')}</Link>
        </p>
      )}
    </Notice>
  ))
}
