import type { Localized } from './municipality'

export type StarterTemplate = Readonly<{
  name: Localized
  /** The code of its topic; of every topic without one. */
  topic?: string
  state: 'in_progress' | 'waiting_reporter' | 'planned' | 'done' | 'answered' | 'no_action' | 'not_ours'
  words: Localized
}>

/** What staff of any municipality say often; each town's own words take their place as they work. */
export const starterTemplates: readonly StarterTemplate[] = [
  {
    name: { fi: 'Käymme katsomassa', sv: 'Vi kommer och tittar', en: 'We will come and look' },
    state: 'in_progress',
    words: {
      fi: 'Kiitos ilmoituksestasi. Käymme katsomassa paikan ja kerromme sinulle, mitä teemme.',
      sv: 'Tack för din anmälan. Vi tittar på platsen och berättar för dig vad vi gör.',
      en: 'Thank you for telling us. We will look at the place and let you know what we do.',
    },
  },
  {
    name: { fi: 'Tarkenna paikkaa', sv: 'Precisera platsen', en: 'Tell us where' },
    state: 'waiting_reporter',
    words: {
      fi: 'Emme löytäneet paikkaa kuvauksesi perusteella. Kerro lähin osoite tai mitä paikan lähellä on.',
      sv: 'Vi hittade inte platsen utifrån din beskrivning. Berätta den närmaste adressen eller vad som finns i närheten.',
      en: 'We could not find the place from what you told us. Please tell us the nearest address or what is close by.',
    },
  },
  {
    name: { fi: 'Työ on suunniteltu', sv: 'Arbetet är planerat', en: 'The work is planned' },
    state: 'planned',
    words: {
      fi: 'Työ on suunniteltu tehtäväksi {day}. Kerromme, kun se on valmis.',
      sv: 'Arbetet är planerat till {day}. Vi meddelar när det är klart.',
      en: 'The work is planned for {day}. We will tell you when it is done.',
    },
  },
  {
    name: { fi: 'Korjattu', sv: 'Åtgärdat', en: 'Mended' },
    state: 'done',
    words: {
      fi: 'Vika on korjattu. Kiitos, että kerroit siitä.',
      sv: 'Felet är åtgärdat. Tack för att du berättade om det.',
      en: 'The fault has been mended. Thank you for telling us about it.',
    },
  },
  {
    name: { fi: 'Lamppu vaihdettu', sv: 'Lampan bytt', en: 'Lamp replaced' },
    topic: 'katuvalot',
    state: 'done',
    words: {
      fi: 'Valaisimen lamppu on vaihdettu ja valo palaa taas.',
      sv: 'Lampan är bytt och belysningen fungerar igen.',
      en: 'The lamp has been replaced and the light is on again.',
    },
  },
  {
    name: { fi: 'Aurattu ja hiekoitettu', sv: 'Plogat och sandat', en: 'Cleared and gritted' },
    topic: 'talvi',
    state: 'done',
    words: {
      fi: 'Paikka on aurattu ja hiekoitettu. Kiitos ilmoituksestasi.',
      sv: 'Platsen är plogad och sandad. Tack för din anmälan.',
      en: 'The place has been cleared of snow and gritted. Thank you for telling us.',
    },
  },
  {
    name: { fi: 'Kiitos palautteesta', sv: 'Tack för responsen', en: 'Thank you for your feedback' },
    state: 'answered',
    words: {
      fi: 'Kiitos palautteestasi. Olemme välittäneet sen niille, jotka asiasta vastaavat.',
      sv: 'Tack för din respons. Vi har framfört den till dem som ansvarar för saken.',
      en: 'Thank you for your feedback. We have passed it on to those who answer for the matter.',
    },
  },
  {
    name: { fi: 'Odotetaan kevättä', sv: 'Väntar på våren', en: 'To be mended in spring' },
    topic: '171',
    state: 'planned',
    words: {
      fi: 'Päällystettä ei voi paikata pakkasella. Työ on suunniteltu tehtäväksi {day}.',
      sv: 'Beläggningen kan inte lagas när det är kallt. Arbetet är planerat till {day}.',
      en: 'The surface cannot be patched in frost. The work is planned for {day}.',
    },
  },
  {
    name: { fi: 'Valtion tie', sv: 'Statens väg', en: 'A state road' },
    topic: '171',
    state: 'not_ours',
    words: {
      fi: 'Tie on valtion, eikä kunta hoida sitä. Kerro viasta valtion teiden palautekanavassa.',
      sv: 'Vägen är statens och kommunen sköter den inte. Anmäl felet i responskanalen för statens vägar.',
      en: 'The road belongs to the state and the municipality does not look after it. Please report it to the state road authority.',
    },
  },
  {
    name: { fi: 'Ei toimenpiteitä', sv: 'Ingen åtgärd', en: 'No action' },
    state: 'no_action',
    words: {
      fi: 'Kävimme katsomassa paikan. Se on kunnossapitoluokkansa mukaisessa kunnossa, emmekä tee sille nyt mitään.',
      sv: 'Vi har tittat på platsen. Den är i det skick som dess underhållsklass förutsätter, och vi gör inget åt den nu.',
      en: 'We have looked at the place. It is in the condition its maintenance class calls for, and we will not do anything to it now.',
    },
  },
]
