import { getLocale, getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import type { GrantDuty } from '@/db/actors'
import type { Check } from '@/db/grants/checks/reads'
import type { IneligibleReason } from '@/db/grants/eligibilities/input'
import { EligibleForm, IneligibleForm, ReopenForm } from './eligibility-forms'

type Props = { check: Check; duties: readonly GrantDuty[] }

/** Whether the application may be granted: as it was decided, or to decide. */
export async function Eligibility({ check, duties }: Props) {
  const [t, locale] = await Promise.all([getTranslations('checks.eligibility'), getLocale()])
  const { application, eligibility, call, points } = check
  const { id, version, state } = application
  const prepares = duties.includes('prepare')
  const isDecided = ['eligible', 'ineligible', 'scoring', 'proposed', 'decided'].includes(state) && eligibility !== null
  if (!isDecided && (state !== 'inCheck' || !prepares)) return null
  return (
    <section className="column flow" aria-labelledby="eligibility">
      <h2 id="eligibility">{t('title')}</h2>
      {isDecided && (
        <DefinitionList
          facts={[
            { term: t('outcome'), detail: t(eligibility.eligible ? 'eligible' : 'ineligible') },
            eligibility.reason !== null && { term: t('reason'), detail: t(`reasons.${eligibility.reason}`) },
            eligibility.words !== null && { term: t('words'), detail: eligibility.words },
            { term: t('by'), detail: `${eligibility.by}, ${formatMoment(eligibility.at, locale)}` },
          ]}
        />
      )}
      {state === 'inCheck' && prepares && (
        <>
          <p>{t(call.scoring ? 'thenScoring' : 'thenProposal')}</p>
          <EligibleForm application={id} version={version} />
          <IneligibleForm
            application={id}
            version={version}
            reason={application.late ? 'late' : likelyReason(points)}
          />
        </>
      )}
      {['eligible', 'ineligible', 'scoring'].includes(state) && prepares && (
        <ReopenForm application={id} version={version} />
      )}
    </section>
  )
}

const reasonOf: Readonly<Record<string, IneligibleReason>> = {
  applicant: 'wrongApplicant',
  'rule:local': 'outOfTown',
  'rule:calendar_year': 'tooYoung',
  'rule:age': 'wrongAge',
}

/** The reason that is offered: of the first rule about the applicant that does not hold, as it was judged, or as it looks. */
function likelyReason(points: Check['points']): IneligibleReason | '' {
  const failing = points.find(
    ({ found, judged }) => judged?.verdict === 'fails' || (found === 'wrong' && judged === null),
  )
  return (failing && reasonOf[failing.item]) ?? ''
}
