import { notFound } from 'next/navigation'

/** Any address that is not a page: the town's own "not found", in the reader's language. */
export default function NoSuchPage() {
  notFound()
}
