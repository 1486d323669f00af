/** What words can tell; an identity code is told by its digits. */
export type WordKind =
  | 'emergency'
  | 'reviewClaim'
  | 'appeal'
  | 'objection'
  | 'complaint'
  | 'informationRequest'
  | 'damageClaim'
  | 'healthData'
  | 'childData'
  | 'police'
  | 'wellbeing'
  | 'stateRoad'

/** A sentence that matches every one of `all` and nothing of `none`. With `keen`, only where the topic expects its kind. */
export type Sign = {
  readonly kind: WordKind
  readonly all: readonly RegExp[]
  readonly none?: readonly RegExp[]
  readonly keen?: true
}

const start = '(?<![\\p{L}\\p{N}])'

/** Whole words and phrases. `\b` does not know ä and å, so the edges are spelt out. */
export const words = (...phrases: string[]) => new RegExp(`${start}(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** Beginnings of words, which is what Finnish and Swedish leave unchanged when they inflect. */
export const stems = (...beginnings: string[]) => new RegExp(`${start}(?:${beginnings.join('|')})`, 'iu')

/** Sentences with white space folded. A line that begins with a capital begins anew, so that a heading stands alone. */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/(?<=[!?])\s+|(?<=\.)\s+(?=\p{Lu})|[\r\n]+\s*(?=[\r\n]|\p{Lu})/u)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
}

/** Somebody who asks how a thing is done is not doing it, and gets an answer from whoever knows. */
export const asking =
  /^(?:(?:hei|hej|hello|hi|moi)[,!]? )?(?:miten|kuinka|mihin|minne|missä|mistä|milloin|voiko|voinko|saako|onko|kauanko|hur|var|vart|när|kan (?:jag|man)|får (?:jag|man)|how|where|when|can i|may i|could i|is it)(?!\p{L})/iu

/** The sender does it here and now. Finnish says no with another form of the verb; the other two need telling. */
export const doing = words(
  '(?:teen|teemme|jätän|jätämme|esitän|esitämme|lähetän|lähetämme|toimitan|toimitamme|vaadin|vaadimme)',
  '(?:haluan|haluamme|haluaisin|haluaisimme|aion|aiomme)(?: \\S+){0,4} (?:tehdä|jättää|esittää|lähettää|toimittaa)',
  '(?:tämä|tässä) on(?: \\S+){0,2}|ohessa|oheisena|liitteenä|täten',
  '(?:jag|vi)(?: härmed)? (?:gör|lämnar|inlämnar|framställer|anför|begär|yrkar|skickar)(?! inte)',
  '(?:jag|vi) (?:vill|önskar)(?! inte)(?: \\S+){0,3} (?:göra|lämna|framställa|anföra|begära|skicka)',
  'härmed|bifogat|bifogad|(?:detta|det här) är(?! inte)',
  "(?:i|we)(?: hereby)? (?:file|submit|lodge|make)|(?:i am|i[’']m|we are|we[’']re) (?:filing|submitting|lodging|making)",
  '(?:i|we) (?:want|wish|would like|intend) to (?:file|submit|lodge|make)',
  'hereby|attached is|(?:this|here) is(?! not)',
)

/** The sender asks to be given something. */
export const wanting = words(
  'pyydän|pyydämme|haluan|haluamme|haluaisin|haluaisimme|vaadin|vaadimme|anon',
  '(?:jag|vi)(?: härmed)? (?:begär|kräver|yrkar|vill|önskar)(?! inte)|ber att få|härmed begär',
  '(?:i|we)(?: hereby)? (?:request|demand|want|claim|would like|seek|am claiming|are claiming)|please send',
)
