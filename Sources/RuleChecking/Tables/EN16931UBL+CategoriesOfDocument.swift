extension EN16931UBL {
  /// What the rules of VAT categories ask of the whole document; they belong to the element of the table before.
  static let categoriesOfDocument = """
    let seller = //AccountingSupplierParty/Party/PartyTaxScheme/cbc:CompanyID
    let vatseller = //AccountingSupplierParty/Party/{registered}/cbc:CompanyID
    let representative = //TaxRepresentativeParty/{registered}/cbc:CompanyID
    let vatbuyer = //AccountingCustomerParty/Party/{registered}/cbc:CompanyID
    let legalbuyer = //AccountingCustomerParty/Party/PartyLegalEntity/cbc:CompanyID
    let is = [cbc:ID ~= '{code}']
    let once = count TaxTotal/TaxSubtotal/TaxCategory{vat}/cbc:ID[. ~= '{code}'] = 1
    let usedid = //TaxCategory{vat}/cbc:ID[. ~= '{code}'] or //ClassifiedTaxCategory{vat}/cbc:ID[. ~= '{code}']
    for id,code,asked in Z,Z,{seller}~or~{representative} E,E,{seller}~or~{representative}
      AE,AE,({seller}~or~{representative})~and~({vatbuyer}~or~{legalbuyer})
      IC,K,({vatseller}~or~{representative})~and~{vatbuyer}
    BR-{id}-01 ! if {usedid} then {once}
    BR-{id}-02 ! if //ClassifiedTaxCategory{is}{vat} then {asked}
    BR-{id}-03 ! if //{allowance}/TaxCategory{is}{vat} then {asked}
    BR-{id}-04 ! if //{charge}/TaxCategory{is}{vat} then {asked}
    end
    for id,code in G,G
    BR-G-01 ! if {usedid} then {once}
    BR-G-02 ! if //ClassifiedTaxCategory{is}{vat} then {vatseller} or {representative}
    BR-G-03 ! if //{allowance}/TaxCategory{is} then {vatseller} or {representative}
    BR-G-04 ! if //{charge}/TaxCategory{is} then {vatseller} or {representative}
    end
    for id,code in K,K
    BR-IC-11 ! if TaxTotal/TaxSubtotal/TaxCategory{vat}/cbc:ID[. ~= '{code}']
      then characters Delivery/cbc:ActualDeliveryDate > 1 or InvoicePeriod/*
    BR-IC-12 ! if TaxTotal/TaxSubtotal/TaxCategory{vat}/cbc:ID[. ~= '{code}']
      then characters Delivery/DeliveryLocation/Address/Country/cbc:IdentificationCode > 1
    end
    let used = //AllowanceCharge/TaxCategory{is}{vat} or //ClassifiedTaxCategory{is}{vat}
    for id,code,alone in AF,L,TaxTotal/TaxSubtotal/TaxCategory[cbc:ID~=~'L']
      AG,M,TaxTotal/TaxSubtotal/TaxCategory[cbc:ID~=~'M']{vat}
    BR-{id}-01 ! ({used}) and {alone}
      or not ({used}) and not TaxTotal/TaxSubtotal/TaxCategory{is}{vat}
    BR-{id}-02 ! if //ClassifiedTaxCategory{is}{vat} then {seller} or {representative}
    BR-{id}-03 ! if //{allowance}/TaxCategory{is}{vat} then {seller} or {representative}
    end
    BR-AF-04 ! //{charge}/TaxCategory[cbc:ID ~= 'L']{vat} and ({seller} or {representative})
      or not //{charge}/TaxCategory[cbc:ID = 'L']{vat}
    BR-AG-04 ! if //{charge}/TaxCategory[cbc:ID ~= 'M']{vat} then {seller} or {representative}
    for id,code in S,S
    BR-S-01 ! (//AllowanceCharge/TaxCategory{is} or //ClassifiedTaxCategory{is}) and TaxTotal/TaxSubtotal/TaxCategory{is}
      or not //AllowanceCharge/TaxCategory{is} and not //ClassifiedTaxCategory{is}
      and not TaxTotal/TaxSubtotal/TaxCategory{is}
    BR-S-02 ! //ClassifiedTaxCategory{is}{vat} and ({seller} or {representative}) or not //ClassifiedTaxCategory{is}
    BR-S-03 ! if //{allowance}/TaxCategory{is}{vat} then {seller} or {representative}
    BR-S-04 ! if //{charge}/TaxCategory{is}{vat} then {seller} or {representative}
    end
    for id,code in O,O
    let nonumber = not {vatseller} and not {representative} and not {vatbuyer}
    let isbroken = TaxTotal/TaxSubtotal/TaxCategory{vat}/cbc:ID[. ~= 'O']
    BR-O-01 ! if {usedid} then {once}
    BR-O-02 ! if //ClassifiedTaxCategory{is}{vat} then {nonumber}
    BR-O-03 ! if /ubl:Invoice|cn:CreditNote/{allowance}/TaxCategory{is}{vat} then {nonumber}
    BR-O-04 ! if /ubl:Invoice|cn:CreditNote/{charge}/TaxCategory{is}{vat} then {nonumber}
    BR-O-11 ! if {isbroken} then not TaxTotal/TaxSubtotal/TaxCategory[not cbc:ID ~= 'O']{vat}
    BR-O-12 ! if {isbroken} then not //ClassifiedTaxCategory[not cbc:ID ~= 'O']{vat}
    BR-O-13 ! if {isbroken} then not //{allowance}/TaxCategory[not cbc:ID ~= 'O']{vat}
    BR-O-14 ! if {isbroken} then not //{charge}/TaxCategory[not cbc:ID ~= 'O']{vat}
    end
    let isb = TaxTotal/TaxSubtotal/TaxCategory/cbc:ID = 'B' or AllowanceCharge/TaxCategory/cbc:ID = 'B'
      or //ClassifiedTaxCategory/cbc:ID = 'B'
    BR-B-01 ! if //TaxCategory|ClassifiedTaxCategory/cbc:ID = 'B' then not //cbc:IdentificationCode != 'IT'
    BR-B-02 ! if {isb} then not TaxTotal/TaxSubtotal/TaxCategory/cbc:ID = 'S'
      and not AllowanceCharge/TaxCategory/cbc:ID = 'S' and not //ClassifiedTaxCategory/cbc:ID = 'S'
    """
}
