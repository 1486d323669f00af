import { getLocale, getTranslations } from 'next-intl/server'
import { registerOf } from '@/app/_server/authorizations'
import { AuthorizationOutcome, AuthorizeLink } from '@/app/_server/authorize-link'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { resident, town } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'
import type { Locale } from '@/tenants/municipality'
import { giveUp } from './actions'

/** Who may submit in the organisation's name, and the way to ask for it. */
export async function Mandates({ of, did, authorization }: { of: Organisation; did?: string; authorization?: string }) {
  const [t, to, here] = await Promise.all([getTranslations('organisations.mandates'), paths(), town()])
  const asksRegister = of.businessId !== null && registerOf(here) !== null
  const done = (['asked', 'ended'] as const).find((word) => word === did)
  return (
    <section className="flow" aria-labelledby="mandates">
      <h2 id="mandates">{t('title')}</h2>
      <p>{t('lead')}</p>
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      <AuthorizationOutcome outcome={authorization} />
      {of.powers.length === 0 ? <p>{t('none')}</p> : <MandateTable of={of} />}
      {mayDo(of.role, 'submit') && asksRegister && <AuthorizeLink organisation={of.id} />}
      {mayDo(of.role, 'submit') && (
        <p>
          <ButtonLink look="secondary" href={to('/mine/organisations/[organisation]/mandate', { organisation: of.id })}>
            {t('ask')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

async function MandateTable({ of }: { of: Organisation }) {
  const [t, me, locale] = await Promise.all([
    getTranslations('organisations.mandates'),
    resident('grants'),
    getLocale() as Promise<Locale>,
  ])
  type Power = Organisation['powers'][number]
  const mayEnd = ({ person, state }: Power) =>
    ['waiting', 'coming', 'inForce'].includes(state) && (person === me.person.id || mayDo(of.role, 'members'))
  return (
    <ClientTexts only={[]}>
      <Table
        caption={t('title')}
        captionHidden
        rows={of.powers}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', head: t('who'), heads: true, cell: ({ name }) => name },
          { key: 'how', head: t('how'), cell: ({ source, signing }) => `${t(`source.${source}`)}, ${t(signing)}` },
          {
            key: 'until',
            head: t('until'),
            cell: ({ validFrom, validUntil, verifiedAt }) =>
              verifiedAt
                ? t('period', { from: formatDay(validFrom, locale), until: formatDay(validUntil, locale) })
                : '–',
          },
          {
            key: 'state',
            head: t('state'),
            cell: ({ state, reason }) => (
              <>
                <Tag tone={state === 'inForce' ? 'success' : state === 'waiting' ? 'info' : 'neutral'}>
                  {t(`states.${state}`)}
                </Tag>
                {reason && <p>{t('reason', { reason })}</p>}
              </>
            ),
          },
          {
            key: 'end',
            head: t('end'),
            cell: (power) =>
              mayEnd(power) ? (
                <PressForm
                  action={giveUp}
                  fields={{ organisation: of.id, mandate: power.id }}
                  name={t('endOf', { name: power.name })}
                >
                  {t('end')}
                </PressForm>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </ClientTexts>
  )
}
