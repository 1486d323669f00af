import { addressHere } from '@/app/_server/here'
import { originHere } from '@/app/_server/origin'
import { apiClient, town, visitor } from '@/app/_server/session'
import { answer } from '../answer'
import { openToAll } from '../render'

type Props = { params: Promise<{ path?: string[] }> }

/** GeoReport v2 of this town. */
async function serve(request: Request, { params }: Props) {
  const [{ path = [] }, here, asker, origin, address] = await Promise.all([
    params,
    town(),
    visitor('contact'),
    originHere(),
    addressHere(),
  ])
  return answer(request, path, { town: here, visitor: asker, origin, address, client: apiClient })
}

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT }

/** What a browser asks before another site's page may read here. Only reads are open to such pages. */
export function OPTIONS() {
  const headers = { ...openToAll, Allow: 'GET, HEAD, POST, OPTIONS', 'Access-Control-Allow-Methods': 'GET, OPTIONS' }
  return new Response(null, { status: 204, headers })
}
