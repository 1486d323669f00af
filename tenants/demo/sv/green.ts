import type { DemoTopics } from '../story'

/** Parks, playgrounds, trees, litter and damage, as people write in Swedish. */
export const green: DemoTopics = {
  '174': {
    stories: [
      {
        season: 'summer',
        at: 'park',
        text: 'Gräset är oklippt {in}. [Det når till knäna.|Fästingar finns det gott om.]',
        title: 'Oklippt gräs {in}',
        answer: 'Gräset klipptes {day}.',
      },
      {
        at: 'park',
        text: 'En bänk är trasig {in}. [Sitsen saknas.|Spikar sticker upp.]',
        title: 'Trasig bänk {in}',
        answer: 'Bänken är lagad.',
      },
      {
        season: 'bare',
        at: 'park',
        text: 'Blommorna {in} [torkar bort|är fulla av ogräs]. [Vattnar någon?|De var så fina i våras.]',
        title: 'Planteringar {in}',
        answer: 'Planteringarna är rensade och vattnade.',
      },
      {
        season: 'bare',
        text: 'Häcken {in} växer ut över trottoaren. [Man blir våt när det regnat.|Två ryms inte.]',
        title: 'Häck över trottoar {in}',
        answer: 'Häcken är klippt.',
      },
    ],
    planned: ['Parken rustas upp nästa sommar.'],
    noAction: [
      ['plan', 'Vi har sett på platsen. Den hör till den vanliga skötselrundan, så vi gör inget extra besök.'],
    ],
  },
  '211': {
    stories: [
      {
        at: 'playground',
        text: 'Gungan är [trasig|utan sits] {in}. [Kedjan är tunn.|Jag knöt upp den.]',
        title: 'Trasig gunga {in}',
        answer: 'Gungan har fått ny sits och nya kedjor.',
      },
      {
        at: 'playground',
        text: 'Rutschkanan {in} har en vass kant. [Byxorna gick sönder.|En skruv sticker upp.]',
        title: 'Vass kant {in}',
        answer: 'Kanten är slipad.',
      },
      {
        at: 'playground',
        text: 'Grinden {in} går inte att stänga. [Haken är böjd.|Små barn springer ut.]',
        title: 'Grinden trasig {in}',
        answer: 'Grinden stänger sig nu själv.',
      },
    ],
  },
  '234': {
    stories: [
      {
        text: 'En [björk|tall|gran] lutar mot vägen {in}. [Den faller i nästa storm.|Rötterna har lyft.]',
        title: 'Lutande träd {in}',
        answer: 'Trädet är fällt.',
      },
      {
        text: 'Ett träd har fallit över [stigen|cykelvägen] {in}. [Nattens vind.|Man kommer inte förbi.]',
        title: 'Fallet träd {in}',
        answer: 'Trädet är undanröjt.',
      },
    ],
    notOurs: [['Markägaren', 'Trädet står på privat mark. Vi har kontaktat markägaren.']],
  },
  '246': {
    stories: [
      {
        text: 'Papperskorgen är [full|överfull] {in}. [Måsarna sprider skräpet.|Ingen tömmer.]',
        title: 'Full papperskorg {in}',
        answer: 'Korgen tömdes {day}.',
      },
      {
        text: 'Någon har dumpat [en soffa|däck|säckar med skräp] {in}. [Så fult.|Avfallsstationen är nära.]',
        title: 'Dumpat skräp {in}',
        answer: 'Skräpet är hämtat.',
      },
      {
        season: 'thaw',
        text: 'Vinterns skräp ligger framme {in}. [När städas det?|Jag plockar gärna om jag får en säck.]',
        title: 'Vinterns skräp {in}',
        answer: 'Vårstädningen gjordes {day}.',
      },
    ],
  },
  '176': {
    stories: [
      {
        text: '[Planket|Busskuren|Tunneln] är nerklottrat {in}. [Det är fult.|Kom under veckoslutet.]',
        title: 'Klotter {in}',
        answer: 'Klottret är bortskrubbat.',
      },
      {
        text: 'Klistermärken överallt på stolparna {in}. [Ser ovårdat ut.|Inte bråttom.]',
        title: 'Klistermärken {in}',
        answer: 'Märkena är borttagna.',
      },
    ],
  },
  '172': {
    stories: [
      {
        text: 'Rutan i busskuren {in} är [krossad|i tusen bitar]. [Glas på trottoaren.|Det hände i natt.]',
        title: 'Krossad ruta {in}',
        answer: 'Glaset är städat och rutan ny.',
      },
      {
        text: 'Blomkrukorna har vällts {in}. [Jord på gatan.|Igen.]',
        title: 'Välta krukor {in}',
        answer: 'Krukorna står upp och är planterade på nytt.',
      },
    ],
  },
}
