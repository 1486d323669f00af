import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import type { RunRow } from '@/db/grants/allocations/reads'

/** What the run was made of, to be checked by anybody: its file, hash and the engine's version. */
export async function RunFacts({ run: { id, run } }: { run: RunRow }) {
  const t = await getTranslations('allocations.run')
  return (
    <section className="flow" aria-labelledby="run-facts">
      <h2 id="run-facts">{t('facts')}</h2>
      <DefinitionList
        facts={[
          { term: t('engine'), detail: run.engine },
          { term: t('hash'), detail: <code className="command">{run.inputHash}</code> },
        ]}
      />
      <p>{t('fileText')}</p>
      <ButtonLink href={`/api/grants/allocations/${id}`} look="secondary" icon="download" download>
        {t('file')}
      </ButtonLink>
    </section>
  )
}
