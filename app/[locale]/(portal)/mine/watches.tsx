import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { resident } from '@/app/_server/session'
import { WatchFacts, watchWords } from '@/app/_server/watch-facts'
import { listWatches } from '@/db/contact/watches/reads'
import { EndWatchForm } from './end-watch-form'

/** Areas and topics I get digests of; nothing when there are none. */
export async function Watches() {
  const [me, t] = await Promise.all([resident('contact'), getTranslations('watches')])
  const rows = await listWatches(me)
  if (rows.length === 0) return null
  const named = await Promise.all(
    rows.map(async (row) => ({ row, words: (await watchWords(row)).map(({ detail }) => detail).join(', ') })),
  )
  return (
    <section className="flow" aria-labelledby="watches">
      <h2 id="watches">{t('mine')}</h2>
      <ClientTexts only={['watches']}>
        <ul className="flow">
          {named.map(({ row, words }) => (
            <li key={row.id} className="boxed flow">
              <WatchFacts watch={row} />
              <EndWatchForm watch={row.id} choice={words} />
            </li>
          ))}
        </ul>
      </ClientTexts>
    </section>
  )
}
