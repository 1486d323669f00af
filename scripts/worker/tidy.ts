import { dropOldSenders } from '@/db/contact/blocks/writes'
import { dropOldBulks } from '@/db/contact/bulks/writes'
import { expireQuestions } from '@/db/contact/cases/moves/writes'
import { dropOldLetters } from '@/db/contact/inbox/writes'
import { dropOldTrials } from '@/db/contact/open311/writes'
import { dropOldSubscriptions } from '@/db/contact/subscriptions/writes'
import { dropOldWatches } from '@/db/contact/watches/writes'
import { dropOldCalls } from '@/db/contact/webhooks/writes'
import { dropOldDrafts } from '@/db/drafts/writes'
import { dropOldHandouts } from '@/db/grants/applications/handouts/writes'
import { endSupplements } from '@/db/grants/applications/supplements/writes'
import { bringAwards } from '@/db/grants/awards/opening/writes'
import { todayOf } from '@/db/grants/deadlines/reads'
import { redactExcerpts } from '@/db/grants/decisions/excerpts/writes'
import { finishDecisions } from '@/db/grants/notices/finality/writes'
import { dropOldPapers } from '@/db/grants/passports/writes'
import { remindOfMending } from '@/db/grants/receipts/mending/writes'
import { remindOfReceipts } from '@/db/grants/receipts/reminders/writes'
import { bringReports } from '@/db/grants/reports/reminders/writes'
import { dropOldMails } from '@/db/outbox/mails/writes'
import { dropOldMessages } from '@/db/outbox/writes'
import { dropOldSessions } from '@/db/people/sessions/writes'
import { dropOldCounters } from '@/db/rate-limit'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** Each night, town by town: deletes what has run out, takes back questions and ends requests that nobody has answered, moves on grants whose decisions are final, and asks for the reports on them. */
export async function tidy() {
  for (const { id } of municipalities) {
    const job = townAtWork(id, 'portal', 'tidy')
    await dropOldSessions(job)
    await dropOldDrafts(job)
    await dropOldMessages(job)
    await dropOldMails(job)
    await dropOldCounters(job)
    await expireQuestions(townAtWork(id, 'contact', 'tidy'))
    await dropOldTrials(townAtWork(id, 'contact', 'tidy'))
    await dropOldSubscriptions(townAtWork(id, 'contact', 'tidy'))
    await dropOldWatches(townAtWork(id, 'contact', 'tidy'))
    await dropOldSenders(townAtWork(id, 'contact', 'tidy'))
    await dropOldBulks(townAtWork(id, 'contact', 'tidy'))
    await dropOldCalls(townAtWork(id, 'contact', 'tidy'))
    await dropOldLetters(townAtWork(id, 'contact', 'tidy'))
    const grants = townAtWork(id, 'grants', 'tidy')
    const today = await todayOf(grants)
    await dropOldHandouts(grants)
    await endSupplements(grants)
    await finishDecisions(grants, today)
    await redactExcerpts(grants, today)
    await bringAwards(grants)
    await bringReports(grants, today)
    await remindOfMending(grants, today)
    await remindOfReceipts(grants, today)
    await dropOldPapers(grants)
  }
}
