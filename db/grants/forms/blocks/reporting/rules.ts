import { block, words } from '../building/rules'

/** What is told of a grant when it has been used. */
export const useBlock = block({
  key: 'use',
  title: words('Avustuksen käyttö', 'Användningen av bidraget', 'How the grant was used'),
  questions: [
    {
      key: 'report_done',
      type: 'prose',
      label: words('Mitä teitte avustuksella?', 'Vad gjorde ni med bidraget?', 'What did you do with the grant?'),
    },
    {
      key: 'report_reached',
      type: 'whole',
      label: words('Montako ihmistä tavoititte?', 'Hur många nådde ni?', 'How many people did you reach?'),
    },
    {
      key: 'report_spent',
      type: 'euros',
      label: words(
        'Paljonko avustuksesta käytettiin?',
        'Hur mycket av bidraget användes?',
        'How much of the grant was used?',
      ),
    },
    {
      key: 'report_changed',
      type: 'prose',
      required: false,
      max: 2000,
      label: words(
        'Mikä muuttui suunnitelmasta ja miksi?',
        'Vad ändrades jämfört med planen och varför?',
        'What changed from the plan, and why?',
      ),
    },
    {
      key: 'report_truth',
      type: 'agree',
      label: words(
        'Vakuutan, että tiedot ovat oikein.',
        'Jag försäkrar att uppgifterna är riktiga.',
        'I assure that what I have told is true.',
      ),
    },
  ],
})
