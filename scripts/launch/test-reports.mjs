import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Reads the report a runner wrote. One that failed without saying of which test, or wrote none, is a failure. */
export async function counted(read, runTests) {
  const folder = mkdtempSync(join(tmpdir(), 'kuntalaisportaali-report-'))
  const report = join(folder, 'report.json')
  try {
    const succeeded = await runTests(report)
    if (!existsSync(report)) return { passed: 0, failed: 1, told: [] }
    const { passed, failed, told } = read(JSON.parse(readFileSync(report, 'utf8')))
    return { passed, failed: succeeded ? failed : Math.max(1, failed), told }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => [`${name} › ${fullName}`, ...failureMessages]),
  )
  const told = [...broken.map(({ name, message }) => [name, message]), ...failed].map(asToldOnce)
  return { passed: numPassedTests, failed: numFailedTests + broken.length, told }
}

export function ofPlaywright({ suites, stats: { expected, flaky, unexpected } }) {
  const told = suites.flatMap(triesThatFailed).map(asToldOnce)
  return { passed: expected + flaky, failed: unexpected, told }
}

/** Of each journey that failed, or passed only when tried again: its name, and what each try that failed ran into. */
function triesThatFailed({ suites = [], specs = [] }) {
  const here = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => [
        `[${projectName}] ${file}:${line} › ${title} (${status})`,
        ...results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')),
      ]),
  )
  return [...here, ...suites.flatMap(triesThatFailed)]
}

/** A name, and below it the first lines of each message, without colours. */
function asToldOnce([name, ...messages]) {
  const lines = messages.flatMap((message) => stripVTControlCharacters(message).split('\n').slice(0, 12))
  return [`  ${name}`, ...lines.filter(Boolean).map((line) => `      ${line}`)].join('\n')
}
