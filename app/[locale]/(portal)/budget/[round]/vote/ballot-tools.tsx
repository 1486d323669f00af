import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { type Order, orders, type Selection } from '@/db/budget/ballots/selection/rules'

type Props = { selection: Selection; order: Order; live: boolean }

/** How the list is shown. Nothing here unticks anything; without scripts the button shows the list anew. */
export function BallotTools({ selection, order, live }: Props) {
  const t = useTranslations('ballots')
  return (
    <div className="ballot-tools">
      <TextField
        name="words"
        type="search"
        label={t('filter.label')}
        defaultValue={selection.words}
        maxLength={100}
        autoComplete="off"
        onKeyDown={(event) => {
          if (live && event.key === 'Enter') event.preventDefault()
        }}
      />
      <Select
        name="order"
        label={t('order.label')}
        defaultValue={selection.order}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
      />
      {!live && (
        <Button type="submit" name="intent" value="show" look="secondary">
          {t('filter.show')}
        </Button>
      )}
      {order === 'shuffled' && <p className="small muted">{t('order.note')}</p>}
    </div>
  )
}
