import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { succeeds } from './children.mjs'
import { sentence } from './plainly.mjs'
import { bin, ourNode, root } from './settings.mjs'

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
  return existsSync('/usr/bin/chromium') || existsSync(own.executablePath())
}

async function fromDebian() {
  const env = { ...environment(), DEBIAN_FRONTEND: 'noninteractive' }
  await succeeds('apt-get', 'apt-get', ['update', '-q'], { env })
  await succeeds('apt-get', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
}

function environment() {
  return { ...process.env, ...ourNode(process.env) }
}
