import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { answerFacts } from '@/components/contact/answer-facts'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatWeekday } from '@/components/ui/format'
import { PhoneLink } from '@/components/ui/link'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isAnswer } from '@/db/contact/cases/rules'
import type { listSurveys } from '@/db/contact/surveys/reads'

type Props = { found: CaseAtDesk; surveys: Awaited<ReturnType<typeof listSurveys>> }

/** Where, who and by when. Who told it is written here alone. */
export async function CaseFacts({ found, surveys }: Props) {
  const [t, topics, places, survey, casework, passOn, pick, locale] = await Promise.all([
    getTranslations('contact'),
    getTranslations('topics'),
    getTranslations('places.desk'),
    getTranslations('mails.survey'),
    getTranslations('casework'),
    getTranslations('forwards.passOn'),
    localized(),
    getLocale(),
  ])
  return (
    <DefinitionList
      facts={[
        { term: t('form.place'), detail: found.place },
        ...answerFacts(found.answers, pick, locale, topics('hidden')),
        found.placeMethod && { term: places('method'), detail: places(`methods.${found.placeMethod}`) },
        { term: t('follow.kind'), detail: t(`kindName.${found.kind}`) },
        { term: casework('channelHead'), detail: casework(`channelName.${found.channel}`) },
        { term: t('follow.unit'), detail: pick(found.unit) },
        { term: t('desk.table.handler'), detail: found.handlerName ?? t('desk.table.nobody') },
        { term: t('follow.sent'), detail: formatMoment(found.createdAt, locale) },
        !isAnswer(found.state) && { term: t('follow.due'), detail: formatWeekday(found.dueAt, locale) },
        ...found.reporters.map((reporter) => ({
          term: t('desk.reporter'),
          detail: (
            <>
              {reporter.name ?? t('desk.unnamed')}
              {reporter.email && (
                <>
                  <br />
                  <a href={`mailto:${reporter.email}`}>{reporter.email}</a>
                </>
              )}
              {reporter.phone && (
                <>
                  <br />
                  <PhoneLink number={reporter.phone} />
                </>
              )}
              <br />
              <span className="muted">
                {[reporter.name, reporter.email, reporter.phone].some(Boolean) && (
                  <>
                    {passOn(reporter.passOn ? 'desk' : 'deskNo')}
                    {' · '}
                  </>
                )}
                {`${t(`desk.language.${reporter.locale}`)} · ${t(reporter.publish ? 'follow.mayPublish' : 'follow.keepPrivate')}`}
              </span>
            </>
          ),
        })),
        ...surveys.map(({ satisfied, reasons, words, at }) => ({
          term: survey('desk'),
          detail: (
            <>
              {`${survey(`said.${satisfied ? 'yes' : 'no'}`)}, ${formatMoment(at, locale)}`}
              {reasons.length > 0 && (
                <span className="row-note">{reasons.map((reason) => survey(`reason.${reason}`)).join(' · ')}</span>
              )}
              {words && <span className="row-note whitespace-pre-line">{words}</span>}
            </>
          ),
        })),
      ]}
    />
  )
}
