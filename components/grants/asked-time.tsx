import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

type Asked = { id: string; of: string; number: string; applicant: string; dueOn: string; wishedOn: string }
type Props = { asked: readonly Asked[]; address: (of: string) => string }

/** The requests for more time that wait for an answer, above the list they belong to. */
export function AskedTime({ asked, address }: Props) {
  const [t, locale] = [useTranslations('extensions.desk'), useLocale()]
  if (asked.length === 0) return null
  return (
    <Notice tone="info" title={t('list', { count: asked.length })}>
      <ul>
        {asked.map(({ id, of, number, applicant, dueOn, wishedOn }) => (
          <li key={id}>
            <Link href={address(of)}>
              {t('one', { number, applicant, due: formatDay(dueOn, locale), wished: formatDay(wishedOn, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
