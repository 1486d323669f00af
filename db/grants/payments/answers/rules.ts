import { XMLParser } from 'fast-xml-parser'

/** What a bank says became of a payment. `pending` and `received` move no payment: the one waits, the other is money that came in. */
export type BankOutcome = 'accepted' | 'paid' | 'rejected' | 'returned' | 'pending' | 'received'

/** What one line of an answer speaks of: a payment, all of one instruction, or the whole file, by the ids we gave them. */
export type Entry = {
  of: 'payment' | 'instruction' | 'file'
  /** That id; empty when the bank does not repeat it. */
  id: string
  outcome: BankOutcome
  /** ISO reason (AC04, MD07 …) or the bank's own. */
  code: string | null
  words: string | null
  cents: number | null
  iban: string | null
  /** Of money that came in. */
  reference: string | null
  /** ISO day it was booked. */
  on: string | null
}
export type BankAnswer = { kind: 'pain.002' | 'camt.054'; entries: Entry[] }
export type AnswerFault = 'tooLarge' | 'notXml' | 'notAnswer' | 'tooMany'

/** What an answer may weigh and hold: a year's payments of a large town fit many times over. */
export const answerLimits = { bytes: 5_000_000, entries: 20_000 }

/** A bank's `pain.002` or `camt.054`, of any version and under any prefix. Documents with a type or entities of their own are none. */
export function answerIn(body: Uint8Array): BankAnswer | AnswerFault {
  if (body.byteLength > answerLimits.bytes) return 'tooLarge'
  const document = documentIn(body)
  if (!document) return 'notXml'
  const report = node(document, 'CstmrPmtStsRpt')
  const notice = node(document, 'BkToCstmrDbtCdtNtfctn')
  if (!report && !notice) return 'notAnswer'
  const entries = report ? statusesIn(report) : bookingsIn(notice as Node)
  if (entries.length > answerLimits.entries) return 'tooMany'
  return { kind: report ? 'pain.002' : 'camt.054', entries }
}

type Node = { readonly [name: string]: unknown }

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  removeNSPrefix: true,
  processEntities: true,
})

function documentIn(body: Uint8Array): Node | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body).trim()
    if (!text.startsWith('<') || /<!doctype|<!entity/i.test(text)) return null
    return node(parser.parse(text, true), 'Document')
  } catch {
    return null
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const listed = (value: unknown): unknown[] => (value === undefined || value === '' ? [] : [value].flat())

/** All nodes along a path, through lists. */
function nodes(from: Node | null, ...path: string[]): Node[] {
  return path.reduce<Node[]>((at, name) => at.flatMap((one) => listed(one[name])).filter(isNode), from ? [from] : [])
}
const node = (from: unknown, ...path: string[]): Node | null => nodes(isNode(from) ? from : null, ...path)[0] ?? null

/** The words at a path's end; null when there are none. */
function words(from: Node | null, ...path: string[]): string | null {
  const last = path.at(-1) ?? ''
  const found = nodes(from, ...path.slice(0, -1)).flatMap((one) => listed(one[last]))
  const text = found.map((one) => (isNode(one) ? one['#text'] : one)).find((one) => typeof one === 'string')
  return typeof text === 'string' && text.trim() ? text.trim().slice(0, 300) : null
}

/** Euro cents of an amount; null for another currency or what is no amount. */
function centsAt(from: Node | null, ...path: string[]): number | null {
  const amount = node(from, ...path)
  const text = amount?.['#text']
  if (typeof text !== 'string' || (amount?.['@Ccy'] ?? 'EUR') !== 'EUR') return null
  const match = /^(\d{1,12})(?:\.(\d{1,5}))?$/.exec(text.trim())
  if (!match) return null
  const fraction = (match[2] ?? '').padEnd(2, '0')
  return /^0*$/.test(fraction.slice(2)) ? Number(match[1]) * 100 + Number(fraction.slice(0, 2)) : null
}

const outcomes: Readonly<Record<string, BankOutcome>> = {
  ...{ ACTC: 'accepted', ACCP: 'accepted', ACSP: 'accepted', ACWC: 'accepted', ACSC: 'paid', ACCC: 'paid' },
  ...{ RJCT: 'rejected', CANC: 'rejected', PDNG: 'pending', RCVD: 'pending', PART: 'pending', PATC: 'pending' },
}

const reasonIn = (from: Node | null, ...path: string[]) => ({
  code: words(from, ...path, 'Rsn', 'Cd') ?? words(from, ...path, 'Rsn', 'Prtry'),
  words: words(from, ...path, 'AddtlInf'),
})

/** Payment by payment where the bank says so; an instruction or the whole file where it says no more. */
function statusesIn(report: Node): Entry[] {
  const instructions = nodes(report, 'OrgnlPmtInfAndSts').flatMap((instruction) => {
    const payments = nodes(instruction, 'TxInfAndSts').map((one) => statusOf(one))
    return [...payments, ...broad(instruction, 'instruction', 'OrgnlPmtInfId', 'PmtInfSts')]
  })
  const files = nodes(report, 'OrgnlGrpInfAndSts').flatMap((group) => broad(group, 'file', 'OrgnlMsgId', 'GrpSts'))
  return [...files, ...instructions]
}

function statusOf(payment: Node): Entry {
  return {
    ...nothingMore,
    of: 'payment',
    id: words(payment, 'OrgnlEndToEndId') ?? '',
    outcome: outcomes[words(payment, 'TxSts') ?? ''] ?? 'pending',
    ...reasonIn(payment, 'StsRsnInf'),
    cents: centsAt(payment, 'OrgnlTxRef', 'Amt', 'InstdAmt'),
    iban: accountIn(payment, 'CdtrAcct'),
  }
}

const accountIn = (from: Node, side: 'CdtrAcct' | 'DbtrAcct') =>
  (words(from, 'OrgnlTxRef', side, 'Id', 'IBAN') ?? words(from, 'RltdPties', side, 'Id', 'IBAN'))?.replace(/\s/g, '') ??
  null

const nothingMore = { cents: null, iban: null, reference: null, on: null }

function broad(from: Node, of: 'instruction' | 'file', idName: string, statusName: string): Entry[] {
  const outcome = outcomes[words(from, statusName) ?? '']
  const id = words(from, idName) ?? ''
  return outcome ? [{ ...nothingMore, of, id, outcome, ...reasonIn(from, 'StsRsnInf') }] : []
}

/** What was booked: payments that left, payments that came back, and money that came in. */
function bookingsIn(notice: Node): Entry[] {
  return nodes(notice, 'Ntfctn', 'Ntry').flatMap((entry) => {
    const single = nodes(entry, 'NtryDtls', 'TxDtls')
    if (single.length) return single.map((details) => bookingOf(details, entry, single.length === 1))
    const instruction = words(entry, 'NtryDtls', 'Btch', 'PmtInfId')
    return [
      { ...bookingOf({}, entry, true), of: instruction ? 'instruction' : 'payment', id: instruction ?? '' } as const,
    ]
  })
}

function bookingOf(details: Node, entry: Node, alone: boolean): Entry {
  const came = (words(details, 'CdtDbtInd') ?? words(entry, 'CdtDbtInd')) === 'CRDT'
  const returned = node(details, 'RtrInf') !== null || words(entry, 'RvslInd') === 'true'
  const id = words(details, 'Refs', 'EndToEndId')
  const isBooked = ['BOOK', null].includes(words(entry, 'Sts', 'Cd') ?? words(entry, 'Sts'))
  return {
    of: 'payment',
    id: id === 'NOTPROVIDED' ? '' : (id ?? ''),
    outcome: !isBooked ? 'pending' : came ? (returned ? 'returned' : 'received') : 'paid',
    ...reasonIn(details, 'RtrInf'),
    cents:
      centsAt(details, 'Amt') ?? centsAt(details, 'AmtDtls', 'TxAmt', 'Amt') ?? (alone ? centsAt(entry, 'Amt') : null),
    iban: accountIn(details, came && !returned ? 'DbtrAcct' : 'CdtrAcct'),
    reference: words(details, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    on: words(entry, 'BookgDt', 'Dt') ?? words(entry, 'BookgDt', 'DtTm')?.slice(0, 10) ?? null,
  }
}
