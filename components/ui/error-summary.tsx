'use client'

import { useEffect, useRef, useState } from 'react'

export type Problem = { field?: string; text: string }
type Props = { heading: string; problems: readonly Problem[]; state: unknown; submitCount: number }

/**
 * What is wrong, in the order of the fields, each a link to its field. Takes focus when an answer has come back or the
 * form was sent anew, never while someone is typing. Without JavaScript `autofocus` does the same on arrival.
 */
export function ErrorSummary({ heading, problems, state, submitCount }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [names, setNames] = useState<Record<string, string>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer or a new attempt is what calls for attention
  useEffect(() => {
    setNames(namesOf(problems))
    box.current?.focus()
  }, [state, submitCount])
  if (problems.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the pattern for forms that came back with errors
    <div ref={box} className="error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{heading}</h2>
        <ul>
          {problems.map(({ field, text }) => (
            <li key={`${field}-${text}`}>
              {field ? (
                <a href={`#${field}`}>
                  {names[field] && `${names[field]}${/[?:]$/.test(names[field]) ? '' : ':'} `}
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What the page calls each field, so that five links "Täytä tämä kohta" can be told apart; of several by one name also what group it is in. */
function namesOf(problems: readonly Problem[]): Record<string, string> {
  const named = problems.map(({ field = '' }) => [field, nameOf(field)] as const)
  const isAlone = (name: string) => named.filter(([, other]) => other === name).length === 1
  return Object.fromEntries(named.map(([field, name]) => [field, isAlone(name) ? name : `${groupOf(field)}${name}`]))
}

function groupOf(field: string) {
  const group = document.getElementById(field)?.closest('fieldset')?.querySelector('legend')?.firstChild
  return group?.textContent ? `${group.textContent.trim()}: ` : ''
}

function nameOf(field = '') {
  const control = document.getElementById(field)
  const group = control?.matches('[type="radio"], [type="checkbox"]') && control.closest('fieldset')
  const name = group ? group.querySelector('legend') : document.querySelector(`label[for="${CSS.escape(field)}"]`)
  return name?.firstChild?.textContent?.trim() ?? ''
}
