import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { outcomes } from './authorizing'

/** The way to Suomi.fi, where a mandate for this organisation is looked up. A link, so that it works without JavaScript. */
export async function AuthorizeLink({ organisation }: { organisation: string }) {
  const [t, locale] = await Promise.all([getTranslations('authorizations'), getLocale()])
  return (
    <div className="flow">
      <p>
        <ButtonLink href={`/api/authorizations/start?${new URLSearchParams({ organisation, locale })}`}>
          {t('go')}
        </ButtonLink>
      </p>
      <p className="field-hint">{t('hint')}</p>
    </div>
  )
}

/** What came of the way to Suomi.fi and back. */
export async function AuthorizationOutcome({ outcome }: { outcome?: string | undefined }) {
  const t = await getTranslations('authorizations')
  const known = outcomes.find((one) => one === outcome)
  if (!known) return null
  return (
    <Notice tone={known === 'granted' ? 'success' : 'warning'} live="status" title={t(`outcome.${known}`)}>
      {t(`next.${known}`)}
    </Notice>
  )
}
