import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AnswerText } from '@/components/grants/answer-text'
import { PaperOrigin } from '@/components/grants/paper-origin'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { type AskedPaper, askedPapers } from '@/db/grants/applications/papers/rules'
import type { Call } from '@/db/grants/calls/input'
import { isSilent } from '@/db/grants/forms/faults/rules'
import type { Answers, ApplicantKind, Words } from '@/db/grants/forms/input'
import { askedSections } from '@/db/grants/forms/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  call: Call
  applicant: ApplicantKind
  answers: Answers
  papers: readonly AskedPaper[]
  pick: (words: Words) => string
  locale: Locale
  /** A link to a document, where the reader may open it. */
  link?: (paper: AskedPaper) => ReactNode
  /** Who keyed it in from paper, and when; without a name to those who are not told it. */
  keyed?: { readonly by: string | null; readonly at: Date }
}

/** A whole application to read: every question that was asked, with its answer, and the papers. */
export function AnswerSheet({ call, applicant, answers, papers, pick, locale, link, keyed }: Props) {
  const t = useTranslations('applications.sheet')
  return (
    <div className="flow-wide">
      {keyed && (
        <Notice tone="info">
          {t(keyed.by ? 'keyedBy' : 'keyed', { by: keyed.by ?? '', day: formatDay(keyed.at, locale) })}
        </Notice>
      )}
      {askedSections(call.form, { applicant, answers }).map(({ key, title, questions }) => (
        <section key={key} className="flow" aria-labelledby={`sheet-${key}`}>
          <h2 id={`sheet-${key}`}>{pick(title)}</h2>
          {isSilent({ questions }, answers) ? (
            <p className="muted">{t('silent')}</p>
          ) : (
            <DefinitionList
              facts={questions
                .filter(({ type }) => type !== 'shown')
                .map((question) => ({
                  term: pick(question.label),
                  detail: <AnswerText question={question} answer={answers[question.key]} pick={pick} locale={locale} />,
                }))}
            />
          )}
        </section>
      ))}
      <Papers asked={askedPapers(call, applicant, answers)} {...{ papers, pick, locale, link, title: t('papers') }} />
    </div>
  )
}

type PapersProps = Pick<Props, 'papers' | 'pick' | 'locale' | 'link'> & { asked: Call['attachments']; title: string }

function Papers({ asked, papers, pick, locale, link, title }: PapersProps) {
  const t = useTranslations('applications.sheet')
  if (asked.length === 0 && papers.length === 0) return null
  const named = [...asked.map(({ key, name }) => ({ key, name: pick(name) })), { key: 'other', name: t('other') }]
  const said = (paper: AskedPaper) => {
    if (paper.document) return link?.(paper) ?? paper.document.name
    return paper.inAnother
      ? t('inAnother')
      : paper.promisedBy && t('promised', { day: formatDay(paper.promisedBy, locale) })
  }
  return (
    <section className="flow" aria-labelledby="sheet-papers">
      <h2 id="sheet-papers">{title}</h2>
      <DefinitionList
        facts={named.map(({ key, name }) => {
          const of = papers.filter(({ requirement }) => requirement === key)
          if (key === 'other' && of.length === 0) return null
          return {
            term: name,
            detail:
              of.length === 0 ? (
                t('none')
              ) : (
                <ul className="plain-list">
                  {of.map((paper) => (
                    <li key={paper.id}>
                      {said(paper)}
                      {paper.passport && <PaperOrigin of={paper.passport} locale={locale} />}
                    </li>
                  ))}
                </ul>
              ),
          }
        })}
      />
    </section>
  )
}
