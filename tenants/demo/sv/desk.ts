import type { DemoWork } from '../story'

/** What staff write among themselves, what reporters add, and what they say of the end, in Swedish. */
export const work: DemoWork = {
  notes: [
    'Ringde anmälaren och fick platsen bekräftad. Hen är hemma på eftermiddagarna om vi behöver fråga mer.',
    'Samma sak togs upp på byarådets möte.',
    'Var på plats. Ingen fara, men ska åtgärdas före frosten.',
    'Satt på torsdagens runda.',
    'Frågade entreprenören om tidtabellen, väntar på svar.',
    'Ingår i årsentreprenaden, ingen skild beställning.',
    'Samma ställe lagades i fjol. Den här gången ser vi efter orsaken.',
    'Arbetsledningen kvitterade: med på nästa veckas lista.',
    'Kollade ägaren på kartan: gatuområde, alltså vårt.',
    'Det finns anslag kvar, kan göras i år.',
  ],
  additions: [
    'Vill ännu säga att det är värst på morgnarna när skolorna börjar.',
    'Grannen sade att hon hade sett samma sak redan för en vecka sedan.',
    'Jag gick dit på nytt, det är som förut.',
    'Tack för det snabba svaret, jag väntar lugnt.',
    'Glömde nämna att det också finns ett brunnslock på stället.',
  ],
  content: [
    'Bra skött, tack.',
    'Det gick snabbare än jag vågade hoppas.',
    'Svaret var tydligt och vänligt.',
    'Nu går det att ta sig fram igen.',
    'Bra att ni berättade vad som gjordes.',
  ],
  discontent: [
    'Jag fick svar, men saken är som förut.',
    'Lagningen höll bara några dagar.',
    'Jag hade velat veta varför inget görs.',
    'Det tog ganska länge.',
  ],
  again: 'Vi var på plats på nytt och gjorde arbetet klart. Vi beklagar att det inte räckte första gången.',
  toReceiver: [
    'Kunde ni sköta det här på nästa runda? Kvittera gärna via länken när det är klart.',
    'Anmälan från en invånare. Berätta när ni hinner till platsen.',
  ],
  fromReceiver: ['Arbetet är gjort och platsen städad.', 'Vi var där och lagade. Delarna byttes ut.'],
  size: ['ungefär en halv meter brett', 'ett par decimeter djupt', 'två billängder', 'stort som en tallrik'],
}
