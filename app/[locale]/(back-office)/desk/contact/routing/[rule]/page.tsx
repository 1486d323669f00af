import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { answerNames } from '@/components/contact/answer-names'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { nested, type Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { listAreas } from '@/db/contact/areas/reads'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { listQuestions } from '@/db/contact/questions/reads'
import { listReceiversInUse } from '@/db/contact/receivers/reads'
import { ruleInput } from '@/db/contact/routing/input'
import { findRule, type RuleAtDesk } from '@/db/contact/routing/reads'
import { tryDraft, tryRetiring } from '@/db/contact/routing/trials/reads'
import { listTopics, listUnits } from '@/db/contact/topics/reads'
import { TrialResult } from '../trial-result'
import { RetireForm } from './retire-form'
import { RuleForm } from './rule-form'

type Props = { params: Promise<{ rule: string }>; searchParams: Promise<{ step?: string }> }

/** The rule of this page; null on the page of a new one, `/routing/new`. */
const ruleHere = cache(async (id: string) => {
  const asker = await officer('contact')
  if (id === 'new') return null
  return (z.uuid().safeParse(id).success && (await findRule(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ rule: id }, t] = await Promise.all([params, getTranslations('routing')])
  return { title: (await ruleHere(id))?.name ?? t('new') }
}

export default async function RulePage({ params, searchParams }: Props) {
  const [{ rule: id }, { step }, asker] = await Promise.all([params, searchParams, officer('contact')])
  const rule = await ruleHere(id)
  const [topics, areas, asked, units, handlers, receivers, t, portal, to, pick, typed, without] = await Promise.all([
    listTopics(asker),
    listAreas(asker),
    listQuestions(asker),
    listUnits(asker),
    listHandlers(asker),
    listReceiversInUse(asker),
    getTranslations('routing'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
    rule && tryRetiring(asker, rule.id),
  ])
  const draft = step === 'trial' && typed ? ruleInput.safeParse(nested(typed)) : null
  const trial = draft?.success ? await tryDraft(asker, draft.data) : null
  const options = (rows: readonly { id: string; name: Parameters<typeof pick>[0] }[]) =>
    rows.map((row) => ({ value: row.id, label: pick(row.name) }))
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/routing') }, { label: rule?.name ?? t('new') }]}
      />
      <PageHeading title={rule?.name ?? t('new')} lead={t('form.lead')} />
      {step === 'changed' && typed && (
        <Notice tone="warning" live="status">
          {t('did.changed')}
        </Notice>
      )}
      {trial && <TrialResult trial={trial} />}
      <ClientTexts only={['routing.form', 'routing.day', 'routing.retire', 'priority.name', 'contact.kindName']}>
        <RuleForm
          initial={typed ? { ...identityOf(rule), ...typed } : { ...identityOf(rule), ...(rule && valuesOf(rule)) }}
          kept={rule ? ['rule', 'version'] : ['submission']}
          topics={topics.map(({ code, name }) => ({ value: code, label: pick(name) }))}
          answers={[...answerNames(topics, asked, pick)].map(([value, label]) => ({ value, label }))}
          areas={areas.map(({ code, name }) => ({ value: code, label: pick(name) }))}
          units={options(units)}
          handlers={handlers.map(({ id: value, name }) => ({ value, label: name }))}
          receivers={receivers.map(({ id: value, name }) => ({ value, label: name }))}
        />
        {rule && without && (
          <RetireForm rule={rule.id} version={rule.version} moved={without.moved.length} cases={without.cases} />
        )}
      </ClientTexts>
    </div>
  )
}

/** What a rule's form is known by. */
function identityOf(rule: RuleAtDesk | null): Typed {
  return rule ? { rule: rule.id, version: String(rule.version) } : { submission: randomUUID() }
}

/** A rule as its form's fields hold it; somebody who has left the desk is not offered again. */
function valuesOf(rule: RuleAtDesk): Typed {
  const { name, topics, kind, areas, places, keywords, answers, days, hourFrom, hourUntil, unit } = rule
  return {
    name,
    topics,
    kind: kind ?? '',
    areas,
    places: places.join(', '),
    keywords: keywords.join(', '),
    answers,
    days: days.map(String),
    hourFrom: hourFrom === null ? '' : String(hourFrom),
    hourUntil: hourUntil === null ? '' : String(hourUntil),
    unit,
    handler: rule.handlerGone ? '' : (rule.handler ?? ''),
    priority: rule.priority ?? '',
    receiver: rule.receiverGone ? '' : (rule.receiver ?? ''),
  }
}
