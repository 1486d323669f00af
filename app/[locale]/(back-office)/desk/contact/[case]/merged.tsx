import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { findMerge } from '@/db/contact/cases/merges/reads'
import { titleOf } from '@/db/contact/cases/rules'

type Props = Awaited<ReturnType<typeof findMerge>>

/** Which case this one has joined, or how many answers this one gives at once. */
export async function Merged({ main, joined }: Props) {
  const [t, to] = await Promise.all([getTranslations('casework.merge'), paths()])
  const linked = ({ id, reference, text }: Props['joined'][number]) => (
    <Link href={to('/desk/contact/[case]', { case: id })}>{`${reference}: ${titleOf(text)}`}</Link>
  )
  if (main)
    return (
      <Notice title={t('hasJoined')}>
        <p>{linked(main)}</p>
        <p>{t('takeOut')}</p>
      </Notice>
    )
  if (joined.length === 0) return null
  return (
    <Notice title={t('hasOthers', { count: joined.length })}>
      <ul>
        {joined.map((one) => (
          <li key={one.id}>{linked(one)}</li>
        ))}
      </ul>
    </Notice>
  )
}
