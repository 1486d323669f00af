/** Picture formats that are taken in, with the names files of each go by. */
const formats: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
}

/** What iPhones save in by themselves: a format this house cannot decode, and whose owner must be told what to do. */
export const isPhonesOwn = (found: string | undefined) => /^image\/hei[cf]/.test(found ?? '')

type Sent = { name: string; type: string }

/** What the bytes are must be a picture we take, and what the name and the browser say must agree with it. */
export function isTakenPicture(found: string | undefined, { name, type }: Sent): boolean {
  const extensions = found ? formats[found] : undefined
  if (!extensions) return false
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  return extensions.includes(extension) && (type === '' || type === found || type === 'application/octet-stream')
}
