import { useTranslations } from 'next-intl'
import type { RoundFormFields } from '@/components/budget/round-form'
import { Table } from '@/components/ui/table'
import { mostPots } from '@/db/budget/rounds/input'
import type { Locale } from '@/tenants/municipality'

const plain = [
  'slug',
  'illustration',
  'ideasFrom',
  'ideasUntil',
  'reviewUntil',
  'votingFrom',
  'votingUntil',
  'resultOn',
  'minimumAge',
  'maximumAge',
  'ageOn',
]
const ticks = ['ideasNeedSignIn', 'residentsOnly', 'ballot.blank']
const choices = {
  ageReached: 'ageBy',
  'ballot.type': 'ballot',
  'rule.method': 'methods',
  'rule.tie': 'ties',
  'rule.utility': 'utilities',
  'rule.completion': 'completions',
  'rule.stop': 'stops',
  'rule.phragmen': 'phragmens',
}
const labels: Record<string, string> = {
  'ballot.type': 'ballotType',
  'ballot.min': 'ballotMin',
  'ballot.max': 'ballotMax',
  'ballot.blank': 'ballotBlank',
}

type Item = { key: string; label: string; say: (value: string) => string }

/** What somebody else saved meanwhile, field by field beside what stands in the form. Nothing of either is lost. */
export function RoundConflict({ form, languages }: { form: RoundFormFields; languages: readonly Locale[] }) {
  const t = useTranslations('rounds.form')
  const typedIn = (name: string) => form.several(name).defaultValue
  const items = useItems(languages).filter(({ key }) => typedIn(`their.${key}`).length > 0)
  if (items.length === 0) return null
  const shown = (name: string, say: Item['say']) => say(typedIn(name)[0] ?? '') || t('nothing')
  return (
    <section className="flow" id="conflict">
      <h2>{t('conflict')}</h2>
      <p>{t('conflictText')}</p>
      <Table
        caption={t('conflict')}
        captionHidden
        rows={items}
        rowKey={({ key }) => key}
        columns={[
          { key: 'field', head: t('field'), heads: true, cell: ({ label }) => label },
          { key: 'mine', head: t('mine'), cell: ({ key, say }) => shown(key, say) },
          { key: 'theirs', head: t('theirs'), cell: ({ key, say }) => shown(`their.${key}`, say) },
        ]}
      />
    </section>
  )
}

/** Every field of the form by the name a reader knows it by. */
function useItems(languages: readonly Locale[]): Item[] {
  const [t, all] = [useTranslations('rounds.form'), useTranslations('rounds.language')]
  const same = (value: string) => value
  const texts = (['name', 'intro'] as const).flatMap((name) =>
    languages.map((language) => ({
      key: `${name}.${language}`,
      label: t(name, { language: all(language) }),
      say: same,
    })),
  )
  const labelOf = (key: string) => t(labels[key] ?? key.replace('rule.', ''))
  const numbers = ['ballot.min', 'ballot.max', 'rule.threshold']
  return [
    ...texts,
    ...[...plain, ...numbers].map((key) => ({
      key,
      label: labelOf(key),
      say: (value: string) => value.replace('T', ' '),
    })),
    ...ticks.map((key) => ({ key, label: labelOf(key), say: (value: string) => t(value ? 'yes' : 'no') })),
    ...Object.entries(choices).map(([key, words]) => ({
      key,
      label: labelOf(key),
      say: (value: string) => value && t(`${words}.${value}`),
    })),
    ...Array.from({ length: mostPots }, (_, at) => potItems(at)).flat(),
  ]

  function potItems(at: number): Item[] {
    const pot = t('pot', { number: at + 1 })
    const item = (name: string, label: string, say: Item['say'] = same) => ({
      key: `pots.${at}.${name}`,
      label: `${pot}: ${label}`,
      say,
    })
    return [
      ...languages.map((language) => item(`name.${language}`, t('potName', { language: all(language) }))),
      item('cents', t('potCents')),
      item('scope', t('potScope'), (value) => value && t(`scope.${value}`)),
    ]
  }
}
