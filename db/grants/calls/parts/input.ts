/** The parts of a call, each a page of its own at the desk, in the order they are made. */
export const callParts = [
  'basics',
  'times',
  'eligibility',
  'questions',
  'attachments',
  'scoring',
  'money',
  'decision',
  'report',
] as const
export type CallPart = (typeof callParts)[number]
