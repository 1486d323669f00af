import type { Block, Letter } from '@/db/letters/input'
import type { Locale, Localized } from '@/tenants/municipality'
import { type Blocks, type DecisionBlock, decisionBlocks, type Maker, type Outcome } from '../input'
import { dayIn } from '../texts/facts/rules'

type Words = {
  heads: Record<DecisionBlock, string>
  title: Record<Maker, string>
  made: string
  section: string
  board: string
  /** Over the way to the court, where it goes there. */
  court: string
}

export const letterWords: Localized<Words> = {
  fi: {
    heads: {
      ...{ subject: 'Asia', applicant: 'Hakija', background: 'Tausta', decision: 'Päätös', reasons: 'Perustelut' },
      ...{ rules: 'Sovelletut säännökset', payment: 'Maksaminen', purpose: 'Käyttötarkoitus', use: 'Käyttöaika' },
      ...{ terms: 'Ehdot ja selvitys käytöstä', deMinimis: 'Vähämerkityksinen tuki', information: 'Lisätiedot' },
      ...{ delivery: 'Tiedoksi', appeal: 'Oikaisuvaatimusohje' },
    },
    title: { officeHolder: 'Viranhaltijapäätös', board: 'Ote pöytäkirjasta' },
    made: 'Päätöksen tekijä',
    section: 'Pykälä',
    board: 'Toimielin ja kokouspäivä',
    court: 'Valitusosoitus',
  },
  sv: {
    heads: {
      ...{ subject: 'Ärende', applicant: 'Sökande', background: 'Bakgrund', decision: 'Beslut', reasons: 'Motivering' },
      ...{ rules: 'Tillämpade bestämmelser', payment: 'Betalning', purpose: 'Ändamål', use: 'Användningstid' },
      ...{
        terms: 'Villkor och redovisning',
        deMinimis: 'Stöd av mindre betydelse',
        information: 'Närmare upplysningar',
      },
      ...{ delivery: 'Delgivning', appeal: 'Anvisning för begäran om omprövning' },
    },
    title: { officeHolder: 'Tjänsteinnehavarbeslut', board: 'Protokollsutdrag' },
    made: 'Beslutsfattare',
    section: 'Paragraf',
    board: 'Organ och sammanträdesdag',
    court: 'Besvärsanvisning',
  },
  en: {
    heads: {
      ...{
        subject: 'Matter',
        applicant: 'Applicant',
        background: 'Background',
        decision: 'Decision',
        reasons: 'Reasons',
      },
      ...{ rules: 'Provisions applied', payment: 'Payment', purpose: 'Purpose', use: 'Time of use' },
      ...{ terms: 'Terms and report', deMinimis: 'De minimis aid', information: 'More information' },
      ...{ delivery: 'Notice', appeal: 'Instructions for requesting rectification' },
    },
    title: { officeHolder: 'Decision of an office holder', board: 'Extract of the minutes' },
    made: 'Decision-maker',
    section: 'Section',
    board: 'Body and day of the meeting',
    court: 'Instructions for appeal',
  },
}

export type Made = {
  locale: Locale
  number: string | null
  maker: Maker
  /** The office holder by title and name, or the board. */
  by: string
  section: number
  year: number
  /** ISO day of the decision. */
  on: string
  outcome: Outcome
  blocks: Blocks
  to: readonly string[]
  toCourt?: boolean
}

/** A decision as it stands on paper: its parts in order, each under its heading, the appeal instruction last. */
export function letterOf({ locale, number, maker, by, section, year, on, blocks, to, toCourt }: Made): Letter {
  const { heads, title, made, section: sectionWord, board, court } = letterWords[locale]
  const facts: Block = {
    facts: [
      [maker === 'board' ? board : made, maker === 'board' ? `${by} ${dayIn(locale, on)}` : by],
      [sectionWord, sectionText({ section, year, maker })],
    ],
  }
  return {
    ...{ locale, to, on, title: blocks.subject ?? title[maker] },
    ...(number && { number }),
    blocks: [
      { heading: title[maker] },
      facts,
      ...decisionBlocks.flatMap((key): Block[] => {
        const words = blocks[key]
        if (!words || key === 'subject') return []
        return [
          { heading: key === 'appeal' && toCourt ? court : heads[key] },
          ...words.split(/\n\s*\n/).map((paragraph) => ({ paragraph })),
        ]
      }),
    ],
  }
}

/** "§ 12/2026" of an office holder, "§ 45" of a board's minutes. */
export const sectionText = ({ section, year, maker }: { section: number; year: number; maker: Maker }): string =>
  maker === 'board' ? `§ ${section}` : `§ ${section}/${year}`
