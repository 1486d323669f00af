import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { succeeds } from './children.mjs'
import { sentence } from './plainly.mjs'
import { bin, ourNode, root } from './settings.mjs'
import { systemChromium } from './system-chromium.mjs'

/** A Chromium to test in: the system's, else Playwright's own; installed when there is neither. */
export async function chromium() {
  if (isThere()) return
  console.log('Installing Chromium …')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await fromDebian()
  if (isThere()) return
  await succeeds('playwright', bin('playwright'), ['install', 'chromium'], { cwd: root, env: environment() })
  if (isThere()) return
  throw sentence(
    'No Chromium was found and none could be installed: install the package chromium, or run npx playwright install chromium.',
  )
}

function isThere() {
  const { chromium: own } = createRequire(import.meta.url)('@playwright/test')
  return Boolean(systemChromium()) || existsSync(own.executablePath())
}

/** Older releases have no package of the windowless Chromium alone. */
async function fromDebian() {
  const env = { ...environment(), DEBIAN_FRONTEND: 'noninteractive' }
  const install = (name) =>
    succeeds('apt-get', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env })
  await succeeds('apt-get', 'apt-get', ['update', '-q'], { env })
  if (!(await install('chromium-headless-shell'))) await install('chromium')
}

function environment() {
  return { ...process.env, ...ourNode(process.env) }
}
