/** A fingerprint in full, broken where the line ends. */
export function Hash({ label, hash }: { label: string; hash: string }) {
  return (
    <dl className="facts">
      <div>
        <dt>{label}</dt>
        <dd>
          <code className="break-all">{hash}</code>
        </dd>
      </div>
    </dl>
  )
}
