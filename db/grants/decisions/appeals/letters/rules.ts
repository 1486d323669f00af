import type { Block, Letter } from '@/db/letters/input'
import type { Locale, Localized } from '@/tenants/municipality'
import type { AppealBy, AppealOutcome } from '../../input'
import { dayIn } from '../../texts/facts/rules'

type Words = {
  title: string
  of: string
  came: string
  by: string
  bys: Record<AppealBy, string>
  body: string
  outcome: string
  outcomes: Record<AppealOutcome, string>
  reasons: string
  until: string
  howCourt: string
  howBoard: string
}

const letterWords: Localized<Words> = {
  fi: {
    title: 'Ratkaisu oikaisuvaatimukseen',
    of: 'Päätös, josta oikaisua vaadittiin',
    came: 'Oikaisuvaatimus saapui',
    by: 'Oikaisua vaati',
    bys: { party: 'Asianosainen', member: 'Kunnan jäsen', board: 'Lautakunta (otto-oikeus)' },
    body: 'Ratkaisija',
    outcome: 'Ratkaisu',
    outcomes: {
      upheld: 'Oikaisuvaatimus hylätään. Päätöstä ei muuteta.',
      changed: 'Päätöstä muutetaan. Asiasta tehdään uusi päätös, joka julkaistaan kunnan verkkosivuilla.',
      dismissed: 'Oikaisuvaatimus jätetään tutkimatta, koska se saapui määräajan jälkeen.',
    },
    reasons: 'Perustelut',
    until: 'Muutosta voi hakea viimeistään',
    howCourt: 'Valitusosoitus',
    howBoard: 'Oikaisuvaatimusohje',
  },
  sv: {
    title: 'Avgörande av begäran om omprövning',
    of: 'Beslut i vilket omprövning begärdes',
    came: 'Begäran kom in',
    by: 'Omprövning begärdes av',
    bys: { party: 'Part', member: 'Kommunmedlem', board: 'Nämnden (övertagningsrätt)' },
    body: 'Avgjort av',
    outcome: 'Avgörande',
    outcomes: {
      upheld: 'Begäran om omprövning avslås. Beslutet ändras inte.',
      changed: 'Beslutet ändras. Ett nytt beslut fattas i ärendet och publiceras på kommunens webbplats.',
      dismissed: 'Begäran om omprövning lämnas utan prövning, eftersom den kom in för sent.',
    },
    reasons: 'Motivering',
    until: 'Ändring får sökas senast',
    howCourt: 'Besvärsanvisning',
    howBoard: 'Anvisning för begäran om omprövning',
  },
  en: {
    title: 'Outcome of a request for rectification',
    of: 'Decision in question',
    came: 'The request arrived',
    by: 'Requested by',
    bys: { party: 'A party', member: 'A member of the municipality', board: 'The board (call-in)' },
    body: 'Decided by',
    outcome: 'Outcome',
    outcomes: {
      upheld: 'The request for rectification is rejected. The decision is not changed.',
      changed: 'The decision is changed. A new decision is made and published on the website of the municipality.',
      dismissed: 'The request for rectification is not examined, as it arrived too late.',
    },
    reasons: 'Reasons',
    until: 'Last day to appeal',
    howCourt: 'Instructions for appeal',
    howBoard: 'Instructions for requesting rectification',
  },
}

export type Outcome = {
  locale: Locale
  number: string
  to: readonly string[]
  /** The day it was sent, the day the request came, and the last day to go on: ISO. */
  sentOn: string
  receivedOn: string
  until: string | null
  /** The decision by its section and day, the call and the board. */
  decision: string
  call: string
  board: string
  by: AppealBy
  outcome: AppealOutcome
  reasons: string
  instruction: string
}

/** What came of a request for rectification, as a letter of record: which decision, the outcome, why, and how to go on. */
export function outcomeLetter(told: Outcome): Letter {
  const words = letterWords[told.locale]
  const day = (on: string) => dayIn(told.locale, on)
  return {
    ...{ locale: told.locale, to: told.to, on: told.sentOn, number: told.number, title: words.title },
    blocks: [
      { paragraph: told.call },
      {
        facts: [
          [words.of, told.decision],
          [words.by, words.bys[told.by]],
          [words.came, day(told.receivedOn)],
          [words.body, told.board],
        ],
      },
      { heading: words.outcome },
      { paragraph: words.outcomes[told.outcome] },
      ...(told.reasons ? [{ heading: words.reasons }, ...paragraphs(told.reasons)] : []),
      // A changed decision is gone on from by its own instruction.
      ...(told.until
        ? [
            { heading: told.by === 'board' ? words.howBoard : words.howCourt },
            { paragraph: `${words.until} ${day(told.until)}.` },
            ...paragraphs(told.instruction),
          ]
        : []),
    ],
  }
}

const paragraphs = (text: string): Block[] => text.split(/\n\s*\n/).map((paragraph) => ({ paragraph }))
