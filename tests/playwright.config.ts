import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { systemChromium } from '../scripts/launch/system-chromium.mjs'

const port = process.env.E2E_PORT ?? '3700'
const system = systemChromium()

/** Where the portal under test keeps its data: made once, and known to every worker, so that a journey can let days go by. */
process.env.E2E_DATA ||= mkdtempSync(join(tmpdir(), 'kuntalaisportaali-e2e-'))

/** What is asked of every page whoever reads it, and what residents do on a phone and at a desk alike: at both widths. */
const anywhere = ['accessible', 'applying', 'contact', 'home', 'vote']
/** What staff do, and what has no width: at a desk alone. Each of their pages is looked through on a phone by `accessible`. */
const staffed = [
  ...[
    'casework',
    'deciding',
    'dividing',
    'exchange',
    'figures',
    'forward',
    'handing-out',
    'inbox',
    'keeping',
    'kill',
    'paper',
    'paying',
  ],
  ...[
    'people',
    'persona-page',
    'photos',
    'queue',
    'recovering',
    'result',
    'review',
    'round',
    'routing',
    'scoring',
    'topics',
    'walls',
  ],
]
const journeys = (names: string[]) => new RegExp(`/(${names.join('|')})\\.spec\\.ts$`)

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // A slow machine sometimes stalls; what fails three times is broken.
  retries: process.env.CI ? 2 : 0,
  reporter: 'line',
  use: {
    baseURL: `http://jamsa.localhost:${port}`,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // A trace keeps a picture of every step, a quarter of the time of a run: kept where a failure is tried again.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(system ? { executablePath: system } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testMatch: journeys([...anywhere, ...staffed]),
      use: { viewport: { width: 1280, height: 900 } },
    },
    // A resident's journey is a phone's unless it is said above.
    { name: 'phone', testIgnore: journeys(staffed), use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
  ],
  webServer: {
    command: 'exec node tests/server.mjs',
    cwd: '..',
    env: { PORT: port },
    url: `http://127.0.0.1:${port}/api/health/ready`,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    timeout: 300_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
