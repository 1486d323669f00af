/** First on every page; leads to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className="skip-link" href="#main">
      {label}
    </a>
  )
}
