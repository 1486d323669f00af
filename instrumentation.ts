import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { environment } = await import('@/db/env')
    environment()
    const { mendSlashes } = await import('@/app/_server/slashes')
    mendSlashes()
  }
}

/** Every fault a page or an action lets through, without its message. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logFault } = await import('@/app/_server/log')
    logFault(error, { route: context.routePath, method: request.method })
  }
}
