import type { ReactNode } from 'react'

export type Fact = { term: string; detail: ReactNode }

/** Facts of one thing. An empty detail leaves its row out. */
export function DefinitionList({
  facts,
  narrow,
}: {
  facts: readonly (Fact | false | null | undefined)[]
  narrow?: boolean
}) {
  return (
    <dl className={narrow ? 'facts facts-narrow' : 'facts'}>
      {facts.map((fact) => {
        if (!fact || fact.detail === undefined || fact.detail === null || fact.detail === '') return null
        return (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.detail}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Large figures side by side: "24 ehdotusta · 80 000 € · 9 päivää". */
export function Figures({ figures }: { figures: readonly { value: ReactNode; label: ReactNode }[] }) {
  return (
    <dl className="figures">
      {figures.map(({ value, label }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
