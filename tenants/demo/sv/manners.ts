import type { DemoManners } from '../story'

/** How people and staff speak between the stories, in Swedish. */
export const manners: DemoManners = {
  greetings: ['Hej.', 'God dag.', 'Hejsan.', 'God morgon.', 'Hej, en liten anmälan.'],
  farewells: [
    'Tack på förhand.',
    'Hoppas det ordnas snart.',
    'Det här har påpekats förut.',
    'Hälsningar från en invånare',
    'Det är ingen brådska, bara ni vet om det.',
    'Skulle gärna få veta när det är gjort.',
  ],
  spots: [
    'vid korsningen',
    'vid busshållplatsen',
    'nedanför backen',
    'vid övergångsstället',
    'i kurvan',
    'vid butiken',
  ],
  days: ['på måndagen', 'på tisdagen', 'på onsdagen', 'på torsdagen', 'på fredagen', 'på lördagen', 'på söndagen'],
  begun: ['Vi har tagit upp ärendet.', 'Ärendet ligger i kön, och vi tittar på platsen de närmaste dagarna.'],
  passedOn: [
    'Vi har bett entreprenören ordna saken och berättar när det är klart.',
    'Vi har skickat saken vidare och följer upp den.',
  ],
  disputes: ['Det är inte klart ännu. Jag var och tittade i går kväll.', 'Felet kom tillbaka efter två dagar.'],
  givenNames: ['Gunilla', 'Kjell', 'Monica', 'Bengt', 'Ann-Sofi', 'Göran', 'Camilla', 'Stefan', 'Birgitta', 'Ulf'],
  familyNames: ['Sundqvist', 'Holmström', 'Ekholm', 'Nyberg', 'Lindroos', 'Söderlund', 'Åkerlund', 'Björklund'],
  noise: ['asdfgh test test'],
}
