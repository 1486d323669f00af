import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sentence } from './plainly.mjs'

const children = []
let reaper
let stopping

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches it only through `stopChildren`.
 * Its output goes to the file `log`, or to ours when there is none.
 */
export function startChild(name, command, args, { log, stopSignal = 'SIGTERM', ...options } = {}) {
  reaper ??= startReaper()
  const output = log ? openSync(log, 'w', 0o600) : 'inherit'
  const spawned = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] })
  const ended = new Promise((resolve) => {
    spawned.once('error', resolve)
    spawned.once('exit', (code) => resolve(code))
  })
  const child = { name, log, stopSignal, pid: spawned.pid, ended, alive: true }
  children.push(child)
  if (child.pid) tellReaper(`+ ${child.pid} ${stopSignal}`)
  ended.then(() => {
    child.alive = false
    signalGroup(child, 'SIGKILL')
    tellReaper(`- ${child.pid}`)
  })
  return child
}

/** Runs a child to its end and says whether it succeeded. */
export async function succeeds(name, command, args, options) {
  const { code } = await untilEnd(startChild(name, command, args, options))
  return code === 0
}

/** Runs a child to its end; anything but success ends us too. */
export async function finish(name, command, args, options) {
  const { child, code } = await untilEnd(startChild(name, command, args, options))
  if (code !== 0) throw sentence(`${name} failed.${lastWords(child)}`)
}

async function untilEnd(child) {
  const code = await child.ended
  if (stopping) throw sentence('Stopped.')
  forget(child)
  return { child, code }
}

/** Resolves with the sentence to print when a child ends although nobody asked it to. */
export async function untilOneEnds() {
  const ended = await Promise.race(children.map((child) => child.ended.then(() => child)))
  if (stopping) return stopping.then(() => undefined)
  return `${ended.name} ended unexpectedly, so everything was stopped.${lastWords(ended)}`
}

/** Waits until `isReady` says so; a child that ends first is an error with its last words. */
export async function untilReady(child, isReady, seconds = 60) {
  const deadline = Date.now() + seconds * 1000
  while (!(await isReady())) {
    if (stopping) throw sentence('Stopped.')
    if (!child.alive) throw sentence(`${child.name} did not start.${lastWords(child)}`)
    if (Date.now() > deadline) throw sentence(`${child.name} was not ready in ${seconds} s.${lastWords(child)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Stops every child and what it started, the youngest first. A second call does not wait: it kills. */
export function stopChildren() {
  if (stopping) for (const child of children) signalGroup(child, 'SIGKILL')
  stopping ??= stopInTurn()
  return stopping
}

async function stopInTurn() {
  for (const child of children.toReversed()) await stopChild(child)
  reaper?.stdin.end()
}

export async function stopChild(child) {
  if (child.alive) signalGroup(child, child.stopSignal)
  const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), 15_000)
  await child.ended
  clearTimeout(impatience)
  forget(child)
}

/** Ctrl-C, a closed terminal, `kill` and the end of the npm that started us all mean the same. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopChildren())
  const { ppid } = process
  const orphaned = () => process.ppid !== ppid && stopChildren()
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
}

function forget(child) {
  const index = children.indexOf(child)
  if (index >= 0) children.splice(index, 1)
}

function signalGroup({ pid }, signal) {
  try {
    if (pid) process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

function tellReaper(line) {
  if (reaper.stdin.writable) reaper.stdin.write(`${line}\n`)
}

function startReaper() {
  const script = fileURLToPath(new URL('./reaper.mjs', import.meta.url))
  const started = spawn(process.execPath, [script], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  started.stdin.on('error', () => {})
  started.stdin.unref()
  started.unref()
  return started
}

function lastWords({ log }) {
  if (!log) return ''
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
  return lines ? ` Its last words (${log}):\n${lines}` : ''
}
