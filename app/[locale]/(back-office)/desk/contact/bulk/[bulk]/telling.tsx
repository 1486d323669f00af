import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer, town } from '@/app/_server/session'
import type { Typed } from '@/components/ui/form-state'
import type { Bulk } from '@/db/contact/bulks/reads'
import { choicesFor } from './choices-for'
import { TellForm } from './tell-form'

const words = [
  ...['queue.bulk', 'queue.filters.locales', 'contact.desk.assign', 'contact.desk.move', 'contact.told'],
  ...['contact.kindName', 'casework.retopic'],
]

/** What is to be done with the chosen cases, as it was told before if it was. */
export async function Telling({ bulk }: { bulk: Bulk }) {
  const [asker, { locales }, typed] = await Promise.all([officer('contact'), town(), parked()])
  const choices = await choicesFor(asker, bulk)
  // One field of words for each language that some of the cases are handled in, or somebody reads who has joined one.
  const read = new Set(bulk.items.flatMap(({ locale, others }) => [locale, ...others]))
  const languages = locales.filter((locale) => read.has(locale))
  return (
    <ClientTexts only={words}>
      <TellForm
        bulk={bulk.id}
        act={bulk.act}
        initial={typed ?? { 'told.unitChoice': 'proposed', ...asTyped(bulk.told ?? {}) }}
        languages={languages}
        choices={choices}
      />
    </ClientTexts>
  )
}

/** What has been told, as the form's fields hold it. */
function asTyped(told: object, before = 'told'): Typed {
  const fields = Object.entries(told).map(([name, value]): Typed => {
    if (typeof value === 'object' && value !== null) return asTyped(value, `${before}.${name}`)
    return typeof value === 'string' ? { [`${before}.${name}`]: value } : {}
  })
  return Object.assign({}, ...fields)
}
