/** An end the reader can act on: one sentence, no stack. */
export function sentence(text) {
  return Object.assign(new Error(text), { isSentence: true })
}

/** Runs a command; whatever ends it is said plainly and the exit code is 1. */
export async function plainly(command) {
  // A reader of our output that went away (`| head`) is no reason to leave children behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await command()
  } catch (error) {
    console.error(error?.isSentence ? error.message : error)
    process.exitCode = 1
  }
}
