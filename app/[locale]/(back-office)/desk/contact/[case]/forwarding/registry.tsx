import { getTranslations } from 'next-intl/server'
import type { Typed } from '@/components/ui/form-state'
import { formatMoment } from '@/components/ui/format'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { mayMove } from '@/db/contact/cases/rules'
import type { RegistryNature } from '@/db/contact/registry/input'
import type { Locale } from '@/tenants/municipality'
import type { Readers } from '../languages-field'
import { RegistryForm } from './registry-form'

type Props = { found: CaseAtDesk; typed: Typed | null; suggested: RegistryNature | null; readers: Readers }

/** Handing over what another procedure decides, with words for the reporter in the language of the case; open where the words ask for it. */
export async function Registry({ found, typed, suggested, readers }: Props) {
  if (!mayMove(found.state, 'answered', found.endedAs) || found.state === 'reopen_requested') return null
  const proposal = async (locale: Locale) =>
    (await getTranslations({ locale, namespace: 'forwards.registry' }))('proposal', {
      at: formatMoment(found.createdAt, locale),
    })
  const also = await Promise.all(readers.map(async ({ locale }) => [`also.${locale}`, await proposal(locale)] as const))
  const blank = { telling: await proposal(found.locale), ...Object.fromEntries(also) }
  return (
    <RegistryForm
      id={found.id}
      version={found.version}
      readers={readers}
      initial={typed ?? { ...blank, ...(suggested ? { nature: suggested } : {}) }}
      open={suggested !== null}
    />
  )
}
