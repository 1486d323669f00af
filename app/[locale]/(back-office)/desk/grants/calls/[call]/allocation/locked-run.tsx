import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Figures } from '@/components/ui/definition-list'
import { formatMoment, formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import type { AllocationAtDesk } from '@/db/grants/allocations/reads'
import { standingSums } from '@/db/grants/allocations/standing/rules'
import { propose, unlock } from './actions'
import { UnlockForm } from './unlock-form'

type Locked = NonNullable<AllocationAtDesk['locked']>
type Props = { here: AllocationAtDesk; locked: Locked; prepares: boolean }

/** The run that the call's decisions rest on: what it gives, what is proposed, and what can be done with it. */
export async function LockedRun({ here, locked, prepares }: Props) {
  const [t, locale, to, pick] = await Promise.all([
    getTranslations('allocations.locked'),
    getLocale(),
    paths(),
    localized(),
  ])
  const run = here.runs.find(({ id }) => id === locked.run)
  if (!run) return null
  const { computed, proposed, left } = standingSums(run.input, run.run, locked.adjusted)
  const euros = (cents: number) => formatMoney(cents, locale)
  return (
    <section className="tinted flow" aria-labelledby="locked">
      <h2 id="locked">{t('title')}</h2>
      <p>{t('by', { name: run.name, who: locked.by, at: formatMoment(locked.at, locale) })}</p>
      <Figures
        figures={[
          { value: euros(computed), label: t('computed') },
          { value: euros(proposed), label: t('proposed') },
          { value: euros(Math.max(0, left)), label: t('left') },
        ]}
      />
      {left > 0 && here.content.spill && <p>{t('spill', { sum: euros(left), spill: pick(here.content.spill) })}</p>}
      {left < 0 && (
        <Notice tone="danger" title={t('over')}>
          <p>{t('overText', { sum: euros(-left) })}</p>
        </Notice>
      )}
      <ButtonLink
        href={to('/desk/grants/calls/[call]/allocation/[run]', { call: here.slug, run: run.id })}
        look="secondary"
      >
        {t('see')}
      </ButtonLink>
      <NextStep {...{ here, locked, prepares }} />
    </section>
  )
}

/** Proposing, once; unlocking, until somebody has begun to decide. */
async function NextStep({ here: { gathered, names, slug }, locked, prepares }: Props) {
  const t = await getTranslations('allocations.locked')
  if (locked.drafted) return <p>{t('drafted')}</p>
  const waits =
    gathered.some(({ state }) => state === 'eligible' || state === 'scoring') ||
    [...names.values()].some(({ state }) => state === 'ineligible')
  return (
    <>
      {waits ? prepares && <p>{t('proposeText')}</p> : <p>{t('isProposed')}</p>}
      {waits && prepares && (
        <PressForm action={propose.bind(null, slug)} fields={{ lock: locked.id }} look="primary" small={false}>
          {t('propose')}
        </PressForm>
      )}
      {prepares && <UnlockForm action={unlock.bind(null, slug)} lock={locked.id} />}
    </>
  )
}
