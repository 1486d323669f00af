import { build } from './build.mjs'
import { succeeds } from './children.mjs'
import { chromium } from './chromium.mjs'
import { freePorts } from './ports.mjs'
import { bin, ourNode, root } from './settings.mjs'
import { counted, ofPlaywright, ofVitest } from './test-reports.mjs'

const nothing = { passed: 0, failed: 0, told: [] }
const failure = { passed: 0, failed: 1, told: [] }

/**
 * Runs the checks one after the other, whatever each finds, and adds up the tests that passed and failed. What failed is
 * told once more at the end, where a log that was cut short still has it.
 */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0 }
  const told = []
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\n── ${name}`)
    const found = await check()
    total.passed += found.passed
    total.failed += found.failed
    told.push(...(found.failed > 0 ? [`✗ ${name}`] : []), ...found.told)
  }
  if (told.length > 0) console.log(`\n── What failed\n${told.join('\n')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0) process.exitCode = 1
}

/** A check that is not made of tests counts as one test when it fails, and not at all when it holds. */
const holds = async (command, args) => ((await run(command, args)) ? nothing : failure)

export const quick = {
  Biome: () => holds('biome', ['ci']),
  TypeScript: async () => ((await run('next', ['typegen'])) ? holds('tsc', ['--noEmit']) : failure),
  'Unit and integration tests': () =>
    counted(ofVitest, (report) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      return run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...reporters])
    }),
}

export const thorough = {
  ...quick,
  'Production build': () => build({ ...process.env, ...ourNode(process.env) }).then(() => nothing, said),
  'End-to-end tests': async () => {
    const found = await chromium().catch(said)
    return found === failure ? failure : counted(ofPlaywright, endToEnd)
  },
}

async function endToEnd(report) {
  const environment = { E2E_PORT: String(await freePorts(6)), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return run('playwright', ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'], environment)
}

function said(error) {
  console.error(error.message)
  return failure
}

function run(command, args, environment = {}) {
  const env = { ...process.env, ...ourNode(process.env), NEXT_TELEMETRY_DISABLED: '1', ...environment }
  return succeeds(command, bin(command), args, { cwd: root, env })
}
