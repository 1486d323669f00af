import type { DemoTopics } from '../story'

/** Sports, culture, schools, buildings, water, waste and all else, as people write in Swedish. */
export const services: DemoTopics = {
  liikuntapaikat: {
    stories: [
      {
        season: 'snow',
        at: 'trail',
        text: 'Spåret är inte draget {in}. [Snö finns det ju.|Senaste uppgiften är en vecka gammal.]',
        title: 'Spåret {in}',
        answer: 'Spåret drogs {day}.',
      },
      {
        text: 'Duscharna i simhallen är [kalla|trasiga]. [Två av fyra fungerar.|Annars är det rent och fint.]',
        title: 'Simhallens duschar',
        answer: 'Blandarna är bytta.',
      },
    ],
  },
  uimarannat: {
    stories: [
      {
        season: 'bare',
        at: 'shore',
        text: 'Bryggan {in} [lutar|är hal]. [En bult saknas.|Räcket är löst.]',
        title: 'Bryggan {in}',
        answer: 'Bryggan är lagad.',
      },
      {
        season: 'summer',
        at: 'shore',
        text: 'Finns det blågröna alger {in}? Vattnet är [grönt|grumligt].',
        title: 'Alger {in}',
        answer: 'Vi tog prov. Det fanns lite alger, och uppgiften finns på anslagstavlan.',
      },
    ],
  },
  kirjasto: {
    stories: [
      {
        text: 'Kunde biblioteket ha öppet [på lördagar|längre på kvällen]? [Den som jobbar hinner inte.|Meröppet duger också.]',
        title: 'Bibliotekets öppettider',
        answer: 'Biblioteket är meröppet varje dag kl. 7–21.',
      },
    ],
  },
  nuoriso: {
    stories: [
      {
        text: 'Ungdomsgården kunde ha öppet [på fredagar|under loven]. [Det finns inget annat ställe.|Många skulle komma.]',
        title: 'Ungdomsgårdens öppettider',
        answer: 'Vi prövar längre öppet på fredagar under våren.',
      },
    ],
  },
  varhaiskasvatus: {
    stories: [
      {
        text: 'När ska ansökan till daghemmet [för hösten|för sommaren] lämnas in? Sidorna säger olika.',
        answer: 'Fyra månader innan. Sidan är rättad.',
      },
    ],
  },
  koulut: {
    stories: [
      {
        text: 'Skolskjutsen [är ofta sen|passar inte timmarna]. [Vem kan ändra tiden?|Det är mörkt att vänta.]',
        answer: 'Vi har kommit överens om en ny tid med trafikanten.',
      },
    ],
  },
  kaavoitus: {
    stories: [
      {
        text: 'Behövs det lov för [ett skärmtak|en bod|en terrass] på [15|20|25] kvadratmeter?',
        answer: 'En anmälan räcker. Skicka en situationsplan så kontrollerar vi.',
      },
    ],
  },
  toimitilat: {
    stories: [
      {
        at: 'house',
        text: 'Ytterdörren {in} [stänger inte|är tung]. [Det drar.|Värmen går ut.]',
        answer: 'Dörrstängaren är justerad.',
      },
    ],
  },
  esteettomyys: {
    stories: [
      {
        at: 'house',
        text: 'Rampen {in} är [för brant|full av is]. [Rullstolen behöver hjälp.|Knappen fungerar inte.]',
        title: 'Rampen {in}',
        answer: 'Rampen är rensad och knappen lagad.',
      },
    ],
  },
  vesihuolto: {
    stories: [
      {
        at: 'street',
        text: 'Kranvattnet är [brunt|grumligt] {in}. [Beror det på grävandet?|Går det att dricka?]',
        answer: 'Nätet spolades. Låt vattnet rinna en stund, så klarnar det.',
      },
    ],
  },
  jatehuolto: {
    stories: [
      {
        at: 'street',
        text: 'Ekopunkten är full {in}. [Kartonger på marken.|Glaset är inte tömt.]',
        title: 'Full ekopunkt {in}',
        answer: 'Avfallsbolaget har tömt ekopunkten.',
      },
    ],
    forwarded: 'Avfallsbolaget',
  },
  ymparisto: {
    stories: [
      {
        at: 'street',
        text: 'Det bullrar från bygget {in} [före klockan sex|om nätterna]. [Vad är tillåtet?|Det hörs genom fönstren.]',
        answer: 'Vi har talat med bygget. Buller tillåts kl. 7–18.',
      },
    ],
  },
  elaimet: {
    stories: [
      {
        at: 'street',
        text: 'Råttor har setts {in}. [Även på dagen.|Vid ekopunkten.|Tre på en gång.]',
        answer: 'Vi har satt ut fällor. Håll komposten stängd.',
      },
    ],
  },
  vinkki: {
    stories: [
      {
        at: 'park',
        text: 'En idé: [odlingslådor|en bokhylla för byten|frisbeekorgar] {in}. [Kostar inte mycket.|Fungerar i grannkommunen.]',
        title: 'Idé {in}',
        answer: 'Tack för idén. Vi har fört den vidare.',
      },
    ],
  },
  kiitos: {
    stories: [
      {
        text: 'Tack för [snabb hjälp|fina parker|vänlig service]. [Jag blev glad.|Det gick på en dag.|Bra jobbat.]',
        title: 'Tack',
        answer: 'Tack för ditt meddelande, vi har hälsat arbetslaget.',
      },
    ],
  },
  hallinto: {
    stories: [
      {
        text: 'Var finns [fullmäktiges föredragningslista|budgeten]? [Sökningen hittade inget.|Sidorna har ändrats.]',
        answer: 'Under Beslutsfattande på webbplatsen, fem dagar före mötet.',
      },
    ],
  },
  verkko: {
    stories: [
      {
        text: '[Blanketten laddar inte|Länken är trasig|Svenska sidan är tom]. [Provade två gånger.|På datorn fungerar det.]',
        title: 'Fel på webbplatsen',
        answer: 'Felet är rättat.',
      },
    ],
  },
  yleinen: {
    stories: [
      {
        text: 'Vem ger lov för [ett loppis|ett litet evenemang|torgförsäljning]? [Vi är en liten grupp.|Räcker en anmälan?]',
        answer: 'Lovet söks med e-blanketten två veckor innan.',
      },
    ],
  },
}
