type Pictured = { illustration: string | null; picture: { id: string } | null }

/** Where the picture of a proposal lies. A photograph goes before a drawing; null when there is neither. */
export function addressOf(shown: Pictured | undefined): string | null {
  if (shown?.picture) return `/api/files/${shown.picture.id}?size=small`
  return shown?.illustration ? `/illustrations/${shown.illustration}.svg` : null
}
