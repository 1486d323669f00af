import { type Sign, stems, words } from '../signs/rules'

const relative = words(
  '(?:äidi|isä|poja|tyttäre|lapse|vaimo|miehe|puoliso|naapuri|mummo|vaari|velje|sisko|isoäidi|isoisä)(?:llä|lla|n)?(?:ni|mme)',
  '(?:äiti|poika|tytär|tyttö|lapsi|mies)(?:ni|mme)|oppilaalla',
  '(?:min|vår|mitt|vårt) (?:mamma|mor|pappa|far|son|dotter|fru|man|make|maka|granne|barn|bror|syster|elev)s?',
  "(?:my|our) (?:mother|mum|father|dad|son|daughter|child|wife|husband|neighbour|neighbor|brother|sister|kid)(?:[’']s)?",
)

/**
 * Illnesses that say much about a person and nothing about a street. Asthma and allergy come with every complaint about dust; groups
 * ("muistisairaiden ryhmä", "syöpäjärjestö") are nobody in particular.
 */
const illnesses = [
  'diagnoosi\\p{L}*|masennu(?:s|ksen|sta|kseen)|muistisairaus|muistisairautta|dementia|dementiaa|alzheimer\\p{L}*|diabetes|diabetesta',
  'epilepsia|epilepsiaa|adhd|autismi|autismia|autisti|syöpä|syöpää|skitsofrenia|skitsofreniaa|kaksisuuntainen|hiv|parkinson\\p{L}*',
  'ms-tauti|ms-tautia|psykoosi\\p{L}*|päihderiippuvuus|alkoholisti|depression|demens|epilepsi|autism|cancer|schizofreni|bipolär',
  'psykos|alkoholist|missbruk|epilepsy|schizophrenia|bipolar|psychosis|an alcoholic|diagnosed',
]
const illness = words(...illnesses)
const named = `(?:${illnesses.join('|')})`
const myself = words(
  `(?:minulla|itselläni) on(?: (?!kysymys|idea|ehdotus|toive)\\S+)? ${named}`,
  `sairastan(?: \\S+)? ${named}|minulla on (?:todettu|diagnosoitu)`,
  `jag (?:har|lider av)(?: (?!en|ett)\\S+)? ${named}`,
  `i (?:have|suffer from)(?: (?!an?|the)\\S+)? ${named}(?! \\p{L}+ (?:event|run|group))|i was diagnosed|i[’']ve been diagnosed`,
)

const child = words(
  '(?:lapse|poika|poja|tyttäre|tyttö|tytö)(?:lla|llä|n|a|ä|sta|lle)?(?:ni|mme)|lastamme|lastani|oppilas',
  '(?:min|vår) (?:son|dotter|pojke|flicka)s?|(?:mitt|vårt) barns?',
  "(?:my|our) (?:son|daughter|child|boy|girl|kid)(?:[’']s)?",
)

/** A child and then a name. Finnish places and clubs end otherwise than most names: "lapseni Jämsän koulussa" names nobody. */
const namedChild =
  /(?<!\p{L})(?:[Ll]apse(?:ni|mme)|[Pp]oika(?:ni|mme)|[Tt]yttäre(?:ni|mme)|[Tt]yttö(?:ni|mme)|[Oo]ppilas|[Mm]itt barn|[Vv]årt barn|[Mm]in (?:son|dotter)|[Vv]år (?:son|dotter)|[Mm]y (?:son|daughter|child)|[Oo]ur (?:son|daughter|child)),? \p{Lu}\p{Ll}{2,}(?<!(?:n|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle))(?<!kerho|leiri|koulu|koti|retki)(?![-\p{L}\p{N}])/u

const age = words(
  '\\d{1,2}[ -]?(?:v|vuotias|vuotiaa\\p{L}*|-vuotias|år|åring\\p{L}*|year|years)',
  '\\d[a-f](?:[ -]\\p{L}+)?',
  '\\d[.:]?[ -]?luok\\p{L}*',
)

const trouble = stems(
  'kiusa(?:t|aa|nneet|sivat)|lyö(?:dään|tiin|nyt)|erityisen tuen|oppimisvaikeu|käyttäyty|poissaolo',
  'mobba|särskilt stöd|inlärningssvårighet',
  'bull(?:y|ied)|special needs|learning difficult',
)

/** What a message to the town is better without: somebody's health, and a child who can be told from the others. */
export const privacy: readonly Sign[] = [
  { kind: 'healthData', all: [relative, illness] },
  { kind: 'healthData', all: [myself] },
  { kind: 'healthData', all: [words('lapsella|barnet|the child'), illness], keen: true },
  { kind: 'childData', all: [namedChild] },
  { kind: 'childData', all: [child, trouble, age] },
  { kind: 'childData', all: [child, trouble], keen: true },
  { kind: 'childData', all: [child, age], keen: true },
]
