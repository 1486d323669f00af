import type { Localized } from '@/tenants/municipality'
import type { NoticeLetter } from '../input'

/** What whoever gets the letter does next. */
type Next = 'send' | 'receipts' | 'report' | 'write' | 'paid'

/** `cuts`: what of receipts was not accepted follows; `note`: what the desk has written follows. */
type Told = { title: string; text: string; cuts?: true; note?: true; next?: Next }

export type NoticeWords = { of: Record<NoticeLetter, Told>; cuts: string; next: Record<Next, string> }

/** What is told by post, without a word of pages that its reader cannot open. */
export const noticeWords: Localized<NoticeWords> = {
  fi: {
    cuts: 'Mitä ei hyväksytty ja miksi',
    next: {
      send: 'Voit tuoda tai postittaa paperit. Merkitse niihin tämän kirjeen numero.',
      receipts:
        'Voit tuoda tai postittaa kuitit tai niiden kopiot. Merkitse papereihin tämän kirjeen numero. Jos tarvitset lisää aikaa, kirjoita meille ennen määräpäivää ja kerro syy.',
      report:
        'Voit tuoda tai postittaa selvityksen. Merkitse siihen tämän kirjeen numero. Jos tarvitset lisää aikaa, kirjoita meille ennen määräpäivää ja kerro syy.',
      write: 'Jos haluat vastata, voit kirjoittaa meille. Merkitse vastaukseesi tämän kirjeen numero.',
      paid: 'Kirjoitamme sinulle, kun raha on maksettu.',
    },
    of: {
      applicationAskedSoon: {
        title: 'Muistutus: täydennä avustushakemustasi',
        text: 'Emme ole vielä saaneet täydennystä hakemukseesi. Toimita se viimeistään {due}.',
        next: 'send',
      },
      applicationAskedPassed: {
        title: 'Täydennyksen määräpäivä on mennyt',
        text: 'Jatkamme hakemuksesi käsittelyä niillä tiedoilla, jotka meillä on. Voit vielä toimittaa täydennyksen, jos hakemusta ei ole ehditty ratkaista.',
        next: 'send',
      },
      reportDue: {
        title: 'Tee käyttöselvitys avustuksestasi',
        text: 'Kerro, miten avustus käytettiin. Selvityksen pitää olla perillä viimeistään {due}.',
        next: 'report',
      },
      reportSoon: {
        title: 'Muistutus: käyttöselvitys avustuksestasi',
        text: 'Emme ole vielä saaneet käyttöselvitystä avustuksestasi. Sen pitää olla perillä viimeistään {due}.',
        next: 'report',
      },
      reportOverdue: {
        title: 'Käyttöselvitys on myöhässä',
        text: 'Käyttöselvityksen piti olla perillä {due}. Toimita se mahdollisimman pian. Uusia avustuksia ei makseta ennen sitä.',
        next: 'send',
      },
      reportAsked: {
        title: 'Täydennä käyttöselvitystäsi',
        text: 'Tarvitsemme lisää tietoja käyttöselvitykseesi. Toimita ne viimeistään {due}.',
        note: true,
        next: 'send',
      },
      reportAskedSoon: {
        title: 'Muistutus: täydennä käyttöselvitystäsi',
        text: 'Emme ole vielä saaneet täydennystä käyttöselvitykseesi. Toimita se viimeistään {due}.',
        next: 'send',
      },
      reportAskedPassed: {
        title: 'Täydennyksen määräpäivä on mennyt',
        text: 'Tarkastamme käyttöselvityksesi niillä tiedoilla, jotka meillä on.',
        next: 'write',
      },
      reportAccepted: {
        title: 'Käyttöselvityksesi on hyväksytty',
        text: 'Käyttöselvityksesi on tarkastettu ja hyväksytty. Sinun ei tarvitse tehdä mitään.',
      },
      reportMoreTime: {
        title: 'Sait lisää aikaa käyttöselvitykselle',
        text: 'Käyttöselvityksen pitää olla perillä viimeistään {due}.',
        note: true,
        next: 'send',
      },
      reportMoreTimeRefused: {
        title: 'Käyttöselvitykselle ei annettu lisää aikaa',
        text: 'Pyysit lisää aikaa käyttöselvitykselle. Emme voi antaa sitä: {note}\n\nKäyttöselvityksen määräpäivä on {due}.',
        next: 'send',
      },
      receiptsSoon: {
        title: 'Muistutus: kuitit avustuksestasi',
        text: 'Emme ole vielä saaneet kuitteja. Niiden pitää olla perillä viimeistään {due}. Jos ne eivät tule ajoissa, avustusta ei makseta.',
        next: 'receipts',
      },
      receiptAsked: {
        title: 'Korjaa kuitti',
        text: 'Kuitissa ”{what}” on korjattavaa. {fault} Korjatun kuitin pitää olla perillä viimeistään {due}. Korjaamatta jäänyttä kuittia ei hyväksytä.',
        note: true,
        next: 'send',
      },
      receiptAskedSoon: {
        title: 'Muistutus: korjaa kuitti',
        text: 'Emme ole vielä saaneet korjattua kuittia ”{what}”. Sen pitää olla perillä viimeistään {due}.',
        next: 'send',
      },
      receiptsMoreTime: {
        title: 'Sait lisää aikaa kuiteille',
        text: 'Kuittien pitää olla perillä viimeistään {due}.',
        note: true,
        next: 'send',
      },
      receiptsMoreTimeRefused: {
        title: 'Kuiteille ei annettu lisää aikaa',
        text: 'Pyysit lisää aikaa kuiteille. Emme voi antaa sitä: {note}\n\nKuittien määräpäivä on {due}.',
        next: 'send',
      },
      receiptsSettled: {
        title: 'Kuittisi on tarkistettu',
        text: 'Kaikki kuitit hyväksyttiin. Maksamme {sum}.',
        next: 'paid',
      },
      receiptsCut: {
        title: 'Kuittisi on tarkistettu',
        text: 'Kuittisi on tarkistettu. Maksamme {sum}. Kirjoitamme sinulle, kun raha on maksettu.',
        cuts: true,
        next: 'write',
      },
      receiptsEmpty: {
        title: 'Kuittisi on tarkistettu',
        text: 'Kuittisi on tarkistettu. Niiden perusteella ei jää maksettavaa.',
        cuts: true,
        next: 'write',
      },
      receiptsLapsed: {
        title: 'Kuitit myöhästyivät',
        text: 'Kuittien piti olla perillä viimeistään {due}. Ne eivät tulleet ajoissa, joten avustusta ei makseta.',
        next: 'write',
      },
      paymentPaid: {
        title: 'Avustusta on maksettu',
        text: 'Maksoimme sinulle avustusta {sum}. Maksupäivä on {due}.',
      },
      recoveryInvoiced: {
        title: 'Maksa avustus takaisin',
        text: 'Avustusta peritään takaisin {sum}. Maksa summa viimeistään {due}. Viite on {reference}. Saat laskun, jossa on tilinumero.',
        next: 'write',
      },
    },
  },
  sv: {
    cuts: 'Vad som inte godkändes och varför',
    next: {
      send: 'Du kan komma med papperen eller posta dem. Skriv numret på det här brevet på dem.',
      receipts:
        'Du kan komma med kvittona eller kopior av dem, eller posta dem. Skriv numret på det här brevet på papperen. Om du behöver mer tid, skriv till oss före den sista dagen och berätta varför.',
      report:
        'Du kan komma med redovisningen eller posta den. Skriv numret på det här brevet på den. Om du behöver mer tid, skriv till oss före den sista dagen och berätta varför.',
      write: 'Om du vill svara kan du skriva till oss. Skriv numret på det här brevet i ditt svar.',
      paid: 'Vi skriver till dig när pengarna har betalats.',
    },
    of: {
      applicationAskedSoon: {
        title: 'Påminnelse: komplettera din bidragsansökan',
        text: 'Vi har ännu inte fått kompletteringen av din ansökan. Lämna den senast {due}.',
        next: 'send',
      },
      applicationAskedPassed: {
        title: 'Den sista dagen för kompletteringen har gått',
        text: 'Vi fortsätter behandlingen av din ansökan med de uppgifter vi har. Du kan ännu lämna kompletteringen om ansökan inte har hunnit avgöras.',
        next: 'send',
      },
      reportDue: {
        title: 'Redovisa användningen av ditt bidrag',
        text: 'Berätta hur bidraget användes. Redovisningen ska vara framme senast {due}.',
        next: 'report',
      },
      reportSoon: {
        title: 'Påminnelse: redovisningen av ditt bidrag',
        text: 'Vi har ännu inte fått redovisningen av ditt bidrag. Den ska vara framme senast {due}.',
        next: 'report',
      },
      reportOverdue: {
        title: 'Redovisningen är försenad',
        text: 'Redovisningen skulle ha varit framme {due}. Lämna den så snart som möjligt. Nya bidrag betalas inte före det.',
        next: 'send',
      },
      reportAsked: {
        title: 'Komplettera din redovisning',
        text: 'Vi behöver fler uppgifter till din redovisning. Lämna dem senast {due}.',
        note: true,
        next: 'send',
      },
      reportAskedSoon: {
        title: 'Påminnelse: komplettera din redovisning',
        text: 'Vi har ännu inte fått kompletteringen av din redovisning. Lämna den senast {due}.',
        next: 'send',
      },
      reportAskedPassed: {
        title: 'Den sista dagen för kompletteringen har gått',
        text: 'Vi granskar din redovisning med de uppgifter vi har.',
        next: 'write',
      },
      reportAccepted: {
        title: 'Din redovisning är godkänd',
        text: 'Din redovisning har granskats och godkänts. Du behöver inte göra något.',
      },
      reportMoreTime: {
        title: 'Du fick mer tid för redovisningen',
        text: 'Redovisningen ska vara framme senast {due}.',
        note: true,
        next: 'send',
      },
      reportMoreTimeRefused: {
        title: 'Du fick inte mer tid för redovisningen',
        text: 'Du bad om mer tid för redovisningen. Vi kan inte ge det: {note}\n\nDen sista dagen för redovisningen är {due}.',
        next: 'send',
      },
      receiptsSoon: {
        title: 'Påminnelse: kvittona för ditt bidrag',
        text: 'Vi har ännu inte fått kvittona. De ska vara framme senast {due}. Om de inte kommer i tid betalas bidraget inte.',
        next: 'receipts',
      },
      receiptAsked: {
        title: 'Rätta kvittot',
        text: 'Kvittot ”{what}” behöver rättas. {fault} Det rättade kvittot ska vara framme senast {due}. Ett kvitto som inte rättas godkänns inte.',
        note: true,
        next: 'send',
      },
      receiptAskedSoon: {
        title: 'Påminnelse: rätta kvittot',
        text: 'Vi har ännu inte fått det rättade kvittot ”{what}”. Det ska vara framme senast {due}.',
        next: 'send',
      },
      receiptsMoreTime: {
        title: 'Du fick mer tid för kvittona',
        text: 'Kvittona ska vara framme senast {due}.',
        note: true,
        next: 'send',
      },
      receiptsMoreTimeRefused: {
        title: 'Du fick inte mer tid för kvittona',
        text: 'Du bad om mer tid för kvittona. Vi kan inte ge det: {note}\n\nDen sista dagen för kvittona är {due}.',
        next: 'send',
      },
      receiptsSettled: {
        title: 'Dina kvitton har granskats',
        text: 'Alla kvitton godkändes. Vi betalar {sum}.',
        next: 'paid',
      },
      receiptsCut: {
        title: 'Dina kvitton har granskats',
        text: 'Dina kvitton har granskats. Vi betalar {sum}. Vi skriver till dig när pengarna har betalats.',
        cuts: true,
        next: 'write',
      },
      receiptsEmpty: {
        title: 'Dina kvitton har granskats',
        text: 'Dina kvitton har granskats. Utifrån dem finns det inget att betala.',
        cuts: true,
        next: 'write',
      },
      receiptsLapsed: {
        title: 'Kvittona kom för sent',
        text: 'Kvittona skulle ha varit framme senast {due}. De kom inte i tid, så bidraget betalas inte.',
        next: 'write',
      },
      paymentPaid: {
        title: 'Bidrag har betalats',
        text: 'Vi har betalat {sum} i bidrag till dig. Betalningsdagen är {due}.',
      },
      recoveryInvoiced: {
        title: 'Betala tillbaka bidrag',
        text: 'Av bidraget återkrävs {sum}. Betala beloppet senast {due}. Referensen är {reference}. Du får en faktura med kontonumret.',
        next: 'write',
      },
    },
  },
  en: {
    cuts: 'What was not accepted, and why',
    next: {
      send: 'You can bring or post the papers. Write the number of this letter on them.',
      receipts:
        'You can bring or post the receipts or copies of them. Write the number of this letter on the papers. If you need more time, write to us before the last day and tell us why.',
      report:
        'You can bring or post the report. Write the number of this letter on it. If you need more time, write to us before the last day and tell us why.',
      write: 'If you want to answer, you can write to us. Write the number of this letter in your answer.',
      paid: 'We will write to you when the money has been paid.',
    },
    of: {
      applicationAskedSoon: {
        title: 'Reminder: complete your grant application',
        text: 'We have not yet received what your application lacks. Send it by {due}.',
        next: 'send',
      },
      applicationAskedPassed: {
        title: 'The last day to complete your application has passed',
        text: 'We go on with your application with the information we have. You can still send what was asked for, as long as no decision has been made.',
        next: 'send',
      },
      reportDue: {
        title: 'Report on the use of your grant',
        text: 'Tell us how the grant was used. The report must have arrived by {due}.',
        next: 'report',
      },
      reportSoon: {
        title: 'Reminder: report on your grant',
        text: 'We have not yet received the report on your grant. It must have arrived by {due}.',
        next: 'report',
      },
      reportOverdue: {
        title: 'The report on your grant is late',
        text: 'The report should have arrived by {due}. Send it as soon as you can. No new grants are paid before that.',
        next: 'send',
      },
      reportAsked: {
        title: 'Complete your report',
        text: 'We need more information for your report. Send it by {due}.',
        note: true,
        next: 'send',
      },
      reportAskedSoon: {
        title: 'Reminder: complete your report',
        text: 'We have not yet received what your report lacks. Send it by {due}.',
        next: 'send',
      },
      reportAskedPassed: {
        title: 'The last day to complete your report has passed',
        text: 'We check your report with the information we have.',
        next: 'write',
      },
      reportAccepted: {
        title: 'Your report has been accepted',
        text: 'Your report has been checked and accepted. You need not do anything.',
      },
      reportMoreTime: {
        title: 'You have more time for the report',
        text: 'The report must have arrived by {due}.',
        note: true,
        next: 'send',
      },
      reportMoreTimeRefused: {
        title: 'No more time for the report',
        text: 'You asked for more time for the report. We cannot give it: {note}\n\nThe last day for the report is {due}.',
        next: 'send',
      },
      receiptsSoon: {
        title: 'Reminder: receipts for your grant',
        text: 'We have not yet received the receipts. They must have arrived by {due}. If they do not come in time, the grant is not paid.',
        next: 'receipts',
      },
      receiptAsked: {
        title: 'Mend a receipt',
        text: 'The receipt “{what}” needs to be mended. {fault} The mended receipt must have arrived by {due}. A receipt that is not mended is not accepted.',
        note: true,
        next: 'send',
      },
      receiptAskedSoon: {
        title: 'Reminder: mend a receipt',
        text: 'We have not yet received the mended receipt “{what}”. It must have arrived by {due}.',
        next: 'send',
      },
      receiptsMoreTime: {
        title: 'You have more time for the receipts',
        text: 'The receipts must have arrived by {due}.',
        note: true,
        next: 'send',
      },
      receiptsMoreTimeRefused: {
        title: 'No more time for the receipts',
        text: 'You asked for more time for the receipts. We cannot give it: {note}\n\nThe last day for the receipts is {due}.',
        next: 'send',
      },
      receiptsSettled: {
        title: 'Your receipts have been checked',
        text: 'All receipts were accepted. We will pay {sum}.',
        next: 'paid',
      },
      receiptsCut: {
        title: 'Your receipts have been checked',
        text: 'Your receipts have been checked. We will pay {sum}. We will write to you when the money has been paid.',
        cuts: true,
        next: 'write',
      },
      receiptsEmpty: {
        title: 'Your receipts have been checked',
        text: 'Your receipts have been checked. They leave nothing to be paid.',
        cuts: true,
        next: 'write',
      },
      receiptsLapsed: {
        title: 'The receipts were late',
        text: 'The receipts should have arrived by {due}. They did not come in time, so the grant is not paid.',
        next: 'write',
      },
      paymentPaid: {
        title: 'A grant has been paid',
        text: 'We have paid you {sum} of your grant. The day of payment is {due}.',
      },
      recoveryInvoiced: {
        title: 'Pay back grant money',
        text: '{sum} of the grant is to be paid back. Pay the sum by {due}. The reference is {reference}. You will get an invoice with the account number.',
        next: 'write',
      },
    },
  },
}
