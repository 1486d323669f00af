import type { ReadyTexts } from '../input'

/** The ready texts in English, until a town writes its own. */
export const english: ReadyTexts = {
  subject: '{call}: grant application {number}',
  applicant: '{applicant}',
  background:
    '{applicant} has applied for a grant of {applied}. The application arrived on {receivedOn}. The grant is applied for this purpose: {purpose}',
  'decision.granted': 'The applicant is granted {granted}.',
  'decision.partly': 'The applicant is granted {granted}. The rest of the application is rejected.',
  'decision.rejected': 'The application is rejected. No grant is given.',
  'decision.dismissed': 'The application is dismissed without being examined.',
  'decision.lapsed': 'The handling of the matter lapses.',
  'reasons.granted': 'The application meets the terms of the call and the principles of grants.',
  'reasons.fundsLimited':
    'The application meets the terms of the call. There were more applications than money, and the money has been divided among the applicants on the grounds of the call. This is why less than the sum applied for is granted.',
  'reasons.costsNotAccepted':
    'Some of the costs in the application are not ones that the grant may be used for. The grant has been counted from the accepted costs.',
  'reasons.capped':
    'A grant is at most the sum or the share of costs that the terms of the call say. The sum applied for is above it.',
  'reasons.otherFunding': 'Other support is received for the same costs. The same cost is not supported twice.',
  'reasons.late': 'The application arrived after the call had closed. A late application cannot be accepted.',
  'reasons.wrongApplicant': 'The applicant is not among those to whom this grant is given by the terms of the call.',
  'reasons.outOfTown': 'Grants are given to applicants of the municipality. The applicant’s domicile is elsewhere.',
  'reasons.tooYoung': 'The applicant has been active for a shorter time than the terms of the call ask.',
  'reasons.wrongAge': 'The applicant’s age is not within the terms of the call.',
  'reasons.commercial': 'No grant is given for commercial activity.',
  'reasons.notEligibleCosts': 'The costs in the application are not ones that the grant may be used for.',
  'reasons.outsidePurpose': 'The purpose is not one that grants are given for by the terms of the call.',
  'reasons.belowMinimum': 'The grant would be less than the smallest grant that the terms of the call say.',
  'reasons.belowThreshold': 'The points that the application was given are below the limit of the call.',
  'reasons.fundsSpent': 'The money of the call has been used.',
  'reasons.reportMissing': 'The applicant has not reported how an earlier grant was used.',
  'reasons.incomplete':
    'The applicant has been asked to complete the application. What was asked did not come in time, and the matter cannot be decided without it.',
  'reasons.noRight': 'Whoever sent the application had no right to act for the applicant.',
  'reasons.withdrawn': 'The applicant has withdrawn the application.',
  'reasons.other': '',
  rules: 'Local Government Act (410/2015)\nAdministrative Procedure Act (434/2003), sections 43–46\n{principles}',
  'payment.lump': 'The grant is paid to the account that the applicant has given when the decision is final.',
  'payment.receipts':
    'The grant is paid against actual costs, at most {share} of the accepted costs. Receipts must be handed in within {months} months of the end of the activity. If the decision was made in November or December, they may nevertheless be handed in until the end of the following January. The grant is paid when the decision is final and the receipts have been checked.',
  'payment.receiptsAdvance':
    'The grant is paid against actual costs, at most {share} of the accepted costs. Receipts must be handed in within {months} months of the end of the activity. If the decision was made in November or December, they may nevertheless be handed in until the end of the following January. {advance} of the grant is paid in advance when the decision is final.',
  'payment.instalments': 'The grant is paid in instalments when the decision is final: {instalments}.',
  purpose: '{purpose}',
  use: '{useFrom}–{useUntil}',
  terms:
    'The grant may be used only for the purpose it was given for. Its use must be reported {reportBy}. The municipality may inspect the receiver’s administration and accounts. A grant that has not been used, or has been used for another purpose, is recovered.',
  deMinimis:
    'The grant is de minimis aid (Commission Regulation (EU) 2023/2831). A receiver may get at most 300,000 euros of such aid in three years.',
  information: '{organisation}, telephone {phone}, e-mail {email}',
  delivery:
    'The applicant is given notice of the decision. The members of the municipality are given notice on the web.',
  appeal:
    'Whoever is dissatisfied with this decision may make a written request for rectification. The decision may not be appealed to a court.\n\nWho may make the request: those whom the decision concerns or whose right, obligation or interest it directly affects (a party), and the members of the municipality.\n\nAuthority to which the request is made: {board}. Address: {address}. E-mail: {email}. Telephone: {phone}. Opening hours: {hours}.\n\nTime for the request: the request must be made within 14 days of notice of the decision. The day of notice is not counted. If the last day is a public holiday, Independence Day, May Day, Christmas Eve, Midsummer Eve or a Saturday, the request may be made on the next working day. It must have arrived on the last day before the office closes.\n\nNotice: a party is held to have notice of a decision sent by letter seven days after the letter was sent, and of one given electronically on the third day after the message was sent, unless something else is shown. A member of the municipality is held to have notice seven days after the minutes were available on the web.\n\nWhat the request says: the decision of which rectification is requested, what kind of rectification and on which grounds, and the maker’s name, home municipality, postal address, telephone number and other contact details needed for the matter. The request must be signed; one that is sent electronically need not be.',
  'appeal.court':
    'This decision can be appealed to the administrative court by a municipal appeal.\n\nWho may appeal: whoever requested rectification. If the decision was changed because of the request, a party and a member of the municipality may appeal, too.\n\nOn what grounds: the decision was made in the wrong order, the authority that made it exceeded its powers, or the decision is otherwise against the law.\n\nWhere to appeal: {court}.\n\nTime: the appeal must be made within 30 days of notice of the decision. The day of notice is not counted. If the last day is a holiday, Independence Day, May Day, Christmas Eve, Midsummer Eve or a Saturday, the appeal can be made on the next weekday. It must have arrived on the last day before the court closes.\n\nNotice: a party is held to have notice of a decision sent by letter seven days after the letter was sent, and of one given electronically on the third day after the message was sent, unless something else is shown. A member of the municipality is held to have notice seven days after the minutes were put on the web.\n\nWhat it must say: the decision that is appealed, which parts of it should be changed and how, on what grounds, and the name, home municipality, postal address, telephone number and other contact details of whoever appeals. Enclose the decision, proof of when you had notice of it, and the documents you rely on. The court charges a fee if the appeal does not succeed.',
  'subject.recovery': '{call}: recovery of grant {number}',
  'background.recovery':
    'A grant of {paid} has been paid to the applicant. The applicant has been heard about the recovery by a letter dated {heardOn}. The time to answer ended on {heardUntil}. {answered}',
  'decision.recovered': 'The applicant is to pay back {recovered} of the grant.',
  'decision.spared': 'The grant is not recovered.',
  'reasons.recovery': '{ground}\n\n{events}',
  'rules.recovery':
    'Local Government Act (410/2015)\nAdministrative Procedure Act (434/2003), sections 34 and 43–46\n{principles}',
  'payment.recovery':
    'An invoice of the sum is sent when the decision is final. The sum may also be set off against a grant to be paid to the applicant.',
}
