import type { DemoTopics } from '../story'

/** Streets, snow, lights, signs and traffic, as people write in Swedish. */
export const streets: DemoTopics = {
  '171': {
    stories: [
      {
        season: 'bare',
        text: 'Det finns [ett djupt hål|en otäck grop|en stor grop] {in}. [Bilarna väjer över på fel sida.|När det regnar syns den inte.]',
        title: 'Grop {in}',
        answer: 'Gropen lagades {day}. Tack för anmälan.',
      },
      {
        season: 'thaw',
        text: 'Tjälen har [lyft asfalten|gjort ett rejält gupp] {in}. [Man får nästan stanna.|Ingen varning finns.]',
        title: 'Tjälskada {in}',
        answer: 'Vi har satt ut en varningsskylt och jämnar vägen när tjälen gått ur.',
      },
      {
        text: 'Plattorna på trottoaren {in} [sticker upp|är lösa]. [Jag snubblade i går.|Rollatorn fastnar.]',
        title: 'Trottoaren skadad {in}',
        answer: 'Plattorna är omlagda och kanten jämn.',
      },
      {
        season: 'bare',
        text: 'Efter grävarbetet {in} [blev det bara grus|sjönk asfalten]. När kommer beläggningen tillbaka?',
        title: 'Efter grävarbete {in}',
        answer: 'Entreprenören asfalterade platsen {day}.',
      },
      {
        text: 'Kantstenen {in} har lossnat [och ligger på vägen|och står snett].',
        title: 'Lös kantsten {in}',
        answer: 'Kantstenen sitter fast igen.',
      },
      {
        season: 'bare',
        text: 'Grusvägen dammar något fruktansvärt {in}. [Kan den saltas?|Man kan inte ha fönstren öppna.]',
        title: 'Damm {in}',
        answer: 'Vägen hyvlades och dammet bands {day}.',
      },
    ],
    planned: ['Gatan får ny beläggning nästa sommar.'],
    noAction: [['plan', 'Vi har sett på platsen. Skadan är liten och vi följer den.']],
    notOurs: [['Väglaget', 'Den här delen är enskild väg. Väglaget svarar för den.']],
    question: ['På vilken sida av gatan är skadan?', 'På sidan med udda nummer.'],
  },
  talvi: {
    stories: [
      {
        season: 'snow',
        text: 'Det är inte plogat {in}. [Snön når till anklarna.|Granngatan är plogad två gånger.|Bilen fastnade i morse.]',
        title: 'Oplogat {in}',
        answer: 'Gatan plogades {day}. Vi börjar alltid med huvudlederna.',
      },
      {
        season: 'snow',
        text: 'Det är [spegelblankt|glashalt] {in}. [Ingen sand på en vecka.|Flera har fallit.]',
        title: 'Halt {in}',
        answer: 'Vi sandade genast och tog med platsen på morgonrundan.',
      },
      {
        season: 'snow',
        text: 'Plogbilen lämnade en vall {in} [mitt för infarten|vid övergångsstället]. [Man måste klättra.|Barnvagnen kommer inte över.]',
        title: 'Snövall {in}',
        answer: 'Vallen är borttagen och föraren har fått besked.',
      },
      {
        season: 'snow',
        text: 'Snöhögen i korsningen {in} är så hög att man inte ser [bilarna|något alls].',
        title: 'Snöhög skymmer sikten {in}',
        answer: 'Högen är sänkt och resten körs bort.',
      },
      {
        season: 'snow',
        text: 'Cykelvägen bredvid vägen {in} är [oplogad|full av slask]. [Folk går på körbanan.|Jag fick leda cykeln.]',
        title: 'Cykelväg oplogad {in}',
        answer: 'Cykelvägen är plogad och sopad.',
      },
      {
        season: 'snow',
        text: 'Trappan {in} är [full av is|igensnöad] och räcket går inte att hålla i.',
        title: 'Isig trappa {in}',
        answer: 'Trappan är rensad och sandad.',
      },
    ],
    notOurs: [['Fastighetsägaren', 'Fastigheten sköter denna bit. Vi har påmint ägaren.']],
    question: ['Gäller det körbanan eller trottoaren?', 'Trottoaren.'],
  },
  katuvalot: {
    stories: [
      {
        text: '[En gatlampa är släckt|En lampa lyser inte] {in}. [Det är mörkt att gå hem.|Den har varit släckt en vecka.]',
        title: 'Släckt gatlampa {in}',
        answer: 'Lampan byttes {day}.',
      },
      {
        season: 'dark',
        text: '[Fyra|Fem|Sex] lampor i rad är släckta {in}. [Kanske en säkring.|Man ser inte handen framför sig.]',
        title: 'Flera släckta lampor {in}',
        answer: 'Felet fanns i en kabel och är lagat.',
      },
      {
        text: 'Lampan {in} [blinkar hela natten|tänds och släcks].',
        title: 'Blinkande lampa {in}',
        answer: 'Lampans driftdon är bytt.',
      },
      {
        text: 'En lyktstolpe står snett {in}, [någon har kört på den|den lutar mot vägen].',
        title: 'Sned lyktstolpe {in}',
        answer: 'Stolpen är uppriktad och foten granskad.',
      },
      {
        text: 'Grenar skymmer gatlampan {in}. [Ljuset når inte ner.|De kunde sågas av.]',
        title: 'Grenar framför lampan {in}',
        answer: 'Grenarna är avsågade.',
      },
      {
        season: 'bare',
        text: 'Gatlamporna lyser mitt på dagen {in}. [Onödig el.|Uret går väl fel.]',
        title: 'Lampor lyser på dagen {in}',
        answer: 'Uret är rätt inställt.',
      },
    ],
    planned: ['Belysningen byts till led nästa år.'],
    noAction: [
      ['not-found', 'Vi var på plats på kvällen och alla lampor lyste. Meddela gärna om felet kommer tillbaka.'],
    ],
    forwarded: 'Belysningsentreprenören',
    question: ['Finns det ett nummer på stolpen?', 'Det står 118, tror jag.'],
  },
  '198': {
    stories: [
      {
        text: '[Stoppmärket|Hastighetsmärket|Väjningsmärket] {in} [har fallit|är vridet åt fel håll]. [Turister vet inte vad som gäller.|Vinden tog det.]',
        title: 'Vägmärke skadat {in}',
        answer: 'Märket är fastsatt igen.',
      },
      {
        season: 'summer',
        text: 'En buske skymmer vägmärket {in}. [Man ser bara kanten.|Den borde klippas.]',
        title: 'Vägmärke bakom buske {in}',
        answer: 'Busken är klippt.',
      },
      {
        text: 'Vägmärket {in} är [så blekt att det inte går att läsa|nerklottrat].',
        title: 'Blekt vägmärke {in}',
        answer: 'Skivan är bytt.',
      },
    ],
  },
  '199': {
    stories: [
      {
        text: 'Gatuskylten saknas {in}. [Bud hittar inte fram.|Gäster ringer och frågar.]',
        title: 'Gatuskylt saknas {in}',
        answer: 'En ny skylt är på plats.',
      },
      {
        text: 'Gatunamnet {in} är [felstavat på svenska|bara på finska] på skylten.',
        title: 'Fel på gatuskylt {in}',
        answer: 'Skylten är utbytt mot en på båda språken.',
      },
      {
        text: 'Vägvisaren {in} pekar åt fel håll. [Någon har vridit den.|Jag visade tre bilar rätt.]',
        title: 'Vägvisare fel {in}',
        answer: 'Vägvisaren är rättvänd.',
      },
    ],
  },
  hulevesi: {
    stories: [
      {
        season: 'thaw',
        text: 'Smältvattnet står {in}. [Brunnen är frusen.|Man får vada.]',
        title: 'Smältvatten {in}',
        answer: 'Brunnen är upptinad.',
      },
      {
        season: 'autumn',
        text: 'Löv täpper till brunnen {in}. [Gatan är en sjö.|Jag krattade, men det hjälpte inte.]',
        title: 'Brunn tilltäppt {in}',
        answer: 'Brunnen tömdes {day}.',
      },
      {
        text: 'Brunnslocket {in} [skramlar|är löst]. [Det hörs hela natten.|Någon kan trampa snett.]',
        title: 'Löst brunnslock {in}',
        answer: 'Locket är bytt.',
      },
    ],
    planned: ['Dagvattenröret byts till ett större när gatan saneras.'],
  },
  liikenne: {
    stories: [
      {
        text: 'Det körs alldeles för fort {in}. [Ett farthinder vore bra.|Särskilt på kvällarna.|En fartvisare kunde hjälpa.]',
        title: 'Önskan om farthinder {in}',
        answer: 'Vi mätte farten och ställer ut en fartvisare.',
      },
      {
        text: 'Det behövs ett övergångsställe {in} [vid butiken|vid hållplatsen].',
        title: 'Önskan om övergångsställe {in}',
        answer: 'Platsen är lämplig och målas i sommar.',
      },
    ],
    planned: ['Det ordnas när gatan får ny beläggning.'],
    noAction: [['plan', 'Enligt mätningarna behövs ingen ändring nu. Vi mäter på nytt om ett år.']],
  },
  pyoraily: {
    stories: [
      {
        text: 'Cykelvägen {in} tar slut [mitt i allt|utan förvarning]. [Kommer det en fortsättning?|Man hamnar bland bilarna.]',
        title: 'Cykelvägens fortsättning {in}',
        answer: 'Fortsättningen finns i programmet för gång och cykel.',
      },
      {
        text: 'Ett cykelställ behövs {in}. [Cyklarna ligger i en hög.|Det som finns är fullt.]',
        title: 'Cykelställ {in}',
        answer: 'Ett ställ för sex cyklar är utsatt.',
      },
    ],
  },
  pysakointi: {
    stories: [
      {
        text: 'En bil utan skyltar har stått {in} [i veckor|sedan i somras|en månad]. [Däcken är tomma.|Ingen hämtar den.]',
        answer: 'Bilen är bortforslad.',
      },
      {
        text: 'Bilar parkeras på trottoaren {in}. [Varje kväll.|Man måste gå ut på vägen.]',
        answer: 'Vi övervakar platsen oftare de närmaste veckorna.',
      },
    ],
  },
}
