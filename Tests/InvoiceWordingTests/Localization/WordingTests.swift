import Testing

@testable import InvoiceModel
@testable import InvoiceWording

/// What every language's words must have. That there is each of them is the compiler's care; that its tables are whole is
/// not.
struct WordingTests {
  @Test("All languages name the same codes", arguments: Wording.languages)
  func tables(language: String) throws {
    let wording = try #require(Wording.of(language: language))
    let french = Wording.french
    #expect(Set(wording.vatCategories.keys) == Set(french.vatCategories.keys))
    #expect(Set(wording.statement.documents.keys) == Set(french.statement.documents.keys))
    #expect(Set(wording.statement.payments.keys) == Set(french.statement.payments.keys))
    #expect(Set(wording.exemptions.named.keys) == Set(french.exemptions.named.keys))
    for (table, own) in [
      (french.reception.types, wording.reception.types), (french.reception.means, wording.reception.means),
      (french.reception.taxPoints, wording.reception.taxPoints), (french.reception.schemes, wording.reception.schemes),
      (french.reception.elements.names, wording.reception.elements.names),
    ] {
      #expect(Set(own.keys) == Set(table.keys))
      // An element that only holds others has no name in any language.
      for (key, name) in own { #expect(name.isEmpty == table[key]?.isEmpty, "\(key)") }
    }
    #expect(wording.dates.months.count == 12 && (wording.dates.monthsAlone?.count ?? 12) == 12)
    for code in CodeTable.countries.codes { #expect(wording.countries.name(of: code)?.isEmpty == false, "\(code)") }
  }

  @Test("No sentence loses what is put into it", arguments: Wording.languages)
  func arguments(language: String) throws {
    let wording = try #require(Wording.of(language: language))
    let (mentions, exemptions, correction) = (wording.mentions, wording.exemptions, wording.correction)
    for text in [mentions.creditNote, mentions.corrected, mentions.finalAfterDeposit, mentions.reference] {
      #expect(text.one("‡1").contains("‡1") && text.several("‡1").contains("‡1") && text.one("‡") != "‡")
    }
    for text in [
      mentions.franchise, mentions.vatOnDebits, mentions.exemptByDirective, mentions.recoveryIndemnity,
      mentions.yearlyRate, mentions.latePenalty, mentions.latePenaltyWithoutReminder, mentions.earlyDiscount,
      exemptions.taxCode, exemptions.directive, wording.identity.capital, correction.creditReason,
      correction.deductedNet, correction.deductedTotal, wording.statement.title, wording.statement.overdue,
      wording.statement.due, wording.statement.owed, wording.paymentStatement.explanation,
      wording.paymentStatement.taxes, wording.reception.unknownType,
    ] { #expect(text("‡1").contains("‡1")) }
    for text in [
      mentions.invoice, mentions.exemptByTaxCode, mentions.vatInEuros, wording.identity.formWithCapital,
      correction.partialCredit, wording.statement.row, wording.summary.heading, wording.summary.figure,
      wording.reception.percentOf, wording.reception.labelled, wording.dates.range, wording.dates.rangeWithinMonth,
    ] { #expect(text("‡1", "‡2").contains("‡1") && text("‡1", "‡2").contains("‡2")) }
    for text in [
      correction.deduction, correction.deductedRate, exemptions.article, wording.statement.codeAlternative,
    ] {
      for part in ["‡1", "‡2", "‡3"] { #expect(text("‡1", "‡2", "‡3").contains(part)) }
    }
    #expect(exemptions.article("132", "", "") != exemptions.article("132", "1", ""))
    for days in [wording.paymentTerm.days, wording.paymentTerm.afterDays, wording.paymentTerm.beforeDays] {
      #expect(days(45).contains("45") && days(1).contains("1") && days(45) != days(46))
    }
    #expect(wording.paymentTerm.afterDays(45) != wording.paymentTerm.beforeDays(45))
    let notice = wording.reception.notice("‡1", "‡2")
    #expect(notice.contains("‡1") && notice.contains("‡2") && wording.reception.notice(nil, nil).last == ".")
    #expect(wording.reception.findings(3).contains("3") && wording.reception.furtherDetails(7).contains("7"))
  }

  @Test("No table was left in English", arguments: Wording.languages.filter { $0 != "en" })
  func translated(language: String) throws {
    let wording = try #require(Wording.of(language: language))
    let english = Wording.english
    func equal(_ own: [String: String], _ other: [String: String]) -> Set<String> {
      Set(own.filter { !$0.value.isEmpty && other[$0.key] == $0.value }.values)
    }
    let international: Set<String> = [
      "BIC", "Base", "Batch", "Classification", "Code", "Contact", "Contract", "Date", "Description", "E-mail", "Fax",
      "File", "IBAN", "Incoterm", "Information", "Logo", "Mode", "Model", "Name", "Note", "Percentage", "Postcode",
      "Project", "Region", "Status", "Text", "Type", "UUID", "VAT", "Website",
    ]
    #expect(equal(wording.reception.elements.names, english.reception.elements.names).isSubset(of: international))
    #expect(equal(wording.reception.types, english.reception.types).isEmpty)
    #expect(equal(wording.reception.means, english.reception.means).isSubset(of: ["Cheque"]))
    for (category, name) in wording.vatCategories where category != .ceutaAndMelilla {
      #expect(name != english.vatCategories[category], "\(category)")
    }
    let same = CodeTable.countries.codes.count { wording.countries.name(of: $0) == english.countries.name(of: $0) }
    // Many countries have one name in all languages of Latin letters.
    #expect(same < 130)
  }

  @Test("The words that directive 2006/112/EC art. 226 prescribes, in each language's version")
  func prescribed() throws {
    for (language, reverse, own) in [
      ("de", "Steuerschuldnerschaft des Leistungsempfängers", "Gutschrift"),
      ("es", "Inversión del sujeto pasivo", "Facturación por el destinatario"),
      ("it", "Inversione contabile", "Autofatturazione"), ("nl", "Btw verlegd", "Factuur uitgereikt door afnemer"),
      ("pt", "Autoliquidação", "Autofaturação"), ("pl", "Odwrotne obciążenie", "Samofakturowanie"),
      ("fr", "Autoliquidation", "Autofacturation"), ("en", "Reverse charge", "Self-billing"),
    ] {
      let mentions = try #require(Wording.of(language: language)).mentions
      #expect(mentions.reverseCharge == reverse && mentions.selfBilling == own)
    }
    #expect(
      VATExemption.reason(of: "VATEX-EU-132-1A", language: "de")?.contains(
        "Artikel\u{A0}132 Absatz\u{A0}1 Buchstabe\u{A0}a") == true)
    #expect(
      VATExemption.reason(of: "VATEX-EU-132-1A", language: "pl")
        == "Zwolnione z VAT, art.\u{A0}132 ust.\u{A0}1 lit.\u{A0}a dyrektywy 2006/112/WE")
  }
}
