import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { EmptyState } from '@/components/ui/empty-state'
import type { Message } from '@/db/outbox/reads'
import { MessageItem } from './message'
import { ReadAllForm } from './read-forms'

/** What I have been told, the unread first. */
export async function Messages({ messages }: { messages: readonly Message[] }) {
  const t = await getTranslations('messages')
  const unread = messages.filter(({ readAt }) => !readAt).length
  return (
    <section className="flow" aria-labelledby="messages">
      <div className="row-between">
        <h2 id="messages">
          {t('heading')} <span className="muted small">{t('unreadCount', { count: unread })}</span>
        </h2>
        {unread > 1 && (
          <ClientTexts only={['messages.readAll']}>
            <ReadAllForm />
          </ClientTexts>
        )}
      </div>
      {messages.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <ClientTexts only={['messages.read', 'messages.readThis']}>
          <ul className="column flow">
            {messages.map((message) => (
              <MessageItem key={message.id} message={message} />
            ))}
          </ul>
        </ClientTexts>
      )}
    </section>
  )
}
