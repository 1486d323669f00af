'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import type { ApplicantKind, GrantForm } from '@/db/grants/forms/input'
import { askedSections, questionsOf } from '@/db/grants/forms/rules'
import { type Tier, tierCounts } from '@/db/grants/forms/tiers/rules'
import { worded } from '@/db/grants/forms/words/rules'

type Props = { form: GrantForm; kinds: readonly ApplicantKind[] }

/** What is asked, told before one begins: for each kind of applicant, and for each size of grant. */
export function AskedAtSums({ form, kinds }: Props) {
  const t = useTranslations('calls.applicant')
  return (
    <div className="flow">
      {kinds.map((kind) => (
        <Fold key={kind} title={t(kind)} open={kinds.length === 1}>
          {tierCounts(form, kind).map((tier, _, all) => (
            <AskedAt key={tier.fromCents} form={form} kind={kind} tier={tier} alone={all.length === 1} />
          ))}
        </Fold>
      ))}
    </div>
  )
}

function AskedAt({ form, kind, tier, alone }: { form: GrantForm; kind: ApplicantKind; tier: Tier; alone: boolean }) {
  const t = useTranslations('grantForms.tiers')
  const locale = useLocale()
  const say = worded(locale)
  const sum = questionsOf(form).find(({ type }) => type === 'applied')
  const sections = askedSections(form, { applicant: kind, answers: sum ? { [sum.key]: tier.fromCents } : {} })
  const [from, below] = [tier.fromCents, tier.belowCents ?? 0].map((cents) => formatMoney(cents, locale))
  const head = { from: from ?? '', below: below ?? '', count: tier.questions }
  return (
    <div>
      {!alone && <h3>{t(tier.belowCents === null ? 'from' : tier.fromCents === 0 ? 'below' : 'between', head)}</h3>}
      <ul className="prose">
        {sections.map(({ key, title, questions }) => (
          <li key={key}>
            {say(title)}: {questions.map(({ label }) => say(label).replace(/[?.]$/, '')).join('; ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
