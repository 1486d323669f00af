import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Fold } from '@/components/ui/fold'
import { formatTime } from '@/components/ui/format'
import { PressForm } from '@/components/ui/press-form'
import { finnishClock } from '@/db/fields'
import type { Barred } from '@/db/grants/ties/lists/reads'
import { lift } from './actions'
import { ClearForm, MinuteForm } from './keep-forms'

type Props = { rows: readonly Barred[]; self: string; mayKeep: boolean }

/** Who stands aside from what, each with the sentence for the minutes. */
export async function BarredList({ rows, self, mayKeep }: Props) {
  const t = await getTranslations('ties')
  return (
    <section className="flow" aria-labelledby="barred">
      <h2 id="barred">{t('barred')}</h2>
      <p>{t('barredLead')}</p>
      {rows.length === 0 && <p>{t('nobody')}</p>}
      <ul className="plain-list flow">
        {rows.map((row) => (
          <li key={row.member + row.application} className="boxed flow">
            <Sentence row={row} />
            {mayKeep && row.member !== self && <Keep row={row} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Sentence({ row }: { row: Barred }) {
  const [t, pick, locale] = await Promise.all([getTranslations('ties'), localized(), getLocale()])
  const { name, number, applicant, call, kind, source, leftAt, returnedAt, replacedBy } = row
  return (
    <>
      <h3>
        {name}: {applicant}
      </h3>
      <p className="small muted">
        {number}, {pick(call)}. {t(`source.${source}`)}
      </p>
      <blockquote className="prose">
        {t('sentence', {
          ...{ name, number, applicant, law: t(`law.${kind}`), ground: await groundOf(row) },
          left: leftAt ? t('left', { at: formatTime(leftAt, locale) }) : '',
          returned: returnedAt ? t('returned', { at: formatTime(returnedAt, locale) }) : '',
          replaced: replacedBy ? t('replaced', { name: replacedBy }) : '',
        }).trim()}
      </blockquote>
    </>
  )
}

/** The ground in words: their own, or what the register knows. */
async function groundOf({ ground, foundAs }: Barred) {
  const t = await getTranslations('ties')
  return ground ?? (foundAs ? t(`foundAs.${foundAs}`) : '')
}

async function Keep({ row }: { row: Barred }) {
  const t = await getTranslations('ties')
  const { application, member, source, kind, version, leftAt, returnedAt, replacedBy, name, applicant } = row
  const clock = (at: Date | null) => (at ? finnishClock(at) : '')
  const at = `${member}-${application}`
  return (
    <>
      <Fold title={t('minute')}>
        <MinuteForm
          at={at}
          fields={{ application, member, version: String(version) }}
          initial={{
            ...{ kind, ground: await groundOf(row), replacedBy: replacedBy ?? '' },
            ...{ leftAt: clock(leftAt), returnedAt: clock(returnedAt) },
          }}
        />
      </Fold>
      {source === 'name' && (
        <Fold title={t('clear')}>
          <p>{t('clearText')}</p>
          <ClearForm at={at} fields={{ application, member }} />
        </Fold>
      )}
      {source === 'recusal' && (
        <PressForm action={lift} fields={{ application, member }} name={`${t('lift')}: ${name}, ${applicant}`}>
          {t('lift')}
        </PressForm>
      )}
    </>
  )
}
