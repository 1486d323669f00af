import type { ReadyTexts } from '../input'

/** The ready texts in Swedish, until a town writes its own. */
export const swedish: ReadyTexts = {
  subject: '{call}: bidragsansökan {number}',
  applicant: '{applicant}',
  background:
    '{applicant} har ansökt om bidrag, {applied}. Ansökan kom in {receivedOn}. Bidraget söks för ändamålet: {purpose}',
  'decision.granted': 'Sökanden beviljas ett bidrag på {granted}.',
  'decision.partly': 'Sökanden beviljas ett bidrag på {granted}. Till övriga delar avslås ansökan.',
  'decision.rejected': 'Ansökan avslås. Inget bidrag beviljas.',
  'decision.dismissed': 'Ansökan lämnas utan prövning.',
  'decision.lapsed': 'Behandlingen av ärendet förfaller.',
  'reasons.granted': 'Ansökan uppfyller villkoren i ansökningsomgången och bidragsprinciperna.',
  'reasons.fundsLimited':
    'Ansökan uppfyller villkoren. Det kom in fler ansökningar än anslaget räcker till, och anslaget har fördelats mellan sökandena enligt grunderna i ansökningsomgången. Därför beviljas mindre än vad som söktes.',
  'reasons.costsNotAccepted':
    'En del av kostnaderna i ansökan är sådana som bidraget inte får användas till. Bidraget har räknats på de godkända kostnaderna.',
  'reasons.capped':
    'Bidraget är högst det belopp eller den andel av kostnaderna som sägs i villkoren. Det sökta beloppet överskrider det.',
  'reasons.otherFunding': 'Annat bidrag fås för samma kostnader. Stöd beviljas inte två gånger för samma kostnad.',
  'reasons.late': 'Ansökan kom in efter att ansökningstiden hade gått ut. En försenad ansökan kan inte godkännas.',
  'reasons.wrongApplicant': 'Sökanden hör inte till dem som enligt villkoren kan beviljas bidraget.',
  'reasons.outOfTown': 'Bidrag beviljas sökande med hemort i kommunen. Sökandens hemort är någon annanstans.',
  'reasons.tooYoung': 'Sökanden har verkat en kortare tid än villkoren förutsätter.',
  'reasons.wrongAge': 'Sökandens ålder uppfyller inte villkoren.',
  'reasons.commercial': 'Bidrag beviljas inte för vinstdrivande eller kommersiell verksamhet.',
  'reasons.notEligibleCosts': 'Kostnaderna i ansökan är sådana som bidraget inte får användas till.',
  'reasons.outsidePurpose': 'Ändamålet är inte ett sådant som bidrag enligt villkoren beviljas för.',
  'reasons.belowMinimum': 'Bidraget skulle bli mindre än det minsta bidrag som sägs i villkoren.',
  'reasons.belowThreshold': 'De poäng som ansökan fick i bedömningen stannade under poänggränsen.',
  'reasons.fundsSpent': 'Anslaget för ansökningsomgången har använts.',
  'reasons.reportMissing': 'Sökanden har inte redovisat hur ett tidigare bidrag har använts.',
  'reasons.incomplete':
    'Sökanden har ombetts komplettera ansökan. Kompletteringen har inte kommit in inom utsatt tid, och ärendet kan inte avgöras utan den.',
  'reasons.noRight': 'Den som skickade ansökan har inte haft rätt att företräda sökanden.',
  'reasons.withdrawn': 'Sökanden har återtagit sin ansökan.',
  'reasons.other': '',
  rules: 'Kommunallagen (410/2015)\nFörvaltningslagen (434/2003) 43–46 §\n{principles}',
  'payment.lump': 'Bidraget betalas till det konto som sökanden har uppgett när beslutet har vunnit laga kraft.',
  'payment.receipts':
    'Bidraget betalas mot faktiska kostnader, högst {share} av de godkända kostnaderna. Verifikaten ska lämnas in inom {months} månader efter att verksamheten har upphört. Om beslutet har fattats i november eller december får verifikaten ändå alltid lämnas in till utgången av följande januari. Bidraget betalas när beslutet har vunnit laga kraft och verifikaten har granskats.',
  'payment.receiptsAdvance':
    'Bidraget betalas mot faktiska kostnader, högst {share} av de godkända kostnaderna. Verifikaten ska lämnas in inom {months} månader efter att verksamheten har upphört. Om beslutet har fattats i november eller december får verifikaten ändå alltid lämnas in till utgången av följande januari. I förskott betalas {advance} av bidraget när beslutet har vunnit laga kraft.',
  'payment.instalments': 'Bidraget betalas i rater när beslutet har vunnit laga kraft: {instalments}.',
  purpose: '{purpose}',
  use: '{useFrom}–{useUntil}',
  terms:
    'Bidraget får användas endast för det ändamål som det har beviljats för. Användningen av bidraget ska redovisas {reportBy}. Kommunen har rätt att granska mottagarens förvaltning och bokföring. Ett bidrag som inte har använts eller som har använts för något annat ändamål återkrävs.',
  deMinimis:
    'Bidraget är stöd av mindre betydelse (Europeiska kommissionens förordning 2023/2831). En mottagare får sådant stöd för högst 300 000 euro under tre år.',
  information: '{organisation}, telefon {phone}, e-post {email}',
  delivery: 'Beslutet delges sökanden. Kommunmedlemmarna delges beslutet i det allmänna datanätet.',
  appeal:
    'Den som är missnöjd med detta beslut kan begära omprövning skriftligt. Ändring i beslutet får inte sökas genom besvär hos domstol.\n\nVem som kan begära omprövning: den som beslutet avser eller vars rätt, skyldighet eller fördel direkt påverkas av beslutet (part) samt kommunmedlemmarna.\n\nMyndighet hos vilken omprövning begärs: {board}. Adress: {address}. E-post: {email}. Telefon: {phone}. Öppettid: {hours}.\n\nTid för omprövningsbegäran: omprövning ska begäras inom 14 dagar från delfåendet av beslutet. Dagen för delfåendet räknas inte med. Om den sista dagen är en helgdag, självständighetsdagen, första maj, jul- eller midsommarafton eller en helgfri lördag får omprövning begäras den första vardagen därefter. Begäran ska vara framme den sista dagen innan öppettiden går ut.\n\nDelfående: en part anses ha fått del av ett beslut som sänts per brev sju dagar efter att brevet avsändes och av ett beslut som delgetts elektroniskt den tredje dagen efter att meddelandet sändes, om inte något annat visas. En kommunmedlem anses ha fått del av beslutet sju dagar efter det att protokollet fanns tillgängligt i det allmänna datanätet.\n\nOmprövningsbegärans innehåll: i begäran ska uppges det beslut i vilket omprövning begärs, hurdan omprövning som begärs och på vilka grunder samt namn, hemkommun, postadress, telefonnummer och andra kontaktuppgifter som behövs för att ärendet ska kunna skötas. Begäran ska undertecknas; en begäran som sänds elektroniskt behöver inte undertecknas.',
  'appeal.court':
    'Ändring i det här beslutet får sökas genom kommunalbesvär hos förvaltningsdomstolen.\n\nVem som får anföra besvär: den som har begärt omprövning. Om beslutet har ändrats till följd av begäran får också en part och en kommunmedlem anföra besvär.\n\nPå vilka grunder: beslutet har tillkommit i felaktig ordning, den myndighet som fattat beslutet har överskridit sina befogenheter eller beslutet strider annars mot lag.\n\nBesvärsmyndighet: {court}.\n\nBesvärstid: besvären ska anföras inom 30 dagar från delfåendet av beslutet. Dagen för delfåendet räknas inte med. Om den sista dagen är en helgdag, självständighetsdagen, första maj, jul- eller midsommarafton eller en helgfri lördag, får besvären anföras följande vardag. Besvären ska vara framme den sista dagen innan förvaltningsdomstolen stänger.\n\nDelfående: en part anses ha fått del av ett beslut som sänts per brev sju dagar efter att brevet sändes och av ett elektroniskt delgivet beslut den tredje dagen efter att meddelandet sändes, om inte något annat visas. En kommunmedlem anses ha fått del av beslutet sju dagar efter att protokollet fanns tillgängligt i det allmänna datanätet.\n\nInnehåll: i besvären ska anges det beslut i vilket ändring söks, till vilka delar och vilken ändring som yrkas och på vilka grunder samt besvärsförfattarens namn, hemkommun, postadress, telefonnummer och andra nödvändiga kontaktuppgifter. Till besvären ska fogas beslutet, uppgift om när man har fått del av det och de handlingar som åberopas. Förvaltningsdomstolen tar ut en rättegångsavgift om besvären inte har framgång.',
  'subject.recovery': '{call}: återkrav av bidraget {number}',
  'background.recovery':
    'Bidrag på {paid} har betalats till sökanden. Sökanden har hörts om återkravet genom ett brev daterat {heardOn}. Svarstiden gick ut {heardUntil}. {answered}',
  'decision.recovered': 'Av sökanden återkrävs bidrag på {recovered}.',
  'decision.spared': 'Bidraget återkrävs inte.',
  'reasons.recovery': '{ground}\n\n{events}',
  'rules.recovery': 'Kommunallagen (410/2015)\nFörvaltningslagen (434/2003) 34 § och 43–46 §\n{principles}',
  'payment.recovery':
    'En faktura på summan skickas när beslutet har vunnit laga kraft. Summan kan också dras av från ett bidrag som ska betalas till sökanden.',
}
