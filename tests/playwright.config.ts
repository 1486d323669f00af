import { defineConfig } from '@playwright/test'
import { systemChromium } from '../scripts/launch/system-chromium.mjs'

const port = process.env.E2E_PORT ?? '3700'
const system = systemChromium()

/** Nothing in these depends on how wide the window is: once is enough. */
const anyWidth = /(kill|walls)\.spec\.ts$/

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
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', testIgnore: anyWidth, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
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
