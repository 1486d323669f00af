import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import { mostQuestions, type Question } from '@/db/contact/questions/input'
import { missingIn } from '@/db/contact/questions/rules'
import type { TopicAtDesk } from '@/db/contact/topics/upkeep/reads'
import { StepForm } from './step-form'

/** What the topic asks, in order. */
export async function QuestionList({ topic: { code, asked } }: { topic: TopicAtDesk }) {
  const [t, to, pick] = await Promise.all([getTranslations('topics'), paths(), localized()])
  const { questions, number } = asked
  const address = (question: string) =>
    to('/desk/contact/topics/[topic]/questions/[question]', { topic: code, question })
  return (
    <section className="flow" aria-labelledby="questions">
      <h2 id="questions">{t('list.title')}</h2>
      {questions.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <Table
          caption={t('list.title')}
          captionHidden
          dense
          rows={questions}
          rowKey={(question) => question.code}
          columns={[
            {
              key: 'label',
              head: t('list.question'),
              heads: true,
              cell: (question) => (
                <>
                  <Link href={address(question.code)}>{pick(question.label)}</Link>
                  <Marks question={question} />
                </>
              ),
            },
            { key: 'type', head: t('list.type'), cell: ({ type }) => t(`form.types.${type}`) },
            { key: 'step', head: t('head.step'), cell: steps },
          ]}
        />
      )}
      {questions.length < mostQuestions && (
        <p>
          <ButtonLink look="secondary" href={address('new')}>
            {t('list.add')}
          </ButtonLink>
        </p>
      )}
    </section>
  )

  function steps(question: Question) {
    const at = questions.indexOf(question)
    const one = { topic: code, seen: number, question: question.code, name: pick(question.label) }
    return (
      <span>
        {at > 0 && <StepForm {...one} to="up" />}
        {at < questions.length - 1 && <StepForm {...one} to="down" />}
        <StepForm {...one} to="away" />
      </span>
    )
  }
}

/** What is special about a question, in a word each. */
async function Marks({ question }: { question: Question }) {
  const [t, language, { locales }] = await Promise.all([
    getTranslations('topics'),
    getTranslations('casework.arrival.locales'),
    town(),
  ])
  const missing = missingIn(question, locales).map((locale) => language(locale))
  return (
    <Tags>
      {question.required && <Tag>{t('list.required')}</Tag>}
      {question.hidden && <Tag tone="info">{t('hidden')}</Tag>}
      {question.when && <Tag>{t('list.branch')}</Tag>}
      {question.choices.some(({ stop }) => stop) && <Tag>{t('list.stops')}</Tag>}
      {missing.length > 0 && <Tag tone="warning">{t('missing', { languages: missing.join(', ') })}</Tag>}
    </Tags>
  )
}
