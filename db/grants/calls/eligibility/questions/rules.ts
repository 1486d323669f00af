import type { Call } from '@/db/grants/calls/input'
import {
  type Answers,
  type ApplicantKind,
  type GrantForm,
  type Section,
  sectionInput,
  type Words,
} from '@/db/grants/forms/input'
import { type Check, checksFor, checksOf, type Gate } from '../rules'

/** The part of a form that asks whether the call's rules about the applicant hold. Its questions are known by their beginning. */
export const gateSection = 'may_apply'
const beginning = 'may_'

/** What a rule's answer is kept under in an application, and what the word is that a no comes with. */
export const gateKey = (check: string): string => `${beginning}${check}`
export const gateWordKey = (check: string): string => `${beginning}${check}_why`

/** Keys that no question of a town's own may have. */
export const isGateKey = (key: string): boolean => key.startsWith(beginning)

/**
 * The call as it is put in force: its rules about the applicant are the first questions of its form, so that what is answered is sent, frozen and
 * kept with all else. Versions from before this ask nothing of the kind.
 */
export function withGate(call: Call, town: Words): Call {
  const checks = checksOf(call, town)
  const { form } = withoutGate(call)
  return { ...call, form: { sections: [...(checks.length > 0 ? [gateOf(checks)] : []), ...form.sections] } }
}

/** The call as staff write it. */
export const withoutGate = <C extends { readonly form: GrantForm }>(call: C): C => ({
  ...call,
  form: { sections: call.form.sections.filter(({ key }) => key !== gateSection) },
})

/** Answers by which every rule holds for this kind of applicant. */
export const passingAnswers = (gate: Gate, kind: ApplicantKind, town: Words): Answers =>
  Object.fromEntries(checksFor(checksOf(gate, town), kind).map(({ key, passes }) => [gateKey(key), passes === 'yes']))

const gateOf = (checks: readonly Check[]): Section =>
  sectionInput.parse({ key: gateSection, title, intro, questions: checks.flatMap(askedBy) })

/** A rule as yes or no; whoever does not pass and still applies says why. */
const askedBy = ({ key, of, passes, text, reason }: Check) => [
  { key: gateKey(key), type: 'yesno', label: text, hint: reason, when: { of } },
  {
    ...{ key: gateWordKey(key), type: 'prose', max: 1000, secret: true, label: why, hint: whyHint },
    when: { of, after: { question: gateKey(key), choices: [passes === 'yes' ? 'no' : 'yes'] } },
  },
]

const title: Words = { fi: 'Kuka voi hakea', sv: 'Vem kan ansöka', en: 'Who may apply' }

const intro: Words = {
  fi: 'Näistä säännöistä riippuu, voiko hakija saada avustuksen. Kunta tarkistaa vastaukset, kun hakemus on lähetetty.',
  sv: 'De här reglerna avgör om den sökande kan få bidraget. Kommunen kontrollerar svaren när ansökan har skickats.',
  en: 'These rules tell whether the applicant can get the grant. The town checks the answers when the application has been sent.',
}

const why: Words = { fi: 'Miksi haet silti?', sv: 'Varför ansöker du ändå?', en: 'Why do you apply all the same?' }

const whyHint: Words = {
  fi: 'Vastauksesi mukaan sääntö ei täyty. Voit silti hakea. Kerro, mitä kunnan pitää tietää, kun se ratkaisee asian.',
  sv: 'Enligt ditt svar uppfylls regeln inte. Du kan ändå ansöka. Berätta vad kommunen behöver veta när den avgör ärendet.',
  en: 'By your answer the rule does not hold. You may still apply. Tell what the town should know when it decides.',
}
