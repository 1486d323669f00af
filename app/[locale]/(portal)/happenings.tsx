import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Day } from '@/components/ui/amounts'
import { Card } from '@/components/ui/card'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags, type TagTone } from '@/components/ui/tag'
import type { Happening } from '@/db/budget/news/reads'

const tones = { planned: 'info', 'under-way': 'warning', done: 'success', result: 'brand' } as const satisfies Record<
  Happening['kind'],
  TagTone
>

/** What has happened because of residents, with pictures and dates. */
export async function Happenings({ happenings }: { happenings: readonly Happening[] }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('home'), paths(), localized(), getLocale()])
  if (happenings.length === 0) return null
  return (
    <section className="flow" aria-labelledby="happened">
      <div className="row-between">
        <h2 id="happened">{t('happened')}</h2>
        <a href={to('/budget')}>{t('allRounds')}</a>
      </div>
      <p>{t('happenedLead')}</p>
      <div className="cards">
        {happenings.map(({ key, kind, on, round, proposal, title, text, illustration, picture }) => (
          <Card
            key={key}
            href={
              proposal
                ? to('/budget/[round]/proposals/[proposal]', { round, proposal })
                : to('/budget/[round]/result', { round })
            }
            title={pick(title)}
            picture={<Picture src={addressOf(picture, illustration)} alt="" />}
            tags={
              <Tags>
                <Tag tone={tones[kind]}>{t(`kind.${kind}`)}</Tag>
              </Tags>
            }
            meta={<Day at={on} locale={locale} />}
            text={text ? pick(text) : undefined}
          />
        ))}
      </div>
    </section>
  )
}

function addressOf(picture: string | null, illustration: string | null) {
  if (picture) return `/api/files/${picture}`
  return illustration && `/illustrations/${illustration}.svg`
}
