import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'

type Props = { application: string; sending: number }

/** The copy of what was sent, on paper. */
export async function PrintoutLink({ application, sending }: Props) {
  const t = await getTranslations('applications')
  return (
    <a href={`/api/grants/${application}/sent/${sending}`} className="row flex-nowrap">
      <Icon name="document" />
      {t('printout')}
    </a>
  )
}
