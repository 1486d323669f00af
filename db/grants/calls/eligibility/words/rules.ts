import type { Words } from '@/db/grants/forms/input'

/** A question about the applicant, and the rule behind it as whoever may not apply reads it. */
export type CheckWords = { readonly text: Words; readonly reason: Words }

const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** Domiciled or living in the town. */
export const localWords = ({ fi = '', sv = fi, en = fi }: Words): CheckWords => ({
  text: words(
    `Onko hakijan kotipaikka tai kotikunta ${fi}?`,
    `Är den sökandes hemort eller hemkommun ${sv}?`,
    `Is ${en} the applicant’s domicile or home municipality?`,
  ),
  reason: words(
    `Avustus on vain niille, joiden kotipaikka tai kotikunta on ${fi}.`,
    `Bidraget är bara för dem vars hemort eller hemkommun är ${sv}.`,
    `The grant is only for those whose domicile or home municipality is ${en}.`,
  ),
})

export const calendarYearWords = (year: number): CheckWords => ({
  text: words(
    `Onko yhdistys rekisteröity ennen vuoden ${year} alkua?`,
    `Registrerades föreningen före början av ${year}?`,
    `Was the association registered before the beginning of ${year}?`,
  ),
  reason: words(
    'Yhdistyksen pitää olla toiminut vähintään yhden täyden kalenterivuoden.',
    'Föreningen ska ha verkat minst ett helt kalenderår.',
    'The association must have been active for at least one whole calendar year.',
  ),
})

export const guarantorWords: CheckWords = {
  text: words(
    'Jos hakija on alle 18-vuotias, vastaako täysi-ikäinen rahoista?',
    'Om den sökande är under 18 år, svarar en myndig person för pengarna?',
    'If the applicant is under 18, does an adult answer for the money?',
  ),
  reason: words(
    'Alle 18-vuotias tarvitsee täysi-ikäisen, joka vastaa rahoista.',
    'Den som är under 18 år behöver en myndig person som svarar för pengarna.',
    'Those under 18 need an adult who answers for the money.',
  ),
}

type Ages = { readonly least: number | null; readonly most: number | null }

/** Ages as they are reached during a year, with a bound at one end or at both. */
export function ageWords({ least, most }: Ages, year: number): CheckWords {
  if (most === null) return fromAge(least ?? 0, year)
  if (least === null) return upToAge(most, year)
  return {
    text: words(
      `Onko hakija ${least}–${most}-vuotias vuoden ${year} lopussa?`,
      `Är den sökande ${least}–${most} år i slutet av ${year}?`,
      `Is the applicant ${least} to ${most} at the end of ${year}?`,
    ),
    reason: words(
      `Hakijan pitää olla ${least}–${most}-vuotias vuoden ${year} lopussa.`,
      `Den sökande ska vara ${least}–${most} år i slutet av ${year}.`,
      `The applicant has to be ${least} to ${most} at the end of ${year}.`,
    ),
  }
}

const fromAge = (least: number, year: number): CheckWords => ({
  text: words(
    `Täyttääkö hakija vähintään ${least} vuotta vuonna ${year}?`,
    `Fyller den sökande minst ${least} år under ${year}?`,
    `Is the applicant at least ${least} by the end of ${year}?`,
  ),
  reason: words(
    `Hakijan pitää täyttää ${least} vuotta vuonna ${year}.`,
    `Den sökande ska fylla ${least} år under ${year}.`,
    `The applicant has to be ${least} by the end of ${year}.`,
  ),
})

const upToAge = (most: number, year: number): CheckWords => ({
  text: words(
    `Onko hakija enintään ${most}-vuotias vuoden ${year} lopussa?`,
    `Är den sökande högst ${most} år i slutet av ${year}?`,
    `Is the applicant at most ${most} at the end of ${year}?`,
  ),
  reason: words(
    `Hakija saa olla enintään ${most}-vuotias vuoden ${year} lopussa.`,
    `Den sökande får vara högst ${most} år i slutet av ${year}.`,
    `The applicant may be at most ${most} at the end of ${year}.`,
  ),
})
