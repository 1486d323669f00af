import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Fold } from '@/components/ui/fold'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findCopies } from '@/db/grants/applications/copies/reads'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { CopyForm } from './copy-form'
import { Unread } from './unread'

/** What a draft has got from elsewhere and is still to be read through, and the earlier applications that it can be begun from. */
export async function Carried({ sheet }: { sheet: ApplicationSheet }) {
  const me = await resident('grants')
  const [{ prefilled, copied, earlier }, t, pick, locale] = await Promise.all([
    findCopies(me, sheet.application.id),
    getTranslations('applications.copies'),
    localized(),
    getLocale(),
  ])
  const options = earlier.map(({ id, number, call, submittedAt }) => ({
    value: id,
    label: t('one', { number: number ?? '', call: pick(call) }),
    hint: submittedAt ? t('sent', { day: formatMoment(submittedAt, locale) }) : undefined,
  }))
  return (
    <>
      {copied && (
        <Notice tone="info" id="copied" title={t('copiedTitle', { number: copied.number })}>
          <p>{t('copied')}</p>
          <Unread sheet={sheet} keys={copied.keys} none={t('all')} />
        </Notice>
      )}
      {prefilled.some((key) => sheet.written.get(key)?.version === 1) && (
        <Notice tone="info" title={t('prefilledTitle')}>
          <p>{t('prefilled')}</p>
          <Unread sheet={sheet} keys={prefilled} />
        </Notice>
      )}
      {options.length > 0 && (
        <ClientTexts only={['applications.copies']}>
          <Fold title={t('title')} open>
            <CopyForm application={sheet.application.id} options={options} />
          </Fold>
        </ClientTexts>
      )}
    </>
  )
}
