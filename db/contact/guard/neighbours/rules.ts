import { asking, doing, type Sign, stems, words } from '../signs/rules'

/** A place by a health centre is a place; only what goes on inside is another's. */
const place = stems(
  'edess|pihas|piha(?!n)|vieress|lähel|kohdal|luona|risteyk|pysäköin|parkki|jalkakäytäv|suojatie|kuoppa|katuvalo|aura|hiekoit|bussipysäk|opaste|kyltti',
  'framför|utanför|vid (?:hälso|tand|rådgiv|läkar)|bredvid|parkering|gården|trottoar|gatlykt|grop|plog|busshållplats|skylt',
  'in front of|outside|next to|near|parking|pavement|street ?light|pothole|bus stop|sign(?!\\p{L})',
)

const care = stems(
  'terveyskesku|terveysasema|hammaslääk|hammashoi|hammashoidon|lääkäri|neuvola|päivysty|sosiaalityö|sosiaalitoim|kotihoi|kotipalvelu',
  'omaishoi|vammaispalvelu|lastensuojelu|vanhuspalvelu|hoitoko(?:ti|di)|mielenterveyspalvel|päihdepalvel|palveluasumi',
  'hälsovårdscentral|hälsostation|tandläk|tandvård|rådgivningsbyrå|hemvård|socialarbet|barnskydd|närståendevård|handikappservice|äldreboende|läkar',
  'health (?:centre|center|station)|dentist|dental|doctor|home care|social worker|child (?:protection|welfare)|maternity clinic|nursing home',
)

const service = words(
  'aika|aikaa|aikoja|saa(?:n|da|daan)?(?: \\S+)? ajan|varata(?: \\S+)? ajan|ei vastata|ei vastaa|ei käynyt|ei tullut|ajanvarau\\p{L}*|jono|jonot|jonoa|jonossa|hoitoa|hoitoon|hoitaja\\p{L}*|lähete\\p{L}*|kohtelu\\p{L}*|kohteli|reseptin?|lasku|laskun|asiakasmaksu\\p{L}*|päätös|päätöksen|hakea|haen|hakemu\\p{L}*|käynti|käyntejä|käynnin',
  'tid|tider|svarar inte|ingen svarar|kö|köer|kön|kötid\\p{L}*|vård|remiss\\p{L}*|bemöt\\p{L}*|recept|räkning\\p{L}*|besök|ansök\\p{L}*|beslut|avgift\\p{L}*',
  'appointment\\p{L}*|(?:nobody|no one) answers|queue|waiting|wait|referral|prescription|treat\\p{L}*|bill|visit|visits|apply|application',
)

const road = words(
  '(?:valtatie|kantatie|seututie|yhdystie|vt|kt|riksväg|stamväg|regionalväg|highway|main road|regional road)(?:llä|n|lla|en)? ?\\d{1,5}(?::?\\p{L}+)?',
)

/** What another authority answers for, as far as words tell; what the place tells is asked where the place is. */
export const neighbours: readonly Sign[] = [
  { kind: 'wellbeing', all: [care, service], none: [place] },
  {
    kind: 'wellbeing',
    all: [
      stems(
        'toimeentulotu',
        '(?:hammas)?lääkäriai(?:ka|ko)',
        'läkartid',
        'lastensuojeluilmoit',
        'utkomststöd',
        'barnskyddsanmäl',
        'social assistance',
      ),
    ],
    none: [place],
  },
  {
    kind: 'police',
    all: [stems('rikosilmoitu', 'polisanmäl', 'brottsanmäl', '(?:a )?police report', '(?:a )?crime report'), doing],
    none: [asking],
  },
  {
    kind: 'police',
    all: [
      words(
        '(?:auto|pyörä|polkupyörä|lompakko|laukku|puhelin|vene|mopo|skootteri|moottoripyörä)(?:ni|mme) (?:on )?(?:varastettu|varastettiin|vietiin|ryöstettiin)(?: \\S+)?',
        '(?:varastettiin|on varastettu|vietiin)(?: \\S+)? (?:auto|pyörä|polkupyörä|lompakko|laukku|puhelin|vene|mopo)(?:ni|mme)',
        '(?:minut|minua|meidät) (?:on )?(?:pahoinpideltiin|ryöstettiin|pahoinpidelty|ryöstetty)|minua (?:lyötiin|uhattiin)',
        '(?:asuntooni|kotiini|autooni|mökkiini|autoomme|kotiimme|mökkiimme) (?:on )?(?:murtauduttiin|murtauduttu)',
        '(?:min|mitt|vår|vårt) (?:cykel|bil|plånbok|båt|moped|telefon|väska) (?:har blivit |blev |är )?(?:stulen|stals|stulits)',
        'jag (?:blev|har blivit) (?:misshandlad|rånad)|inbrott (?:i|hos) (?:min|mitt|oss|mig)',
        '(?:my|our) (?:bike|bicycle|car|wallet|boat|moped|phone|bag) (?:was|has been|got) stolen|i was (?:robbed|assaulted|mugged)',
        'broke into (?:my|our) (?:home|house|car|flat|cottage)',
      ),
    ],
  },
  {
    kind: 'police',
    all: [
      words(
        '(?:vetävät|vetää|käyttävät|käytetään) huumeita|myydään(?: \\S+){0,2} huumeita|huumekaup\\p{L}*|huumeita (?:myydään|kaupataan)|(?:myy|kauppaa)(?: \\S+)? huumeita',
        'säljer(?: \\S+)? (?:droger|narkotika)|säljs(?: \\S+)? (?:droger|narkotika)|(?:droger|narkotika) säljs',
        '(?:selling|sells|sell|dealing) drugs|drug deal\\p{L}*',
      ),
    ],
  },
  {
    kind: 'stateRoad',
    all: [
      road,
      stems(
        'kuoppa|kuopp|reikä|auraa|auraamat|liukas|liukkau|routa|urat|urai|nopeusrajoit|kaide|kaitee|päällyst|asfaltt|hirvi',
        'grop|plog|hal(?:t|ka)?(?!\\p{L})|hastighet|räcke|asfalt|beläggning',
        'pothole|plough|icy|slippery|speed limit|guard ?rail|asphalt|surface',
      ),
    ],
    none: [asking],
  },
]
