export const documentStates = ['awaiting_scan', 'available', 'quarantined'] as const
/** Whether a document has been looked at for malware, and what was found. */
export type DocumentState = (typeof documentStates)[number]
