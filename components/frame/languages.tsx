export type Language = { locale: string; name: string; short: string; href: string; current: boolean }

/** The same page in another language. A full load, so that the whole document changes its language. */
export function Languages({ label, languages }: { label: string; languages: readonly Language[] }) {
  return (
    <nav aria-label={label}>
      <LanguageList languages={languages} />
    </nav>
  )
}

export function LanguageList({ languages }: { languages: readonly Language[] }) {
  return (
    <ul className="languages">
      {languages.map(({ locale, name, short, href, current }) => (
        <li key={locale}>
          <a href={href} lang={locale} hrefLang={locale} aria-current={current ? 'true' : undefined} title={name}>
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
