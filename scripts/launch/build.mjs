import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { finish } from './children.mjs'
import { bin, root } from './settings.mjs'

const sources = [
  ...['app', 'components', 'db', 'public', 'tenants'],
  ...['instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'proxy.ts'],
  ...['package-lock.json', 'package.json', 'tsconfig.json'],
]

/** Builds for production when a source differs from those the present build was made of. */
export async function build(environment) {
  const output = resolve(root, environment.BUILD_DIR || '.next')
  const stamp = join(output, 'built-from')
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the portal …')
  rmSync(stamp, { force: true })
  await finish('The build', bin('next'), ['build'], { cwd: root, env: { ...environment, NODE_ENV: 'production' } })
  writeFileSync(stamp, wanted)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesUnder(source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
