import { afterYes, block, large, middling, organised, together, words } from '../building/rules'

/** B: how much and what for. The purpose may be published with the grant. */
export const grantBlock = block({
  key: 'grant',
  title: words('Avustus', 'Bidrag', 'Grant'),
  questions: [
    {
      key: 'applied',
      type: 'applied',
      min: 1_00,
      label: words('Paljonko haet?', 'Hur mycket ansöker du om?', 'How much do you apply for?'),
    },
    {
      key: 'purpose',
      type: 'prose',
      max: 700,
      label: words('Mihin käytät avustuksen?', 'Vad använder du bidraget till?', 'What will you use the grant for?'),
      hint: words(
        'Yksi tai kaksi virkettä riittää. Teksti voidaan julkaista avustuksen yhteydessä.',
        'En eller två meningar räcker. Texten kan publiceras tillsammans med bidraget.',
        'A sentence or two will do. The text may be published with the grant.',
      ),
    },
    {
      key: 'several_years',
      type: 'yesno',
      when: { of: together, fromCents: large },
      label: words('Jatkuuko hanke useana vuonna?', 'Pågår projektet i flera år?', 'Does it go on for several years?'),
    },
  ],
})

/** C: what else supports the same thing, the town's own benefits counted in. */
export const supportBlock = block({
  key: 'support',
  title: words('Muut tuet', 'Övriga stöd', 'Other support'),
  questions: [
    {
      key: 'other_support',
      type: 'yesno',
      label: words(
        'Oletko hakenut tai saanut samaan muuta tukea?',
        'Har du sökt eller fått annat stöd för samma sak?',
        'Have you applied for or been given other support for the same?',
      ),
    },
    {
      key: 'other_support_rows',
      type: 'rows',
      when: { after: afterYes('other_support') },
      label: words('Keneltä ja paljonko?', 'Av vem och hur mycket?', 'From whom and how much?'),
      cells: [
        { key: 'giver', name: words('Myöntäjä', 'Beviljare', 'Giver'), type: 'line' },
        { key: 'year', name: words('Vuosi', 'År', 'Year'), type: 'whole' },
        { key: 'sum', name: words('Summa', 'Summa', 'Sum'), type: 'euros' },
        {
          key: 'state',
          name: words('Haettu vai myönnetty', 'Sökt eller beviljat', 'Applied for or granted'),
          type: 'line',
        },
      ],
    },
    {
      key: 'premises_benefit',
      type: 'yesno',
      when: { of: together, fromCents: middling },
      label: words(
        'Onko käytössänne kunnan tiloja maksutta tai alennettuun hintaan?',
        'Använder ni kommunens lokaler gratis eller till nedsatt pris?',
        'Do you use the town’s premises free or at a reduced price?',
      ),
    },
    {
      key: 'premises_benefit_rows',
      type: 'rows',
      when: { after: afterYes('premises_benefit') },
      label: words('Mitkä tilat ja kuinka paljon?', 'Vilka lokaler och hur mycket?', 'Which premises and how much?'),
      cells: [
        { key: 'place', name: words('Tila', 'Lokal', 'Place'), type: 'line' },
        { key: 'hours', name: words('Tunteja vuodessa', 'Timmar per år', 'Hours a year'), type: 'whole' },
      ],
    },
    {
      key: 'town_loans',
      type: 'yesno',
      secret: true,
      when: { of: organised, fromCents: large },
      label: words(
        'Onko yhdistyksellä kunnalta lainaa tai takausta?',
        'Har föreningen lån eller borgen av kommunen?',
        'Does the association have a loan or guarantee from the town?',
      ),
    },
    {
      key: 'trades',
      type: 'yesno',
      when: { of: organised, fromCents: middling },
      label: words(
        'Myyttekö tuotteita tai palveluja markkinoilla?',
        'Säljer ni varor eller tjänster på marknaden?',
        'Do you sell goods or services on the market?',
      ),
      hint: words(
        'Silloin avustus voi olla vähämerkityksistä tukea (de minimis).',
        'Då kan bidraget vara stöd av mindre betydelse (de minimis).',
        'The grant may then be de minimis aid.',
      ),
    },
    {
      key: 'de_minimis',
      type: 'yesno',
      when: { after: afterYes('trades') },
      label: words(
        'Oletteko saaneet de minimis -tukea kolmen viime vuoden aikana?',
        'Har ni fått stöd av mindre betydelse under de senaste tre åren?',
        'Have you been given de minimis aid in the last three years?',
      ),
      hint: words(
        'Yritys voi saada sitä yhteensä enintään 300 000 euroa kolmen vuoden aikana. Myöntäjä on kertonut päätöksessään, jos tuki on de minimis -tukea.',
        'Ett företag kan få sammanlagt högst 300 000 euro av det under tre år. Beviljaren har sagt i sitt beslut om stödet är av mindre betydelse.',
        'An undertaking can be given at most 300,000 euros of it in three years. Whoever gave it has told in the decision if it is de minimis aid.',
      ),
    },
    {
      key: 'de_minimis_rows',
      type: 'rows',
      when: { after: afterYes('de_minimis') },
      label: words(
        'De minimis -tuet kolmen viime vuoden ajalta',
        'Stöd av mindre betydelse under de senaste tre åren',
        'De minimis aid of the last three years',
      ),
      cells: [
        { key: 'giver', name: words('Myöntäjä', 'Beviljare', 'Giver'), type: 'line' },
        { key: 'day', name: words('Myönnetty', 'Beviljat', 'Granted on'), type: 'date' },
        { key: 'sum', name: words('Summa', 'Summa', 'Sum'), type: 'euros' },
      ],
    },
  ],
})

/** H: what came of the last grant. */
export const lastReportBlock = block({
  key: 'last_report',
  title: words('Edellinen avustus', 'Föregående bidrag', 'The last grant'),
  questions: [
    {
      key: 'had_grant',
      type: 'yesno',
      label: words(
        'Saitteko kunnalta avustusta viime vuonna?',
        'Fick ni bidrag av kommunen i fjol?',
        'Did you get a grant from the town last year?',
      ),
    },
    {
      key: 'last_use',
      type: 'prose',
      max: 2000,
      when: { after: afterYes('had_grant') },
      label: words('Mihin se käytettiin?', 'Vad användes det till?', 'What was it used for?'),
    },
  ],
})
