import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keptAnswer } from '@/app/_server/kept'
import { visitor } from '@/app/_server/session'

const file = 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'

let script: Promise<string> | undefined

/** The map's worker from our own origin: it cannot be bundled, and a page may start no other. */
export async function GET(request: Request) {
  await visitor('portal')
  script ??= readFile(join(process.cwd(), file), 'utf8')
  return keptAnswer(request, await script, 'text/javascript; charset=utf-8')
}
