import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { formatDay, formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { applicantKindOf } from '@/db/grants/applications/rights/rules'
import { listCalls } from '@/db/grants/calls/reads'
import type { PassportPaper } from '@/db/grants/passports/reads'
import { type Asking, type Lack, lacksFor, usualYear } from '@/db/grants/passports/rules'
import type { Organisation } from '@/db/people/organisations/reads'

type Props = { of: Organisation; papers: readonly PassportPaper[]; edits: boolean }

/** What the organisation still lacks for the calls that are open now. */
export async function Lacks({ of: { id, form }, papers, edits }: Props) {
  const [calls, t] = await Promise.all([visitor('grants').then(listCalls), getTranslations('passport.lacks')])
  const kind = applicantKindOf(form)
  const open = calls
    .filter(({ phase, content }) => phase === 'open' && content.eligibility.kinds.includes(kind))
    .map((call) => ({ ...call, closesOn: finnishDay(new Date(call.content.closesAt)) }))
  const lacks = lacksFor(papers, open, kind)
  return (
    <section className="column flow" aria-labelledby="lacks">
      <h2 id="lacks">{t('title')}</h2>
      {lacks.length === 0 && (
        <Notice tone={open.length ? 'success' : 'info'}>{open.length ? t('nothing') : t('noCalls')}</Notice>
      )}
      <ul className="flow">
        {lacks.map((lack) => (
          <li key={lack.kind} className="boxed flow">
            <Lacking organisation={id} lack={lack} edits={edits} />
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Lacking({ organisation, lack, edits }: { organisation: string; lack: Lack; edits: boolean }) {
  const [t, to, locale] = await Promise.all([getTranslations('passport'), paths(), getLocale()])
  const { kind, year, state, has, isAlways, calls } = lack
  const closes = calls.map(({ closesOn }) => closesOn).toSorted()[0] ?? ''
  const query = { kind, year: String(usualYear(kind, closes)) }
  const said = state === 'missing' && year !== null ? 'missingOf' : state
  return (
    <>
      <p className="row">
        <strong>{t(`kind.${kind}`)}</strong>
        <Tag tone={isAlways ? 'warning' : 'neutral'}>{t(isAlways ? 'lacks.always' : 'lacks.ifChanged')}</Tag>
      </p>
      <p>
        {t(`lacks.${said}`, {
          ...{ year: String(year), has: String(has?.year) },
          day: has?.validUntil ? formatDay(has.validUntil, locale) : '',
        })}
      </p>
      <p>{t('lacks.calls')}</p>
      <ul>
        {calls.map((call) => (
          <li key={call.slug}>
            <CallThatAsks call={call} />
          </li>
        ))}
      </ul>
      {edits && (
        <p>
          <Link href={`${to('/mine/organisations/[organisation]/papers', { organisation }, query)}#add`}>
            {t('lacks.add', { paper: t(`inline.${kind}`) })}
          </Link>
        </p>
      )}
    </>
  )
}

async function CallThatAsks({ call: { slug, name, closesOn, fromCents } }: { call: Asking }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('passport.lacks'),
    paths(),
    localized(),
    getLocale(),
  ])
  const from = fromCents === null ? '' : `, ${t('from', { sum: formatMoney(fromCents, locale) })}`
  return (
    <>
      <Link href={to('/grants/[call]', { call: slug })}>{pick(name)}</Link>
      {`, ${t('closes', { day: formatDay(closesOn, locale) })}${from}`}
    </>
  )
}
