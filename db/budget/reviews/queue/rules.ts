import type { QueueView } from './input'

/** A view of the queue as its address tells it; what goes without saying is left out. */
export function queueQuery({ state, pot, category, words, assignee, sort, page }: QueueView) {
  return {
    state: state === 'unreviewed' ? '' : state,
    pot,
    category,
    words,
    assignee,
    sort: sort === 'oldest' ? '' : sort,
    page: page > 1 ? page : undefined,
  }
}
