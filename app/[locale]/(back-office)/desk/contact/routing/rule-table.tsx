import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { type ConditionNames, ConditionWords } from '@/components/contact/condition-words'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { RuleAtDesk } from '@/db/contact/routing/reads'
import { asksOf } from '@/db/contact/routing/rules'
import { StepForm } from './step-form'

type Props = { rules: readonly RuleAtDesk[]; seen: number; names: ConditionNames }

/** The rules in the order they are tried. */
export async function RuleTable({ rules, seen, names }: Props) {
  const [t, priority, to, pick] = await Promise.all([
    getTranslations('routing'),
    getTranslations('priority'),
    paths(),
    localized(),
  ])
  const place = (rule: RuleAtDesk) => rules.indexOf(rule)
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'order', head: t('head.order'), numeric: true, cell: (rule) => place(rule) + 1 },
        {
          key: 'rule',
          head: t('head.rule'),
          heads: true,
          cell: (rule) => (
            <>
              <Link href={to('/desk/contact/routing/[rule]', { rule: rule.id })}>{rule.name}</Link>
              {asksOf(rule).map((ask) => (
                <span key={ask.on} className="row-note">
                  <ConditionWords {...ask} names={names} />
                </span>
              ))}
            </>
          ),
        },
        {
          key: 'to',
          head: t('head.to'),
          cell: ({ unitName, handlerName, handlerGone, priority: level, receiverName, receiverGone }) => (
            <span>
              {pick(unitName)}
              {handlerName && <span className="row-note">{handlerName}</span>}
              {level && <span className="row-note">{t('trial.pressing', { level: priority(`name.${level}`) })}</span>}
              {receiverName && <span className="row-note">{t('suggests', { name: receiverName })}</span>}
              {receiverGone && <Tag tone="warning">{t('receiverGone')}</Tag>}
              {handlerGone && <Tag tone="warning">{t('handlerGone')}</Tag>}
            </span>
          ),
        },
        {
          key: 'step',
          head: t('head.step'),
          cell: (rule) => (
            <span>
              {place(rule) > 0 && <StepForm rule={rule.id} name={rule.name} seen={seen} to="up" />}
              {place(rule) < rules.length - 1 && <StepForm rule={rule.id} name={rule.name} seen={seen} to="down" />}
            </span>
          ),
        },
      ]}
    />
  )
}
