import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { checkHere } from '@/app/_server/check'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { PressForm } from '@/components/ui/press-form'
import { askableOf } from '@/db/grants/applications/supplements/rules'
import type { Check } from '@/db/grants/checks/reads'
import { budgetQuestion } from '@/db/grants/forms/budgets/rules'
import { questionsOf } from '@/db/grants/forms/rules'
import { takeBack } from './actions'
import { AskForm } from './ask-form'

type Props = { params: Promise<{ application: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checks.supplement'))('title') }
}

/** Asks an applicant to complete an application: what, with a word on each, and by when. */
export default async function SupplementPage({ params }: Props) {
  const { application: id } = await params
  await grantOfficer('prepare')
  const [check, t, handling, to, pick] = await Promise.all([
    checkHere(id),
    getTranslations('checks.supplement'),
    getTranslations('handling'),
    paths(),
    localized(),
  ])
  const queue = { label: handling('queue.title'), href: to('/desk/grants/applications') }
  if (!check) return <Barred back={queue} />
  const { application, call, answers } = check
  const { version, state } = application
  const number = handling('page.number', { number: application.number ?? '' })
  const checkPage = to('/desk/grants/applications/[application]/check', { application: id })
  const parts = askableOf(call, application.applicantKind, answers).map(({ key, title, points }) => ({
    ...{ key, title: key === 'papers' ? t('papers') : pick(title) },
    points: points.map((point) => ({ key: point.key, name: pick(point.name) })),
  }))
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={handling('page.breadcrumbs')}
        crumbs={[
          queue,
          { label: number, href: to('/desk/grants/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={number} lead={t('lead')} />
      <ClientTexts only={['checks.supplement']}>
        {state === 'inCheck' && (
          <AskForm
            application={id}
            version={version}
            parts={parts}
            initial={(await parked()) ?? { dueOn: check.dueOn, ...missingOf(check, parts) }}
          />
        )}
        {state === 'supplementRequested' && (
          <>
            <p>{t('already')}</p>
            <PressForm
              action={takeBack}
              fields={{ application: id, version: String(version) }}
              look="secondary"
              small={false}
            >
              {t('takeBack')}
            </PressForm>
          </>
        )}
        {!['inCheck', 'supplementRequested'].includes(state) && <p>{t('notNow')}</p>}
        <p>
          <Link href={checkPage}>{t('back')}</Link>
        </p>
      </ClientTexts>
    </div>
  )
}

/** What officers have judged to be missing is ticked, with their note. */
function missingOf({ points, call }: Check, parts: readonly { points: readonly { key: string }[] }[]): Typed {
  const applied = questionsOf(call.form).find(({ type }) => type === 'applied')?.key
  const special: Record<string, string | undefined> = { budget: budgetQuestion(call.form)?.key, sum: applied }
  const missing = points.filter(({ judged }) => judged?.verdict === 'missing')
  const noteOf = new Map(missing.map(({ key, item, judged }) => [special[item] ?? key, judged?.note ?? '']))
  return Object.fromEntries(
    parts
      .flatMap(({ points: keys }) => keys)
      .flatMap(({ key }, at) =>
        noteOf.has(key)
          ? [
              [`wanted.${at}.ticked`, 'on'],
              [`wanted.${at}.words`, noteOf.get(key) ?? ''],
            ]
          : [],
      ),
  )
}
