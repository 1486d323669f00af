import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { finish } from './children.mjs'
import { sentence } from './plainly.mjs'
import { root } from './settings.mjs'

/** Installs exactly what the lock file says when something of it is missing or another version. */
export async function install() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw sentence(`Node 20 or newer is needed to begin; this is ${process.version}. See https://nodejs.org.`)
  if (isInstalled()) return
  console.log('Installing dependencies from package-lock.json …')
  // Not by the Node in node_modules, which npm is about to replace.
  const path = process.env.PATH.split(delimiter)
    .filter((folder) => !folder.startsWith(root))
    .join(delimiter)
  await finish('npm ci', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    env: { ...process.env, PATH: path },
  })
}

function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
