import { type Call, callInput } from '@/db/grants/calls/input'
import type { Words } from '@/db/grants/forms/input'

export const fi = (text: string): Words => ({ fi: text })

/** A call of one question more than the sum, ready to be published in a town that speaks Finnish first. */
export function aCall(changes: Partial<Call> = {}): Call {
  return callInput.parse({
    field: 'culture',
    kind: 'project',
    name: fi('Kohdeavustus 2027'),
    summary: fi('Tapahtumiin ja hankkeisiin.'),
    terms: fi('Avustus maksetaan kuitteja vastaan.'),
    rules: {},
    opensAt: '2027-01-11T07:00:00Z',
    closesAt: '2027-12-01T13:15:00Z',
    useFrom: '2027-01-01',
    useUntil: '2027-12-31',
    eligibility: { kinds: ['association', 'person'] },
    form: {
      sections: [
        {
          key: 'grant',
          title: fi('Avustus'),
          questions: [
            { key: 'applied', type: 'applied', label: fi('Paljonko haet?') },
            { key: 'trades', type: 'yesno', label: fi('Onko toiminta taloudellista?') },
            {
              key: 'purpose',
              type: 'prose',
              label: fi('Mihin?'),
              when: { after: { question: 'trades', choices: ['no'] } },
            },
          ],
        },
      ],
    },
    decider: { board: fi('Sivistyslautakunta') },
    payment: { kind: 'receipts', months: 3, sharePercent: 80 },
    ...changes,
  })
}

/** The questions of a call, changed. */
export const asking = (call: Call, change: (questions: Call['form']['sections'][0]['questions']) => unknown[]): Call =>
  callInput.parse({
    ...call,
    form: { sections: call.form.sections.map((section) => ({ ...section, questions: change(section.questions) })) },
  })
