import { getTranslations } from 'next-intl/server'
import type { Typed } from '@/components/ui/form-state'
import { formatMoment } from '@/components/ui/format'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { mayMove } from '@/db/contact/cases/rules'
import type { RegistryNature } from '@/db/contact/registry/input'
import { RegistryForm } from './registry-form'

type Props = { found: CaseAtDesk; typed: Typed | null; suggested: RegistryNature | null }

/** Handing over what another procedure decides, with words for the reporter in the language of the case; open where the words ask for it. */
export async function Registry({ found, typed, suggested }: Props) {
  if (!mayMove(found.state, 'answered', found.endedAs) || found.state === 'reopen_requested') return null
  const t = await getTranslations({ locale: found.locale, namespace: 'forwards.registry' })
  const telling = t('proposal', { at: formatMoment(found.createdAt, found.locale) })
  return (
    <RegistryForm
      id={found.id}
      version={found.version}
      initial={typed ?? { telling, ...(suggested ? { nature: suggested } : {}) }}
      open={suggested !== null}
    />
  )
}
