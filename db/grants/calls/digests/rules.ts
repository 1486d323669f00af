import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Call } from '@/db/grants/calls/input'

/** SHA-256 of a call's canonical text: two that are the same have the same. */
export const digestOf = (call: Call): string => sha256(canonicalJson(call))
