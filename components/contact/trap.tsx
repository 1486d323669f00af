/** People do not see it, programs fill it. */
export function Trap({ label }: { label: string }) {
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {label}
        <input name="subject2" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
