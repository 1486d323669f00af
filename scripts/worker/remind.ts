import { remindOfQuestions, warnUnits } from '@/db/contact/cases/reminders/writes'
import { warnOfForwards } from '@/db/contact/forwards/alarms/writes'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** Each morning, town by town: questions that lapse tomorrow, and answers that are due, from the town and from outside. */
export async function remind() {
  for (const { id, services } of municipalities) {
    if (!(services as readonly string[]).includes('contact')) continue
    const job = townAtWork(id, 'contact', 'remind')
    await remindOfQuestions(job)
    await warnUnits(job)
    await warnOfForwards(job)
  }
}
