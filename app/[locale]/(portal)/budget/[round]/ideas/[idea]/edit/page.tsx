import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { crumbsOf, ideaHere } from '@/app/_server/ideas'
import { mapSheet } from '@/app/_server/places'
import { resident, town } from '@/app/_server/session'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatEnd } from '@/components/ui/format'
import type { Idea } from '@/db/budget/ideas/reads'
import { mayEdit } from '@/db/budget/ideas/rules'
import { mapOf } from '@/tenants/maps'
import { EditForm } from './edit-form'

type Props = { params: Promise<{ round: string; idea: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([ideaHere(params), getTranslations('ideas.edit')])
  return found?.idea.mine ? { title: t('pageTitle', { idea: found.idea.title }) } : {}
}

export default async function EditIdeaPage({ params }: Props) {
  const { person } = await resident('budget')
  const { idea, round } = (await ideaHere(params)) ?? notFound()
  if (!idea.mine) notFound()
  const [t, to, crumbs, locale, pick, kept, here] = await Promise.all([
    getTranslations('ideas.edit'),
    paths(),
    crumbsOf(round),
    getLocale(),
    localized(),
    parked(),
    town(),
  ])
  const map = mapOf(here.id)
  const href = to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(idea.number) })
  const editable = mayEdit(idea.state, round.phase)
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={[...crumbs, { label: idea.title, href }]} here={t('title')} />
      <PageHeading
        title={t('title')}
        eyebrow={<span lang={idea.locale}>{idea.title}</span>}
        lead={editable ? t('lead', { until: formatEnd(round.ideasUntil, locale) }) : undefined}
      />
      {editable ? (
        <ClientTexts only={['ideas.form', 'ideas.categories', 'places.form', 'places.map', 'places.pin']}>
          <EditForm
            initial={kept ?? typed(idea)}
            pots={round.pots.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            sheet={map && mapSheet(map, here.map)}
            writer={{ name: person.name, restricted: person.restricted }}
            back={href}
          />
        </ClientTexts>
      ) : (
        <EmptyState title={t('late')} action={<ButtonLink href={href}>{t('toIdea')}</ButtonLink>}>
          <p>{t('lateText')}</p>
        </EmptyState>
      )}
    </div>
  )
}

/** The idea as the form's fields hold it. */
function typed({ id, version, title, text, pot, place, latitude, longitude, category, roughCents, byline }: Idea) {
  const roughly = roughCents === null ? '' : String(roughCents / 100).replace('.', ',')
  const words = { title, text, pot, place, category, roughCents: roughly }
  const point = latitude !== null && { latitude: String(latitude), longitude: String(longitude), placeMethod: 'pin' }
  return { idea: id, version: String(version), ...words, ...point, ...(byline && { showName: 'yes' }) }
}
