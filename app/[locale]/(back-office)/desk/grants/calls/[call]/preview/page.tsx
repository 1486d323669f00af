import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { FilterForm } from '@/components/ui/filter-form'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { MoneyField } from '@/components/ui/text-field'
import { euros } from '@/db/fields'
import { withGate } from '@/db/grants/calls/eligibility/questions/rules'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { applicantKinds } from '@/db/grants/forms/input'
import { withinLimits } from '@/db/grants/forms/limits/rules'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { PreviewForm } from './preview-form'

type Props = { params: Promise<{ call: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const askedInput = z.object({
  kind: z.enum(applicantKinds).nullable().catch(null).default(null),
  sum: euros({ max: 1_000_000_000 }).catch(50_000).default(50_000),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls.desk'))('preview') }
}

/** The form as an applicant of a kind sees it, at a sum, up to the checks of sending. Nothing of it is kept or sent. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ call: slug }, asked, t, all, portal, to, pick, asker, municipality] = await Promise.all([
    params,
    searchParams,
    getTranslations('calls.desk'),
    getTranslations('calls'),
    getTranslations('portal'),
    paths(),
    localized(),
    officer('grants'),
    town(),
  ])
  const call = (await findCallAtDesk(asker, slug)) ?? notFound()
  const { kind, sum } = askedInput.parse(asked)
  const kinds = call.draft.eligibility.kinds
  const applicant = kinds.find((one) => one === kind) ?? kinds[0] ?? 'association'
  const here = to('/desk/grants/calls/[call]', { call: slug })
  const { form } = withinLimits(withGate(call.draft, municipality.name))
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: t('title'), href: to('/desk/grants') },
            { label: pick(call.draft.name) || slug, href: here },
            { label: t('preview') },
          ]}
        />
        <PageHeading title={t('preview')} lead={pick(call.draft.name)} />
      </div>
      <Notice tone="info">{t('previewText')}</Notice>
      <FilterForm
        labels={{ form: t('previewAs'), more: t('previewAs'), submit: t('show'), clear: t('show') }}
        clearHref={here}
        search={
          <>
            <Select
              name="kind"
              label={t('applicant')}
              defaultValue={applicant}
              options={kinds.map((value) => ({ value, label: all(`applicant.${value}`) }))}
            />
            <MoneyField name="sum" label={t('sum')} defaultValue={typedMoney(sum)} />
          </>
        }
      />
      <ClientTexts only={['grantForms', 'calls.desk']}>
        <PreviewForm key={`${applicant} ${sum}`} call={slug} questions={form} applicant={applicant} cents={sum} />
      </ClientTexts>
    </div>
  )
}
