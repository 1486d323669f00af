import type { z } from 'zod'
import { attachmentInput, type CallAttachment } from '@/db/grants/calls/input'
import { middling, organised, words } from '../building/rules'

const paper = (asked: z.input<typeof attachmentInput>): CallAttachment => attachmentInput.parse(asked)

/** I: the papers of the domain. Those of an organisation come once a year and are used again. */
export const papers = {
  rules: paper({
    key: 'rules',
    name: words('Säännöt', 'Stadgar', 'Rules'),
    need: 'ifChanged',
    yearly: true,
    when: { of: organised },
  }),
  registerExtract: paper({
    key: 'register_extract',
    name: words('Rekisteriote', 'Registerutdrag', 'Register extract'),
    need: 'ifChanged',
    yearly: true,
    when: { of: organised, fromCents: middling },
  }),
  accounts: paper({
    key: 'accounts',
    name: words(
      'Allekirjoitettu tilinpäätös, toimintakertomus ja toiminnantarkastus',
      'Undertecknat bokslut, verksamhetsberättelse och verksamhetsgranskning',
      'Signed accounts, annual report and audit',
    ),
    need: 'always',
    yearly: true,
    when: { of: organised },
  }),
  minutes: paper({
    key: 'annual_minutes',
    name: words('Vuosikokouksen pöytäkirja', 'Årsmötets protokoll', 'Minutes of the annual meeting'),
    hint: words(
      'Siitä näkyy, että tilinpäätös on vahvistettu ja vastuuvapaus myönnetty.',
      'Av protokollet framgår att bokslutet har fastställts och ansvarsfrihet beviljats.',
      'It shows that the accounts were adopted and discharge granted.',
    ),
    need: 'always',
    yearly: true,
    when: { of: organised },
  }),
  plan: paper({
    key: 'action_plan',
    name: words('Toimintasuunnitelma ja talousarvio', 'Verksamhetsplan och budget', 'Action plan and budget'),
    need: 'always',
    yearly: true,
    when: { of: organised },
  }),
  projectPlan: paper({
    key: 'project_papers',
    name: words(
      'Hankesuunnitelma ja kustannusarvio',
      'Projektplan och kostnadsförslag',
      'Project plan and cost estimate',
    ),
    need: 'always',
    when: { fromCents: middling },
  }),
  lease: paper({
    key: 'lease',
    name: words('Vuokrasopimus ja kuitit', 'Hyresavtal och kvitton', 'Lease and receipts'),
    need: 'always',
    when: {},
  }),
  contract: paper({
    key: 'employment_contract',
    name: words('Työsopimus', 'Arbetsavtal', 'Employment contract'),
    need: 'always',
    when: {},
  }),
  diary: paper({
    key: 'session_diary',
    name: words('Ohjauspäiväkirja', 'Dagbok över ledda tillfällen', 'Diary of the sessions'),
    need: 'always',
    later: false,
    when: {},
  }),
  merits: paper({
    key: 'merits',
    name: words('Tulokset tai työsuunnitelma', 'Resultat eller arbetsplan', 'Results or work plan'),
    need: 'always',
    when: {},
  }),
  account: paper({
    key: 'account_proof',
    name: words('Tilitodiste pankista', 'Kontobevis från banken', 'Proof of the bank account'),
    need: 'ifChanged',
    yearly: true,
    when: {},
  }),
} as const satisfies Record<string, CallAttachment>
