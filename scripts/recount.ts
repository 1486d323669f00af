import { recountAllocation } from '@/scripts/recount/allocation'
import { readCommand, usage } from '@/scripts/recount/flags'
import { recountTally } from '@/scripts/recount/tally'

/**
 * Counts Pabulib files, and divides the pots of grant allocations. Exit code 2 when a file cannot be read or holds a run
 * that is not what it gives; the others are recounted all the same.
 */
function main() {
  const { help, json, files, override } = readCommand()
  if (help) process.stdout.write(usage)
  else
    for (const file of files) {
      const recounted = file.endsWith('.json') ? recountAllocation(file, json) : recountTally(file, override, json)
      if (!recounted) process.exitCode = 2
    }
}

main()
