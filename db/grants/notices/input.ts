/** When the letters were sent, and when the copies came on the web: ISO days. */
export type Notifying = { readonly sentOn: string; readonly minutesOn: string }
