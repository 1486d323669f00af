import { asking, doing, type Sign, stems, wanting, words } from '../signs/rules'

const none = [asking]

/** What is appealed, in the case that "valittaa" asks for. Decision-making as such is a topic of feedback. */
const decision = stems(
  '\\p{L}*päätöks(?:estä|een)',
  'hallinto-oikeu',
  '(?:rakennus|ympäristö|poikkeamis|maa-aines)lu(?:van|pa|vasta|paan)',
  '\\p{L}*beslut(?!sf)',
  'förvaltningsdomstol',
  'bygglov',
  'decisions?(?![- ]mak)',
  'administrative court',
  '(?:building|environmental) permit',
)

const plan = stems(
  '\\p{L}*kaava',
  'poikkeamis',
  '(?:tie|katu|puisto)suunnitel',
  '(?:rakennus|ympäristö)lu(?:va|pa)',
  'naapurin kuul',
  '(?:detalj|general|gatu|region)?plan(?:en|er|förslag)?(?!\\p{L})',
  'bygglov',
  'zoning',
  '(?:building|environmental) permit',
)

const appeal = words(
  'valitus|valituksen(?:i|ne)?|valitukseni|valituksemme|valitusta|besvär|besvärsskrift|an appeal|my appeal',
)
const objection = words('muistutus|muistutuks(?:en|eni|emme|ia)|anmärkning(?:en|ar)?|(?:an|my|our) objection')
const reviewClaim = stems(
  'oikaisuvaatimu(?!sohje)',
  'omprövningsbegäran',
  'begäran om omprövning',
  'rättelseyrkan',
  'claim for (?:a )?(?:revised decision|rectification)',
  'request for (?:an )?administrative review',
)
const complaint = stems(
  'kantelu(?!pu)',
  'hallintokantelu',
  'förvaltningsklagan',
  'klagan (?:till|hos)',
  '(?:an )?administrative complaint',
  'complaint to the (?:\\S+ )?(?:ombudsman|chancellor)',
)
const request = stems(
  'tietopyyn(?:tö|nö)(?!lom)',
  'asiakirjapyyn',
  'begäran om (?:uppgifter|handling|information)',
  '(?:an |my )?(?:freedom of )?information request',
  'subject access request',
)

/** What the registry takes in because a law gives it a form, a period or a way on. */
export const acts: readonly Sign[] = [
  { kind: 'reviewClaim', all: [reviewClaim, doing], none },
  { kind: 'reviewClaim', all: [/^oikaisuvaatimus(?:$|:| (?:koskien|\S*päätö))/iu] },
  { kind: 'reviewClaim', all: [/^(?:omprövningsbegäran|begäran om omprövning)(?:$|:| (?:av|gällande))/iu] },
  {
    kind: 'reviewClaim',
    all: [
      words(
        '(?:haen|haemme|vaadin|vaadimme|pyydän|pyydämme)(?: \\S+){0,3} oikaisua',
        '(?:begär|yrkar)(?! inte)(?: \\S+)? omprövning',
        'vill (?:härmed )?begära omprövning',
        '(?:request|demand|want) (?:a )?review of (?:the|your|this) decision',
      ),
    ],
    none,
  },
  { kind: 'appeal', all: [appeal, doing, decision], none },
  { kind: 'appeal', all: [/^valitus(?:$|:| \S*(?:hallinto-oikeu|päätökse))/iu, decision] },
  {
    kind: 'appeal',
    all: [
      words(
        'valita(?:n|mme)',
        '(?:haluan|haluamme|haluaisin|haluaisimme|aion|aiomme)(?: \\S+){0,4} valittaa',
        '(?:jag|vi)(?: ska)?(?: härmed)? överklagar?(?! inte)|härmed överklagar|vill(?: härmed)? överklaga',
        'besvärar mig över',
        '(?:i|we)(?: hereby| want to| wish to| would like to)? appeal (?:against|the|this|your)',
      ),
      decision,
    ],
    none: [asking, words('siitä')],
  },
  { kind: 'objection', all: [objection, doing, plan], none },
  { kind: 'objection', all: [/^(?:muistutus|anmärkning)(?:$|:| )/iu, plan], none: [stems('muistutus(?:ta|viesti)')] },
  { kind: 'objection', all: [words('(?:i|we)(?: hereby)? object to the'), stems('plan(?!t)', 'zoning')] },
  { kind: 'objection', all: [objection, doing], none: [asking, words('siitä')], keen: true },
  {
    kind: 'objection',
    all: [words('vastustan|vastustamme', 'motsätter (?:mig|oss)', '(?:i|we) (?:object to|oppose)'), plan],
    keen: true,
  },
  { kind: 'complaint', all: [complaint, doing], none },
  { kind: 'complaint', all: [words('kantelen|kantelemme', 'klagar hos (?:jo|jk|\\S*ombudsman\\p{L}*)')], none },
  { kind: 'informationRequest', all: [request, doing], none },
  { kind: 'informationRequest', all: [request, wanting], none, keen: true },
  {
    kind: 'informationRequest',
    all: [
      wanting,
      stems(
        'julkisuuslai',
        'offentlighetslag',
        'lagen om offentlighet',
        'act on the openness',
        'freedom of information',
      ),
    ],
    none,
  },
  {
    kind: 'informationRequest',
    all: [
      wanting,
      words(
        'minua koskevat|omat tietoni|tietojani|tietoni',
        'uppgifter om mig|mina uppgifter',
        'my (?:personal )?data',
      ),
      words(
        'nähdä|saada|tarkastaa|poistaa|kopion|poistatte|poistettavan',
        'få|se|ta del|radera|kopia',
        'see|get|receive|access|delete|copy',
      ),
    ],
    none,
  },
  {
    kind: 'informationRequest',
    all: [
      wanting,
      stems('kopio(?!k)', 'jäljennö', 'kopi(?:a|or)', 'cop(?:y|ies)', 'nähtäväks'),
      stems(
        '\\p{L}*pöytäkirj',
        '\\p{L}*asiakirj',
        '\\p{L}*päätökse',
        '\\p{L}*handling',
        '\\p{L}*protokoll',
        'minutes',
        'documents?',
      ),
    ],
    none,
  },
]
