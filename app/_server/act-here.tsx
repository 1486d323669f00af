import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { actHere } from './acting'
import { ClientTexts } from './client-texts'

type Props = { words: string; organisation: string; at: 'hearing' | 'application' | 'report'; of: string }

/** Whose this is, and a press to act for them from here. */
export async function ActHere({ words, ...press }: Props) {
  const t = await getTranslations('organisations.acting')
  return (
    <Notice tone="warning">
      <p>{words}</p>
      <ClientTexts only={[]}>
        <PressForm action={actHere} fields={press} look="secondary">
          {t('here')}
        </PressForm>
      </ClientTexts>
    </Notice>
  )
}
