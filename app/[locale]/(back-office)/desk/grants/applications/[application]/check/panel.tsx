import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { grantOfficer } from '@/app/_server/session'
import { PressForm } from '@/components/ui/press-form'
import { openPanel } from '@/db/grants/scorings/panels/reads'
import { unseat } from './actions'
import { SeatForm } from './seat-form'

/** Who scores the application; one who has not locked may be replaced. */
export async function Panel({ application }: { application: string }) {
  const [t, { seated, free }] = await Promise.all([
    getTranslations('scorings'),
    grantOfficer('prepare').then((asker) => openPanel(asker, application)),
  ])
  return (
    <ClientTexts only={['scorings']}>
      <section className="column flow" aria-labelledby="panel">
        <h2 id="panel">{t('panel')}</h2>
        {seated.length === 0 && <p>{t('noAssessors')}</p>}
        <ul className="plain-list flow">
          {seated.map(({ id, name }) => (
            <li key={id}>
              {name}
              <PressForm action={unseat} fields={{ application, assessor: id }} name={`${t('unseat')}: ${name}`}>
                {t('unseat')}
              </PressForm>
            </li>
          ))}
        </ul>
        {free.length > 0 && (
          <SeatForm application={application} free={free.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
      </section>
    </ClientTexts>
  )
}
