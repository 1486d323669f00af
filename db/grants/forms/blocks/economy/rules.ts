import { block, middling, words } from '../building/rules'

/** F: income and costs, which agree. A small grant has a small budget. */
export const budgetBlock = block({
  key: 'economy',
  title: words('Talous', 'Ekonomi', 'Finances'),
  questions: [
    {
      key: 'budget',
      type: 'budget',
      when: { fromCents: middling },
      label: words('Talousarvio', 'Budget', 'Budget'),
      hint: words(
        'Tulot ja menot ovat yhtä suuret. Tämä avustus on yksi tuloista.',
        'Inkomsterna och utgifterna är lika stora. Det här bidraget är en av inkomsterna.',
        'Income and costs are equal. This grant is part of the income.',
      ),
      lines: [
        { key: 'this_grant', side: 'income', name: words('Tämä avustus', 'Det här bidraget', 'This grant') },
        { key: 'other_grants', side: 'income', name: words('Muut avustukset', 'Övriga bidrag', 'Other grants') },
        {
          key: 'fees_income',
          side: 'income',
          name: words('Osallistumismaksut', 'Deltagaravgifter', 'Fees paid by people'),
        },
        {
          key: 'sales',
          side: 'income',
          name: words('Myynti ja pääsyliput', 'Försäljning och biljetter', 'Sales and tickets'),
        },
        { key: 'sponsors', side: 'income', name: words('Sponsorit', 'Sponsorer', 'Sponsors') },
        { key: 'own_money', side: 'income', name: words('Oma raha', 'Egna medel', 'Own money') },
        { key: 'fees_cost', side: 'cost', name: words('Palkkiot', 'Arvoden', 'Fees') },
        {
          key: 'wages',
          side: 'cost',
          name: words('Palkat sivukuluineen', 'Löner med bikostnader', 'Wages with side costs'),
        },
        {
          key: 'travel',
          side: 'cost',
          name: words('Matkat ja kuljetukset', 'Resor och transporter', 'Travel and transport'),
        },
        {
          key: 'equipment',
          side: 'cost',
          name: words('Välineet ja tarvikkeet', 'Utrustning och material', 'Equipment'),
        },
        { key: 'premises', side: 'cost', name: words('Tilat', 'Lokaler', 'Premises') },
        { key: 'marketing', side: 'cost', name: words('Tiedotus ja mainonta', 'Information och reklam', 'Marketing') },
        {
          key: 'catering',
          side: 'cost',
          eligible: false,
          name: words('Tarjoilu ja kukat', 'Servering och blommor', 'Catering and flowers'),
        },
      ],
    },
    {
      key: 'costs_total',
      type: 'euros',
      when: { belowCents: middling },
      label: words(
        'Paljonko kaikki maksaa yhteensä?',
        'Hur mycket kostar allt sammanlagt?',
        'What does it cost in all?',
      ),
    },
    {
      key: 'own_share',
      type: 'prose',
      max: 500,
      when: { belowCents: middling },
      label: words(
        'Millä katat loput: omalla rahalla, lipuilla, talkoilla?',
        'Hur täcker du resten: egna pengar, biljetter, talkoarbete?',
        'How do you cover the rest: own money, tickets, volunteer work?',
      ),
    },
  ],
})

/** G: an employee's pay. */
export const salaryBlock = block({
  key: 'salary',
  title: words('Palkka', 'Lön', 'Salary'),
  questions: [
    {
      key: 'employee_task',
      type: 'line',
      label: words('Työntekijän tehtävä', 'Den anställdas uppgift', 'What the employee does'),
    },
    { key: 'employment_time', type: 'period', label: words('Työsuhde', 'Anställningen', 'Employment') },
    {
      key: 'weekly_hours',
      type: 'whole',
      max: 40,
      label: words('Tunteja viikossa', 'Timmar per vecka', 'Hours a week'),
    },
    {
      key: 'yearly_pay',
      type: 'euros',
      secret: true,
      label: words('Palkka vuodessa', 'Lön per år', 'Pay a year'),
    },
    {
      key: 'side_costs',
      type: 'euros',
      secret: true,
      label: words('Sivukulut vuodessa', 'Bikostnader per år', 'Side costs a year'),
      hint: words('Yleensä noin 30 % palkasta.', 'Vanligen cirka 30 % av lönen.', 'Usually about 30 % of the pay.'),
    },
  ],
})

/** G: premises and their rent. The same rent is not supported twice. */
export const rentBlock = block({
  key: 'rent',
  title: words('Tilat ja vuokra', 'Lokaler och hyra', 'Premises and rent'),
  questions: [
    {
      key: 'rent_rows',
      type: 'rows',
      label: words('Mitä tiloja vuokraatte?', 'Vilka lokaler hyr ni?', 'What premises do you rent?'),
      cells: [
        { key: 'place', name: words('Tila ja osoite', 'Lokal och adress', 'Place and address'), type: 'line' },
        { key: 'lessor', name: words('Vuokranantaja', 'Hyresvärd', 'Lessor'), type: 'line' },
        { key: 'monthly', name: words('Vuokra kuukaudessa', 'Hyra per månad', 'Rent a month'), type: 'euros' },
        { key: 'hours', name: words('Tunteja viikossa', 'Timmar per vecka', 'Hours a week'), type: 'whole' },
      ],
    },
    {
      key: 'rent_use',
      type: 'prose',
      max: 1500,
      label: words('Mihin tiloja käytetään?', 'Vad används lokalerna till?', 'What are they used for?'),
    },
    {
      key: 'rent_other_grant',
      type: 'yesno',
      label: words(
        'Maksetaanko samaa vuokraa jo toisella avustuksella?',
        'Betalas samma hyra redan med ett annat bidrag?',
        'Is the same rent already paid by another grant?',
      ),
    },
  ],
})
