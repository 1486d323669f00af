import type { Localized } from './municipality'

type Choice = Readonly<{
  key: string
  name: Localized
  /** Words to whoever chooses it: it is done elsewhere. `switchboard` stands for the town's own number. */
  stop?: Readonly<{ words: Localized; phone: '112' | 'switchboard' }>
}>
export type StarterQuestion = Readonly<{
  code: string
  type: 'text' | 'prose' | 'number' | 'date' | 'one' | 'many' | 'yesno' | 'shown'
  label: Localized
  hint?: Localized
  hidden?: true
  choices?: readonly Choice[]
  when?: Readonly<{ question: string; choice: string }>
}>

const words = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en })
const choice = (key: string, fi: string, sv: string, en: string): Choice => ({ key, name: words(fi, sv, en) })
const yes = choice('yes', 'Kyllä', 'Ja', 'Yes')
const no = choice('no', 'Ei', 'Nej', 'No')

const noChild: StarterQuestion = {
  code: 'LASTEN_TIEDOT',
  type: 'shown',
  label: words(
    'Älä kirjoita tähän lapsen nimeä tai muita tietoja, joista lapsen tunnistaa. Lapsen omista asioista voit puhua suoraan yksikön kanssa.',
    'Skriv inte barnets namn eller annat som barnet kan kännas igen av. Om barnets egna ärenden kan du tala direkt med enheten.',
    'Please leave out the name of the child and anything a child could be recognised by. You can talk about your own child directly with the unit.',
  ),
}

/** What the topics of a town ask at first, by the topics' codes. Nothing is required: a message that lacks an answer is still a message. */
export const starterQuestions: Readonly<Record<string, readonly StarterQuestion[]>> = {
  '171': [
    {
      code: 'VAYLA',
      type: 'one',
      label: words('Missä kohdassa katua vika on?', 'Var på gatan finns felet?', 'Which part of the street is it?'),
      choices: [
        choice('ajorata', 'Ajoradalla', 'På körbanan', 'The carriageway'),
        choice('jalkakaytava', 'Jalkakäytävällä', 'På trottoaren', 'The pavement'),
        choice('pyoratie', 'Pyörätiellä', 'På cykelvägen', 'The cycle path'),
      ],
    },
    {
      code: 'KOKO',
      type: 'text',
      label: words('Kuinka iso se on?', 'Hur stort är det?', 'How big is it?'),
      hint: words(
        'Esimerkiksi puoli metriä leveä, 10 cm syvä',
        'Till exempel en halv meter brett, 10 cm djupt',
        'For example half a metre wide, 10 cm deep',
      ),
    },
  ],
  talvi: [
    {
      code: 'TYO',
      type: 'one',
      label: words('Mitä puuttuu tai on pielessä?', 'Vad saknas eller är fel?', 'What is missing or wrong?'),
      choices: [
        choice('auraus', 'Auraus', 'Plogning', 'Ploughing'),
        choice('hiekoitus', 'Hiekoitus', 'Sandning', 'Gritting'),
        choice('lumivalli', 'Lumivalli on tiellä', 'En snövall ligger i vägen', 'A snow bank is in the way'),
      ],
    },
    {
      code: 'PAIVA',
      type: 'date',
      label: words('Minä päivänä huomasit sen?', 'Vilken dag märkte du det?', 'On which day did you notice it?'),
    },
  ],
  katuvalot: [
    {
      code: 'VIKA',
      type: 'one',
      label: words('Mikä valossa on vialla?', 'Vad är det för fel på lampan?', 'What is wrong with the light?'),
      choices: [
        choice('pimea', 'Se ei pala', 'Den lyser inte', 'It is dark'),
        choice('vilkkuu', 'Se vilkkuu', 'Den blinkar', 'It flickers'),
        choice(
          'rikki',
          'Pylväs tai valaisin on rikki',
          'Stolpen eller lampan är trasig',
          'The pole or the lamp is broken',
        ),
      ],
    },
    {
      code: 'MAARA',
      type: 'number',
      label: words('Kuinka monta valoa on pimeänä?', 'Hur många lampor är släckta?', 'How many lights are dark?'),
      when: { question: 'VIKA', choice: 'pimea' },
    },
    {
      code: 'PYLVAS',
      type: 'text',
      label: words('Pylvään numero', 'Stolpens nummer', 'Number on the pole'),
      hint: words(
        'Numero on kilvessä noin silmien korkeudella.',
        'Numret står på en skylt ungefär i ögonhöjd.',
        'You find it on a plate at about eye level.',
      ),
    },
  ],
  '198': [
    {
      code: 'MERKKI',
      type: 'one',
      label: words('Mikä merkissä on vialla?', 'Vad är det för fel på märket?', 'What is wrong with the sign?'),
      choices: [
        choice('kaatunut', 'Se on kaatunut tai vääntynyt', 'Det har fallit eller böjts', 'It has fallen or is bent'),
        choice('piilossa', 'Se ei näy', 'Det syns inte', 'It cannot be seen'),
        choice(
          'vaara',
          'Se on väärä tai väärässä paikassa',
          'Det är fel eller står på fel ställe',
          'It is wrong or in the wrong place',
        ),
      ],
    },
  ],
  '176': [
    {
      code: 'LOUKKAAVA',
      type: 'yesno',
      label: words(
        'Onko töhry loukkaava tai uhkaava?',
        'Är klottret kränkande eller hotfullt?',
        'Is the graffiti offensive or threatening?',
      ),
      hint: words('Sellaiset poistamme ensimmäisinä.', 'Sådant tar vi bort först.', 'We remove those first.'),
      choices: [yes, no],
    },
  ],
  '172': [
    {
      code: 'VAARA',
      type: 'yesno',
      label: words('Onko jollekulle juuri nyt vaaraa?', 'Är någon i fara just nu?', 'Is anyone in danger right now?'),
      choices: [
        {
          ...yes,
          stop: {
            words: words(
              'Soita heti hätänumeroon. Tätä viestiä ei lueta heti. Kun vaara on ohi, voit vaihtaa vastauksen ja lähettää ilmoituksen.',
              'Ring genast nödnumret. Det här meddelandet läses inte genast. När faran är över kan du ändra svaret och skicka anmälan.',
              'Call the emergency number at once. This message is not read right away. When the danger is over you can change the answer and send your report.',
            ),
            phone: '112',
          },
        },
        no,
      ],
    },
  ],
  '211': [
    {
      code: 'VALINE',
      type: 'text',
      label: words('Mikä väline on rikki?', 'Vilken utrustning är trasig?', 'Which piece of equipment is broken?'),
      hint: words(
        'Esimerkiksi keinu tai kiipeilyteline',
        'Till exempel en gunga eller klätterställning',
        'For example a swing or a climbing frame',
      ),
    },
    {
      code: 'LOUKKAANTUMINEN',
      type: 'yesno',
      label: words('Voiko siihen loukata itsensä?', 'Kan man skada sig på den?', 'Could somebody get hurt on it?'),
      choices: [yes, no],
    },
  ],
  '234': [
    {
      code: 'PUU',
      type: 'one',
      label: words('Mikä puussa on vialla?', 'Vad är det med trädet?', 'What about the tree?'),
      choices: [
        choice('kallellaan', 'Se on kallellaan', 'Det lutar', 'It leans'),
        choice('kaatunut', 'Se on kaatunut', 'Det har fallit', 'It has fallen'),
        choice(
          'nakyma',
          'Se peittää näkymän tai valon',
          'Det skymmer sikten eller ljuset',
          'It hides the view or the light',
        ),
      ],
    },
  ],
  vesihuolto: [
    {
      code: 'VUOTO',
      type: 'yesno',
      label: words('Vuotaako vettä juuri nyt?', 'Läcker det vatten just nu?', 'Is water leaking right now?'),
      choices: [
        {
          ...yes,
          stop: {
            words: words(
              'Ilmoita vuodosta soittamalla. Tämä viesti luetaan vasta seuraavana työpäivänä.',
              'Anmäl läckan per telefon. Det här meddelandet läses först nästa arbetsdag.',
              'Please report the leak by telephone. This message is read on the next working day.',
            ),
            phone: 'switchboard',
          },
        },
        no,
      ],
    },
  ],
  pysakointi: [
    {
      code: 'REKISTERI',
      type: 'text',
      hidden: true,
      label: words('Auton rekisteritunnus', 'Bilens registernummer', 'Registration number of the car'),
      hint: words(
        'Vain käsittelijä näkee sen. Sitä ei julkaista.',
        'Bara handläggaren ser det. Det publiceras inte.',
        'Only the person handling the case sees it. It is not published.',
      ),
    },
  ],
  liikuntapaikat: [
    {
      code: 'PAIKKA',
      type: 'text',
      label: words(
        'Mistä liikuntapaikasta on kyse?',
        'Vilken idrottsplats gäller det?',
        'Which sports facility is it about?',
      ),
    },
  ],
  kirjasto: [
    {
      code: 'PAIKKA',
      type: 'text',
      label: words(
        'Mistä kirjastosta tai paikasta on kyse?',
        'Vilket bibliotek eller vilken plats gäller det?',
        'Which library or venue is it about?',
      ),
    },
  ],
  varhaiskasvatus: [
    {
      code: 'YKSIKKO',
      type: 'text',
      label: words('Mistä päiväkodista on kyse?', 'Vilket daghem gäller det?', 'Which day-care centre is it about?'),
    },
    noChild,
  ],
  koulut: [
    {
      code: 'YKSIKKO',
      type: 'text',
      label: words('Mistä koulusta on kyse?', 'Vilken skola gäller det?', 'Which school is it about?'),
    },
    noChild,
  ],
  ymparisto: [
    {
      code: 'JATKUU',
      type: 'yesno',
      label: words('Jatkuuko haitta juuri nyt?', 'Pågår störningen just nu?', 'Is it still going on?'),
      choices: [yes, no],
    },
  ],
  elaimet: [
    {
      code: 'LAJI',
      type: 'text',
      label: words('Mistä eläimestä on kyse?', 'Vilket djur gäller det?', 'Which animal is it about?'),
      hint: words('Esimerkiksi lokki tai rotta', 'Till exempel en mås eller en råtta', 'For example a gull or a rat'),
    },
  ],
  toimitilat: [
    {
      code: 'RAKENNUS',
      type: 'text',
      label: words('Mistä rakennuksesta on kyse?', 'Vilken byggnad gäller det?', 'Which building is it about?'),
      hint: words(
        'Älä kirjoita kenenkään terveydestä.',
        'Skriv inte om någons hälsa.',
        'Please write nothing about the health of anyone.',
      ),
    },
  ],
  esteettomyys: [
    {
      code: 'SIVU',
      type: 'text',
      label: words(
        'Verkkosivun osoite, jos asia koskee sivustoa',
        'Webbsidans adress, om det gäller en webbplats',
        'Address of the page, if it is about a website',
      ),
    },
  ],
  verkko: [
    {
      code: 'SIVU',
      type: 'text',
      label: words('Sivun osoite', 'Sidans adress', 'Address of the page'),
    },
  ],
}
