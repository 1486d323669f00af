import { parseArgs } from 'node:util'
import { type Counting, ruleFromName } from '@/db/budget/pabulib/counting/rules'
import { type Rule, ruleInput } from '@/db/budget/tally/input'

export const usage = `Counts Pabulib files by the rule in their META, and divides the pots of grant allocations (*.json) anew.

npm run recount -- [--json] [flags] FILE.pb... ALLOCATION.json...

--rule NAME          greedy, greedy-no-skip, greedy-custom, equalshares, equalshares/add1, equalshares/add1-comparison, phragmen, ...
--utility NAME       cost or cardinality
--completion NAME    none, add1, add1u or greedy
--stop NAME          exhaustive or until-overspend
--delta UNITS        what a share grows by at each step of add1, in units of the file
--comparison NAME    number, cost, any or none
--phragmen NAME      stop or drop, when the next project does not fit
--tie-order LIST     of score, more-votes, lower-cost, file-order, lot; the lot always comes last
--threshold NUMBER   least score of a project, or a share of the ballots such as 10%; 0 for none
--exclusive A,B      projects of which at most one can win; may be repeated
--seed TEXT          seed of the lot
--json               one JSON object per file and line
`

const text = { type: 'string' } as const
const options = {
  rule: text,
  utility: text,
  completion: text,
  stop: text,
  delta: text,
  comparison: text,
  phragmen: text,
  'tie-order': text,
  threshold: text,
  exclusive: { type: 'string', multiple: true },
  seed: text,
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export type Override = (counting: Counting) => Counting

/** The command line, or one sentence and the end. */
export function readCommand() {
  const { values, positionals: files } = flagsOrStop()
  if (!values.help && files.length === 0) stop('Name at least one file.')
  return { help: values.help, json: values.json, files, override: overrideOrStop(values) }
}

function flagsOrStop() {
  try {
    return parse()
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

const parse = () => parseArgs({ options, allowPositionals: true })
type Flags = ReturnType<typeof parse>['values']

/** What the flags say, laid over what a file says. */
function overrideOrStop(flags: Flags): Override {
  const said = sayings(flags)
  const trial = ruleInput.safeParse({ method: 'greedy', ...said })
  if (!trial.success) stop(trial.error.issues.map(({ path, message }) => `--${path.join(' ')}: ${message}`).join('\n'))
  return ({ rule, seed }) => ({ rule: ruleInput.parse({ ...rule, ...said }), seed: flags.seed ?? seed })
}

function sayings(flags: Flags) {
  const { utility, stop, phragmen, delta, comparison, exclusive } = flags
  const named = namedRule(flags.rule)
  const completion = flags.completion ?? (named.completion === 'none' && stop ? 'add1' : undefined)
  return {
    ...named,
    ...given({ utility, completion, stop, phragmen }),
    ...(delta !== undefined && { deltaCents: Math.round(Number(delta) * 100) }),
    ...(comparison !== undefined && { comparison: comparison === 'none' ? null : comparison }),
    ...(flags['tie-order'] !== undefined && { tie: tieList(flags['tie-order']) }),
    ...(exclusive && { exclusive: exclusive.map(listed) }),
    ...(flags.threshold !== undefined && threshold(flags.threshold)),
  }
}

function namedRule(name: string | undefined): Partial<Rule> {
  if (name === undefined) return {}
  return ruleFromName(name) ?? stop(`The rule "${name}" is not known.`)
}

function threshold(said: string) {
  const number = Number(said.replace('%', ''))
  return said.endsWith('%')
    ? { threshold: null, thresholdPercent: number }
    : { threshold: number, thresholdPercent: null }
}

const listed = (said: string) =>
  said
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
const tieList = (said: string) => [...listed(said).filter((criterion) => criterion !== 'lot'), 'lot']
const given = (values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

function stop(message: string): never {
  process.stderr.write(`${message}\n\n${usage}`)
  process.exit(1)
}
