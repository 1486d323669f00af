import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { administrator } from '@/app/_server/session'
import { countJournal } from '@/db/journal/reads'
import { listNotices } from '@/db/notices/reads'
import { listStaff } from '@/db/people/reads'

/** How the administrator's own affairs stand: people, notices, journal. */
export async function AdministratorTasks() {
  const [t, to, asker] = await Promise.all([getTranslations('desk'), paths(), administrator()])
  const [people, notices, entries] = await Promise.all([listStaff(asker), listNotices(asker, 100), countJournal(asker)])
  const affairs = [
    { page: 'people', text: t('withoutDesk', { count: people.filter(({ desks }) => desks.length === 0).length }) },
    { page: 'notices', text: t('noticesShown', { count: notices.length }) },
    { page: 'journal', text: t('journalHead', { count: entries }) },
  ] as const
  return (
    <section className="flow">
      <h2>{t('administration')}</h2>
      <ul className="cards">
        {affairs.map(({ page, text }) => (
          <li key={page} className="boxed flow">
            <h3>
              <a href={to(`/desk/${page}`)}>{t(page)}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
