import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ButtonRow } from '@/components/ui/button'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { PressForm } from '@/components/ui/press-form'
import type { Suspected } from '@/db/contact/blocks/reads'
import { confirm, restore } from './actions'

/** One message that was set aside: its words, why, and what can be done with it. */
export async function SuspectedCase({ found }: { found: Suspected }) {
  const [t, casework, to, pick, locale] = await Promise.all([
    getTranslations('blocks'),
    getTranslations('casework'),
    paths(),
    localized(),
    getLocale(),
  ])
  const { case: id, reference, version } = found
  const facts = [pick(found.topic), formatMoment(found.at, locale), casework(`channelName.${found.channel}`)]
  return (
    <article className="boxed flow" aria-labelledby={`case-${id}`}>
      <h2 id={`case-${id}`}>
        <Link href={to('/desk/contact/[case]', { case: id })}>{reference}</Link>
      </h2>
      <p className="small muted">{facts.join(' · ')}</p>
      <p className="whitespace-pre-line" lang={found.locale}>
        {found.text}
      </p>
      <p>{t(`suspected.because.${found.kind}`, { reason: found.reason })}</p>
      <ButtonRow>
        <PressForm
          action={restore}
          fields={{ case: id, version: String(version) }}
          look="secondary"
          name={t('suspected.restoreFor', { reference })}
        >
          {t('suspected.restore')}
        </PressForm>
        <PressForm action={confirm} fields={{ case: id }} name={t('suspected.confirmFor', { reference })}>
          {t('suspected.confirm')}
        </PressForm>
      </ButtonRow>
    </article>
  )
}
