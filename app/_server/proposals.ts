import 'server-only'

type Pictured = { illustration: string | null; picture: { id: string } | null }

/** The address of a proposal's picture, or of its drawing. */
export function pictureOf({ illustration, picture }: Pictured, size?: 'small'): string | null {
  if (picture) return `/api/files/${picture.id}${size ? `?size=${size}` : ''}`
  return illustration && `/illustrations/${illustration}.svg`
}
