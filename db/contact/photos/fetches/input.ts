/** Addresses of pictures that are fetched for one case; more are told of. */
export const mostFetches = 5

/** Why a picture was not fetched. The last three pass. */
export const fetchFaults = [
  'forbidden',
  'wrongKind',
  'tooBig',
  'missing',
  'full',
  'unreachable',
  'slow',
  'busy',
] as const
export type FetchFault = (typeof fetchFaults)[number]
