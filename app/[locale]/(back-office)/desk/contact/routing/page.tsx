import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { answerNames } from '@/components/contact/answer-names'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { Texts } from '@/db/columns'
import { listAreas } from '@/db/contact/areas/reads'
import { listQuestions } from '@/db/contact/questions/reads'
import { ruleTried } from '@/db/contact/routing/input'
import { listRules } from '@/db/contact/routing/reads'
import { tryStep } from '@/db/contact/routing/trials/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { RuleTable } from './rule-table'
import { StepForm } from './step-form'
import { TrialResult } from './trial-result'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('title') }
}

/** Who gets which cases: the rules in order, and what holds when none fits. */
export default async function RoutingPage({ searchParams }: Props) {
  const [{ did, step, ...asked }, asker] = await Promise.all([searchParams, officer('contact')])
  const tried = step === 'trial' ? ruleTried.safeParse(asked) : null
  const [{ rules, seen }, topics, areas, questions, t, to, pick, trial] = await Promise.all([
    listRules(asker),
    listTopics(asker),
    listAreas(asker),
    listQuestions(asker),
    getTranslations('routing'),
    paths(),
    localized(),
    tried?.success ? tryStep(asker, tried.data.rule, tried.data.to) : null,
  ])
  const stepping = tried?.success ? rules.find(({ id }) => id === tried.data.rule) : undefined
  const add = <ButtonLink href={to('/desk/contact/routing/[rule]', { rule: 'new' })}>{t('new')}</ButtonLink>
  const named = (rows: readonly { code: string; name: Texts }[]) =>
    new Map(rows.map((row) => [row.code, pick(row.name)]))
  const done = (['saved', 'moved', 'retired'] as const).find((word) => word === did)
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonRow>
            {rules.length > 0 && add}
            <ButtonLink look="secondary" href={to('/desk/contact/transfers/[kind]', { kind: 'rules' })}>
              {t('asTable')}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <div className="flow">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {trial && stepping && tried?.success && (
          <section className="flow" aria-labelledby="step-heading">
            <h2 id="step-heading">{t(`stepping.${tried.data.to}`, { name: stepping.name })}</h2>
            <TrialResult trial={trial} />
            <ButtonRow>
              <ClientTexts only={['routing.step']}>
                <StepForm rule={stepping.id} name={stepping.name} seen={seen} to={tried.data.to} tried />
              </ClientTexts>
              <ButtonLink look="quiet" href={to('/desk/contact/routing')}>
                {t('stepping.leave')}
              </ButtonLink>
            </ButtonRow>
          </section>
        )}
        {rules.length === 0 ? (
          <EmptyState title={t('none')} action={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <ClientTexts only={['routing.step']}>
            <RuleTable
              rules={rules}
              seen={seen}
              names={{ topics: named(topics), areas: named(areas), answers: answerNames(topics, questions, pick) }}
            />
          </ClientTexts>
        )}
        {rules.length > 0 && <p>{t('last')}</p>}
      </div>
    </>
  )
}
