import 'server-only'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/frame/page-heading'
import { Link } from '@/components/ui/link'
import { Refusal } from '@/db/refusal'

/** What was asked for, or null to whoever is disqualified from its application. What is not there leads to the page that says so. */
export async function unlessBarred<T>(asked: Promise<T | null>): Promise<T | null> {
  const found = await asked.catch((error) => {
    if (!(error instanceof Refusal) || error.key === 'busy') throw error
    return error.key === 'ties.disqualified' ? 'barred' : null
  })
  if (found === null) notFound()
  return found === 'barred' ? null : (found as T)
}

/** Why the page of an application is shut to this member of the staff, and the way back to their list. */
export async function Barred({ back: { label, href } }: { back: { label: string; href: string } }) {
  const t = await getTranslations('handling.page')
  return (
    <div className="flow-wide">
      <PageHeading title={t('barredTitle')} lead={t('barredText')} />
      <p>
        <Link href={href}>{label}</Link>
      </p>
    </div>
  )
}
