internal import InvoiceModel

extension RuleFunction {
  /// Tests of Peppol's rules; they ask what the nearest `every` or `some` is at, else the element itself.
  static let peppol: [String: RuleFunction] = [
    "process": of(PeppolTexts.isProcess),
    "specification": of { text in
      let text = String(decoding: RuleRun.trimmed(text), as: UTF8.self)
      return text.hasPrefix("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0")
        && !zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: ":") }
    },
    "calendarDay": of { RuleRun.isDate(RuleRun.trimmed($0)) },
    "compactDay": of { text in
      let text = RuleRun.trimmed(text)
      return FrenchTexts.isDigits(text, 8) && text.starts(with: "20".utf8)
    },
    "globalLocation": of(PeppolTexts.isLocation),
    "norwegian": of(PeppolTexts.isNorwegian),
    "danishCompany": of { PeppolTexts.isDanish($0) || FrenchTexts.isDigits($0, 8) },
    "danishUnit": of { FrenchTexts.isDigits($0, 10) },
    "danishTax": of(PeppolTexts.isDanish),
    "belgian": of(PeppolTexts.isEnterprise),
    "italianOffice": of(PeppolTexts.isItalianOffice),
    "italianTaxCode": of(PeppolTexts.isItalianTaxCode),
    "italianVAT": of(PeppolTexts.isItalianVAT),
    "swedish": of(PeppolTexts.isSwedish),
    "australian": of(PeppolTexts.isAustralian),
    "beginsAustralian": of(PeppolTexts.beginsAustralian),
    "twelveDigits": of { PeppolTexts.digits($0, 12) != nil },
    "twentyDigits": of { PeppolTexts.digits($0, 20) != nil },
    "dutchVAT": of(PeppolTexts.isDutchVAT),
    "beginsDutch": of { RuleRun.trimmed($0).starts(with: "NL".utf8) },
  ]
}
