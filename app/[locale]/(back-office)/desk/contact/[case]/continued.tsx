import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { findContinuation } from '@/db/contact/cases/disputes/reads'
import { titleOf } from '@/db/contact/cases/rules'

type Named = { id: string; reference: string; text: string }

/** That its reporter did not accept the end of an earlier case, and this goes on from it; or that this one goes on in another. */
export async function Continued({ id }: { id: string }) {
  const [{ before, after }, t, to] = await Promise.all([
    officer('contact').then((asker) => findContinuation(asker, id)),
    getTranslations('casework.continued'),
    paths(),
  ])
  const linked = ({ id: other, reference, text }: Named) => (
    <Link href={to('/desk/contact/[case]', { case: other })}>{`${reference}: ${titleOf(text)}`}</Link>
  )
  return (
    <>
      {before && (
        <Notice title={t('from')}>
          <p>{t('lead')}</p>
          <p>{linked(before)}</p>
        </Notice>
      )}
      {after.map((one) => (
        <Notice key={one.id} title={t('in')}>
          <p>{linked(one)}</p>
        </Notice>
      ))}
    </>
  )
}
