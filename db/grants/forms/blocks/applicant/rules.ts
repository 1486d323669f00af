import { block, large, middling, organised, together, words } from '../building/rules'

/** A: who applies and who answers. What the portal knows of a person or an organisation is not asked again. */
export const applicantBlock = block({
  key: 'applicant',
  title: words('Hakija', 'Sökande', 'Applicant'),
  questions: [
    {
      key: 'contact_name',
      type: 'line',
      label: words(
        'Kuka vastaa kysymyksiin hakemuksesta?',
        'Vem svarar på frågor om ansökan?',
        'Who answers questions about the application?',
      ),
    },
    {
      key: 'contact_email',
      type: 'line',
      secret: true,
      label: words('Sähköposti, jota luetaan', 'E-post som läses', 'E-mail that is read'),
    },
    {
      key: 'contact_phone',
      type: 'line',
      max: 40,
      secret: true,
      required: false,
      label: words('Puhelin', 'Telefon', 'Phone'),
    },
    {
      key: 'group_members',
      type: 'rows',
      secret: true,
      most: 30,
      when: { of: ['group'] },
      label: words('Ketkä kuuluvat ryhmään?', 'Vilka hör till gruppen?', 'Who belongs to the group?'),
      hint: words(
        'Työryhmässä on vähintään kolme henkilöä.',
        'En arbetsgrupp har minst tre personer.',
        'A working group has at least three people.',
      ),
      cells: [
        { key: 'name', name: words('Nimi', 'Namn', 'Name'), type: 'line' },
        { key: 'part', name: words('Tehtävä ryhmässä', 'Uppgift i gruppen', 'Part in the group'), type: 'line' },
      ],
    },
    {
      key: 'officials',
      type: 'rows',
      secret: true,
      most: 20,
      when: { of: organised, fromCents: middling },
      label: words('Yhdistyksen vastuuhenkilöt', 'Föreningens ansvarspersoner', 'Officials of the association'),
      hint: words(
        'Puheenjohtaja, rahastonhoitaja ja toiminnantarkastaja riittävät.',
        'Ordförande, kassör och verksamhetsgranskare räcker.',
        'The chair, the treasurer and the auditor are enough.',
      ),
      cells: [
        { key: 'name', name: words('Nimi', 'Namn', 'Name'), type: 'line' },
        { key: 'role', name: words('Tehtävä', 'Uppdrag', 'Role'), type: 'line' },
        { key: 'email', name: words('Sähköposti', 'E-post', 'E-mail'), type: 'line' },
      ],
    },
    {
      key: 'website',
      type: 'line',
      required: false,
      when: { of: together, fromCents: middling },
      label: words(
        'Verkkosivu tai some-tili',
        'Webbplats eller konto i sociala medier',
        'Website or social media account',
      ),
    },
  ],
})

/** J: what the applicant gives their word on. */
export const assurancesBlock = block({
  key: 'assurances',
  title: words('Vakuutukset', 'Försäkringar', 'Assurances'),
  questions: [
    {
      key: 'truth',
      type: 'agree',
      label: words(
        'Vakuutan, että tiedot ovat oikein.',
        'Jag försäkrar att uppgifterna är riktiga.',
        'I assure that what I have told is true.',
      ),
    },
    {
      key: 'terms',
      type: 'agree',
      label: words(
        'Olen lukenut haun ehdot ja noudatan niitä.',
        'Jag har läst villkoren för ansökningsomgången och följer dem.',
        'I have read the terms of the call and will keep to them.',
      ),
    },
    {
      key: 'sanctions',
      type: 'agree',
      when: { of: organised, fromCents: large },
      label: words(
        'Yhdistystä tai sen vastuuhenkilöitä eivät koske kansainväliset pakotteet.',
        'Föreningen eller dess ansvarspersoner omfattas inte av internationella sanktioner.',
        'Neither the association nor its officials are under international sanctions.',
      ),
    },
    {
      key: 'electronic_notice',
      type: 'yesno',
      required: false,
      label: words(
        'Saako päätöksen antaa sinulle tiedoksi sähköisesti tässä portaalissa?',
        'Får beslutet delges dig elektroniskt i den här portalen?',
        'May you be given notice of the decision electronically in this portal?',
      ),
      hint: words(
        'Jos vastaat ei tai jätät vastaamatta, päätös tulee kirjeenä.',
        'Om du svarar nej eller låter bli att svara kommer beslutet som brev.',
        'If you answer no, or leave this unanswered, the decision comes by letter.',
      ),
    },
  ],
})
