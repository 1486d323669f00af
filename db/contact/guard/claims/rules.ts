import { asking, doing, type Sign, stems, wanting, words } from '../signs/rules'

const ruined = stems(
  'rengas|renkaa',
  'vante',
  'auto(?:ni|ani|lleni|mme)(?!\\p{L})|auton (?:korjau|vaurio|vahin)',
  'jouse|iskunvaim',
  'pyörän(?:i)?(?!\\p{L})',
  'hampaa|silmälas|vaattee',
  'vahin(?:go|ko)',
  '(?:lääkäri|sairaala|korjaus|korjaamo)lasku',
  'däck|fälg|min bil(?!\\p{L})|skada|skador|faktura|läkarräkning',
)

/** Money for what was broken or who was hurt: decided in a procedure of its own, which can be appealed. Source: EOAK/2802/2017. */
export const claims: readonly Sign[] = [
  {
    kind: 'damageClaim',
    all: [
      stems(
        '(?:vahingon)?korvaus(?:vaatimu|hakemu)',
        '(?:skadestånds|ersättnings)(?:anspråk|yrkande|krav)',
        '(?:a )?claim for (?:damages|compensation)',
        '(?:a )?damages? claim',
      ),
      doing,
    ],
    none: [asking],
  },
  { kind: 'damageClaim', all: [/^(?:vahingonkorvausvaatimus|skadeståndsanspråk|damage claim)(?:$|:| )/iu] },
  {
    kind: 'damageClaim',
    all: [
      words('haen|haemme|vaadin|vaadimme|haluan|haluamme|haluaisin|pyydän|pyydämme|anon'),
      words('(?:vahingon)?korvau(?:sta|ksen|ksia)'),
    ],
    none: [asking, words('ilman korvausta', 'korvausta vastaan', '(?:haluan|haluaisin) (?:tietää|kysyä)')],
  },
  {
    kind: 'damageClaim',
    all: [
      words('kunta|kunnan|kunnalta|kaupunki|kaupungin|kaupungilta|kuka|te|kommunen|staden|vem|ni'),
      words(
        'korvaa|korvaako|korvaatteko|korvatkaa|korvata|korvattava|maksaa|maksaako|maksettava|ersätter|ersätta|betalar',
      ),
      ruined,
    ],
    none: [asking, words('uudella|uusilla')],
  },
  { kind: 'damageClaim', all: [words('korvaako (?:kunta|kaupunki)|korvatkaa'), ruined] },
  {
    kind: 'damageClaim',
    all: [wanting, words('skadestånd', 'ersättning(?:en)? (?:för|av)', 'compensation', 'damages', 'reimbursement')],
    none: [asking],
  },
  {
    kind: 'damageClaim',
    all: [
      words(
        '(?:reimburse|compensate) (?:me|us)|compensation for my|(?:jag|vi) (?:söker|ansöker om) (?:skadestånd|ersättning)',
        'pays? for my (?:tyre|tire|car|wheel|phone|bike|repair)\\p{L}*',
      ),
    ],
  },
]
