import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './dependencies.mjs'
import { alone } from './lock.mjs'
import { root } from './settings.mjs'

const lock = join(root, '.data', 'preparing')

/** Dependencies of the lock file, by one process at a time. */
export function prepareDependencies() {
  return alone(lock, install)
}

/** Dependencies and the production build, whatever of them is missing or stale. */
export function prepare(environment) {
  return alone(lock, async () => {
    await install()
    await build(environment)
  })
}
