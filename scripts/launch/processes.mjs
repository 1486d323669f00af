import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The command line of a process, or nothing: a number in an old file may since belong to a stranger. */
export function commandOf(pid) {
  if (!pid) return ''
  const shown = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return shown.stdout || readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
