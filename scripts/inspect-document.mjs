// A process of its own for papers from strangers: says by its exit code what was found in a file. Whatever happens to the
// reader happens here, without secrets, under a limit of memory and time.
import { inspectArchive } from './inspect-document/archive.mjs'
import { inspectPdf } from './inspect-document/pdf.mjs'

const [path = '', type = '', memory = ''] = process.argv.slice(2)
setInterval(() => process.memoryUsage.rss() > Number(memory) && process.exit(7), 50).unref()

const codes = { fine: 0, macros: 2, encrypted: 3, active: 4, unreadable: 5, holdsFiles: 10 }

const found = await (type === 'application/pdf' ? inspectPdf(path) : inspectArchive(path)).catch(() => 'unreadable')
process.exit(codes[found])
