import { afterYes, block, large, middling, together, words } from '../building/rules'

/** D: what an association does in a year, and with how many. */
export const activityBlock = block({
  key: 'activity',
  title: words('Toiminta', 'Verksamhet', 'Activity'),
  questions: [
    {
      key: 'description',
      type: 'prose',
      label: words('Mitä teette?', 'Vad gör ni?', 'What do you do?'),
      hint: words(
        'Kerro, mitä tapahtuu vuoden aikana ja keille se on tarkoitettu.',
        'Berätta vad som händer under året och för vem.',
        'Tell what happens during the year and for whom.',
      ),
    },
    {
      key: 'members_total',
      type: 'whole',
      label: words('Jäseniä yhteensä', 'Medlemmar sammanlagt', 'Members in all'),
    },
    {
      key: 'members_local',
      type: 'whole',
      label: words('Joista kunnan asukkaita', 'Varav invånare i kommunen', 'Of whom residents of the town'),
    },
    {
      key: 'members_paid',
      type: 'whole',
      when: { fromCents: middling },
      label: words('Jäsenmaksun maksaneita', 'Som har betalat medlemsavgift', 'Who have paid their fee'),
    },
    {
      key: 'members_young',
      type: 'whole',
      when: { fromCents: middling },
      label: words('Alle 29-vuotiaita', 'Under 29 år', 'Under 29 years old'),
    },
    {
      key: 'volunteers',
      type: 'whole',
      required: false,
      when: { fromCents: middling },
      label: words('Vapaaehtoisia', 'Frivilliga', 'Volunteers'),
    },
    {
      key: 'member_fee',
      type: 'euros',
      required: false,
      when: { fromCents: middling },
      label: words('Jäsenmaksu vuodessa', 'Medlemsavgift per år', 'Member fee a year'),
    },
    {
      key: 'premises_rows',
      type: 'rows',
      required: false,
      when: { fromCents: large },
      label: words('Tilat, joissa toimitte', 'Lokaler där ni verkar', 'Premises you use'),
      cells: [
        { key: 'place', name: words('Tila', 'Lokal', 'Place'), type: 'line' },
        { key: 'owner', name: words('Omistaja', 'Ägare', 'Owner'), type: 'line' },
      ],
    },
  ],
})

const goals = [
  { key: 'equality', name: words('Yhdenvertaisuus', 'Likabehandling', 'Equality') },
  { key: 'inclusion', name: words('Osallisuus', 'Delaktighet', 'Taking part') },
  { key: 'environment', name: words('Ympäristö', 'Miljö', 'The environment') },
  { key: 'new_people', name: words('Uudet harrastajat', 'Nya deltagare', 'People new to it') },
]

/** E: one event or project. */
export const projectBlock = block({
  key: 'project',
  title: words('Hanke tai tapahtuma', 'Projekt eller evenemang', 'Project or event'),
  questions: [
    { key: 'project_name', type: 'line', label: words('Nimi', 'Namn', 'Name') },
    { key: 'project_time', type: 'period', label: words('Milloin?', 'När?', 'When?') },
    { key: 'project_place', type: 'line', label: words('Missä?', 'Var?', 'Where?') },
    {
      key: 'project_plan',
      type: 'prose',
      label: words('Mitä tapahtuu?', 'Vad händer?', 'What happens?'),
      hint: words(
        'Kerro, keille se on tarkoitettu ja mitä se muuttaa.',
        'Berätta för vem det är och vad det förändrar.',
        'Tell for whom it is and what it changes.',
      ),
    },
    {
      key: 'visitors',
      type: 'whole',
      label: words('Montako ihmistä tavoitatte?', 'Hur många når ni?', 'How many people will you reach?'),
    },
    {
      key: 'open_to_all',
      type: 'yesno',
      when: { fromCents: middling },
      label: words('Voiko kuka tahansa osallistua?', 'Får vem som helst delta?', 'Can anybody take part?'),
    },
    {
      key: 'goals',
      type: 'many',
      required: false,
      when: { fromCents: middling },
      choices: goals,
      label: words('Mitä hanke edistää?', 'Vad främjar projektet?', 'What does it further?'),
    },
    {
      key: 'goals_how',
      type: 'prose',
      max: 2000,
      when: { after: { question: 'goals', choices: goals.map(({ key }) => key) } },
      label: words('Miten?', 'Hur?', 'How?'),
    },
    {
      key: 'partners',
      type: 'yesno',
      when: { of: together, fromCents: large },
      label: words('Onko mukana kumppaneita?', 'Finns det samarbetspartner?', 'Are there partners?'),
    },
    {
      key: 'partner_rows',
      type: 'rows',
      when: { after: afterYes('partners') },
      label: words('Kumppanit', 'Samarbetspartner', 'Partners'),
      cells: [
        { key: 'name', name: words('Nimi', 'Namn', 'Name'), type: 'line' },
        { key: 'part', name: words('Mitä tekee', 'Vad gör', 'What it does'), type: 'line' },
      ],
    },
  ],
})

/** D of sports: what the points are counted from. */
export const participationBlock = block({
  key: 'participation',
  title: words('Osallistumiskerrat', 'Deltaganden', 'Participations'),
  intro: words(
    'Laske ohjattujen harjoitusten osallistumiskerrat viime vuodelta. Yksi ihminen yhdessä harjoituksessa on yksi kerta.',
    'Räkna deltagandena i ledda träningar under föregående år. En person på en träning är ett deltagande.',
    'Count participations in guided sessions last year. One person at one session is one participation.',
  ),
  questions: [
    {
      key: 'visits_young_individual',
      type: 'whole',
      label: words('Alle 20-vuotiaat, yksilölajit', 'Under 20 år, individuella grenar', 'Under 20, individual sports'),
    },
    {
      key: 'visits_young_team',
      type: 'whole',
      label: words('Alle 20-vuotiaat, joukkuelajit', 'Under 20 år, laggrenar', 'Under 20, team sports'),
    },
    { key: 'visits_adult', type: 'whole', label: words('20–65-vuotiaat', '20–65 år', '20 to 65 years old') },
    { key: 'visits_senior', type: 'whole', label: words('Yli 65-vuotiaat', 'Över 65 år', 'Over 65 years old') },
    {
      key: 'visits_open',
      type: 'whole',
      label: words('Kaikille avoimet tapahtumat', 'Evenemang öppna för alla', 'Events open to all'),
    },
  ],
})
