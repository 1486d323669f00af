import 'server-only'

/** After a form: the browser gets the page that shows what came of it (RFC 9110, 303). */
export const seeOther = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
