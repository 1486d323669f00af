import { type Sign, stems, words } from '../signs/rules'

/** What is over, what might be, what is practised and what a picture shows: no reason to send anybody to the telephone. */
const none = [
  words(
    'jos|mikäli|entä|viime|eilen|aikoinaan|ensiapukurssi\\p{L}*|harjoitu\\p{L}*|palovaroit\\p{L}*|kurssi\\p{L}*|kuvassa',
  ),
  words('ifall|förra|igår|kurs(?:en)?|övning(?:en)?|skulle|på bilden'),
  words('if|would|last|yesterday|course|drill|training|might|ago|no more|no longer|picture'),
]

/**
 * What may stand after a verb that also means something harmless: "palaa" burns and comes back, "tajuton" is unconscious and
 * terrific. Who says where it is stays in one place; what comes back goes to a place or comes at a time.
 */
const hereAndNow =
  '(?=$|[.,!]| (?:nyt|ja|eikä|liek|ilmi)| (?!viikolla|kaudella|lukukaudella|vuorolla)\\p{L}+(?:(?<!kuu)ss|ll)[aä](?!\\p{L}))'

const thing =
  '(?:talo|katto|metsä|auto|roskis|roskakori|maasto|ruohikko|asunto|koulu|päiväkoti|lato|vene|laituri|vaja|\\p{L}*(?:rakennus|talo|astia|katos))'

const someone = words(
  'mies|nainen|lapsi|vanhus|ihminen|henkilö|hän|joku|poika|tyttö|vauva|uimari|asukas|äitini|isäni|naapurini',
  'man|en man|kvinna|barn|ett barn|person|någon|han|hon|pojke|flicka|granne',
  'man|woman|child|person|someone|somebody|he|she|boy|girl|baby|swimmer|neighbour|neighbor',
)

/** Danger to people or things at this moment: 112 and not a form. */
export const dangers: readonly Sign[] = [
  {
    kind: 'emergency',
    all: [
      words(
        `${thing} (?:palaa${hereAndNow}|on tulessa|on (?:ilmi)?liekeissä|on syttynyt(?: palamaan)?)`,
        '(?:täällä|nyt|rannalla|pihalla) on (?:tulipalo|metsäpalo|maastopalo)|tulipalo (?:on )?(?:nyt|käynnissä|syttyi juuri|riehuu)',
        '(?:huset|byggnaden|skogen|bilen|taket|skolan|sopkärlet|båten) (?:brinner(?! av| upp av)|står i lågor|står i brand)',
        'det brinner (?:i|på|nu|hos)(?! (?:lamp|gatlykt|knut)\\p{L}*)',
        '(?:house|building|forest|car|bin|roof|school|boat|shed|flat|apartment)(?: behind \\S+ \\S+)? is (?:on fire|burning|in flames)',
        'there is a (?:forest )?fire (?:in|at|near|on)',
      ),
    ],
    none,
  },
  {
    kind: 'emergency',
    all: [
      words(
        'kaasuvuoto|kaasua vuotaa|(?:haisee|tuoksuu) (?:voimakkaasti )?kaasulle',
        'sähköjohto (?:on )?(?:maassa|katkennut|poikki|roikkuu (?:maassa|tiellä|kadulla|pihalla))',
        'gasläcka|luktar gas|elledningen (?:ligger|hänger)',
        'gas leak|smell of gas|smells of gas|live wire|power line is (?:down|lying)',
      ),
    ],
    none,
  },
  {
    kind: 'emergency',
    all: [
      someone,
      words(
        `(?:on|makaa)(?: \\S+){0,2} (?:tajuton|elottomana|tajuttomana)${hereAndNow}|ei(?:kä)? hengitä|on hukkumassa|hukkuu (?:nyt|juuri)`,
        '(?:är|ligger) medvetslös|andas inte|håller på att drunkna',
        "(?:is|lying) unconscious|(?:is not|isn[’']t) breathing|is drowning(?! in (?:paper|work|debt))",
      ),
    ],
    none,
  },
  {
    kind: 'emergency',
    all: [
      words(
        '(?:on )?(?:pudonnut|putosi|vajosi|vajonnut) (?:juuri )?(?:jäihin|avantoon)|(?:soittakaa|lähettäkää|tilatkaa) ambulanssi',
        '(?:fallit|gått) genom isen|skicka (?:en )?ambulans',
        '(?:has fallen|fell) through the ice|send an ambulance',
        '(?:uhkaa|uhkailee)(?: \\S+){0,3} (?:aseella|puukolla|veitsellä)|(?:ammutaan|puukotetaan) (?:nyt|juuri|täällä)',
        'hotar(?: \\S+){0,3} med (?:kniv|vapen|pistol)(?:en)?',
        'threatening(?: \\S+){0,3} with a (?:knife|gun|weapon)',
      ),
    ],
    none,
  },
  {
    kind: 'emergency',
    all: [
      words(
        '(?:tapan|aion tappaa|haluan tappaa) itseni|haluan kuolla|en halua enää elää|en jaksa enää elää',
        '(?:jag )?(?:vill|tänker) (?:ta livet av mig|dö|ta mitt liv)|vill inte leva längre',
        "(?:want|going) to (?:kill myself|die(?! of)|end my life)|(?:don[’']t|do not) want to live(?: anymore|[.!]|$)",
      ),
    ],
  },
  { kind: 'emergency', all: [stems('henkeä uhkaa'), words('nyt|juuri')], none },
]
