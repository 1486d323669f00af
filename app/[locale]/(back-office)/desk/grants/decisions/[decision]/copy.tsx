import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { CopyText } from '@/components/grants/copy-text'
import { Fold } from '@/components/ui/fold'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { HidingForm } from './step-forms'

/** What everybody reads of the decision on the web, or would read, and what the desk hides of it. */
export async function Copy({ sheet, hides }: { sheet: DecisionSheet; hides: boolean }) {
  const [t, locale, to] = await Promise.all([getTranslations('decisions.one'), getLocale(), paths()])
  const { decision, excerpt, copy } = sheet
  return (
    <>
      {excerpt && (
        <p>
          {t('published', { day: formatDay(excerpt.publishedAt, locale) })}{' '}
          {excerpt.redactedAt && t('redacted', { day: formatDay(excerpt.redactedAt, locale) })}{' '}
          <Link href={to('/grants/decisions/[excerpt]', { excerpt: excerpt.id })}>{t('seePublic')}</Link>
        </p>
      )}
      <Fold title={t('copy')} open={decision.state === 'made'}>
        <p className="muted">{t('copyText')}</p>
        <CopyText words={excerpt?.words ?? copy.words} lang={decision.locale} level={3} />
        {hides && <HidingForm decision={decision.id} version={decision.version} hidden={decision.hidden} />}
      </Fold>
    </>
  )
}
