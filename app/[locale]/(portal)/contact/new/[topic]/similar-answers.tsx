import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Advice } from '@/db/contact/advice/reads'
import { HelpPress } from './help-press'

/** What has been answered already in much the same words; whoever it helps has nothing to send. */
export async function SimilarAnswers({ found, draft }: { found: readonly Advice[]; draft: string }) {
  const [t, to] = await Promise.all([getTranslations('advice'), paths()])
  return (
    <section className="flow" aria-labelledby="answers">
      <Notice live="status">
        <h2 id="answers">{t('similar.title', { count: found.length })}</h2>
        <p>{t('similar.text')}</p>
      </Notice>
      <ClientTexts only={['advice.help']}>
        {found.map(({ reference, title, answer, locale }) => (
          <article key={reference} className="boxed flow" aria-labelledby={`answer-${reference}`}>
            <h3 id={`answer-${reference}`} lang={locale}>
              <Link href={to('/contact/published/[case]', { case: reference })}>{title}</Link>
            </h3>
            <p className="whitespace-pre-line" lang={locale}>
              {answer}
            </p>
            <HelpPress reference={reference} submission={randomUUID()} title={title} draft={draft} />
          </article>
        ))}
      </ClientTexts>
      <p>{t('similar.other')}</p>
    </section>
  )
}
