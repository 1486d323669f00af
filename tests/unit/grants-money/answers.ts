const written = (body: string) => new TextEncoder().encode(body)

/** A status report as one bank writes it: with a prefix, and payments one by one. */
export const statusReport = written(`<?xml version="1.0" encoding="UTF-8"?>
<p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><p:CstmrPmtStsRpt>
  <p:GrpHdr><p:MsgId>BANK-1</p:MsgId><p:CreDtTm>2026-12-01T09:00:00</p:CreDtTm></p:GrpHdr>
  <p:OrgnlGrpInfAndSts><p:OrgnlMsgId>JAMSA-2026-0007</p:OrgnlMsgId><p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId><p:GrpSts>PART</p:GrpSts></p:OrgnlGrpInfAndSts>
  <p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>JAMSA-2026-0007-1</p:OrgnlPmtInfId>
    <p:TxInfAndSts><p:OrgnlEndToEndId>E-1</p:OrgnlEndToEndId><p:TxSts>ACSC</p:TxSts></p:TxInfAndSts>
    <p:TxInfAndSts><p:OrgnlEndToEndId>E-2</p:OrgnlEndToEndId><p:TxSts>RJCT</p:TxSts>
      <p:StsRsnInf><p:Rsn><p:Cd>AC04</p:Cd></p:Rsn><p:AddtlInf>Tili on lopetettu</p:AddtlInf><p:AddtlInf>&amp; muuta</p:AddtlInf></p:StsRsnInf>
      <p:OrgnlTxRef><p:Amt><p:InstdAmt Ccy="EUR">120.50</p:InstdAmt></p:Amt><p:CdtrAcct><p:Id><p:IBAN>FI54 1234 5600 0010 64</p:IBAN></p:Id></p:CdtrAcct></p:OrgnlTxRef>
    </p:TxInfAndSts>
    <p:TxInfAndSts><p:OrgnlEndToEndId>E-3</p:OrgnlEndToEndId><p:TxSts>PDNG</p:TxSts></p:TxInfAndSts>
  </p:OrgnlPmtInfAndSts>
</p:CstmrPmtStsRpt></p:Document>`)

/** The same of another bank: only the whole file is spoken of, in an older version. */
export const fileAccepted = written(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
  <OrgnlGrpInfAndSts><OrgnlMsgId>JAMSA-2026-0007</OrgnlMsgId><GrpSts>ACCP</GrpSts></OrgnlGrpInfAndSts>
</CstmrPmtStsRpt></Document>`)

/** A notification: one payment booked, one come back, one sum that came in by reference, one in another currency, one not booked yet. */
export const notification = written(`<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>N</Id>
  <Ntry><Amt Ccy="EUR">780.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt>
    <NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><Amt Ccy="EUR">780.00</Amt><RltdPties><CdtrAcct><Id><IBAN>FI6012345600001247</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">120.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-12-04T08:00:00</DtTm></BookgDt>
    <NtryDtls><TxDtls><Refs><EndToEndId>E-2</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">800.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
    <NtryDtls><TxDtls><RltdPties><DbtrAcct><Id><IBAN>FI7412345600001189</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF0812344</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>E-3</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">900.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><Btch><PmtInfId>JAMSA-2026-0007-1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`)
