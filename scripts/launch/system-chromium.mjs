import { existsSync } from 'node:fs'

/** The path of the system's Chromium, if it has one. The one without windows starts and draws with half the work. */
export function systemChromium() {
  return ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path))
}
