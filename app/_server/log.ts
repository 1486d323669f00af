import 'server-only'
import pino from 'pino'

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

type Fault = { code?: unknown; constraint_name?: unknown; cause?: unknown; name?: unknown; digest?: unknown }

/** Writes a fault down without anything personal: messages, parameters and rows of the database never get here. */
export function logFault(error: unknown, where: { reference?: string; route?: string; method?: string }) {
  const fault = (error ?? {}) as Fault
  const cause = (fault.cause ?? {}) as Fault
  log.error({
    ...where,
    kind: fault.name,
    digest: fault.digest,
    code: cause.code ?? fault.code,
    constraint: cause.constraint_name ?? fault.constraint_name,
    at: error instanceof Error ? framesOf(error) : undefined,
  })
}

/** Where in our code it happened; the first line of a stack is the message, which may tell too much. */
function framesOf(error: Error) {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
}
