import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { commandOf, readIfThere } from './processes.mjs'

/** One at a time: copies started together from one checkout install and build once, and the others wait. */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    if (!told) console.log('Another copy is preparing this checkout; waiting for it …')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = Number(readIfThere(file))
    if (holder && !commandOf(holder).includes('scripts/')) rmSync(file, { force: true })
    return false
  }
}
