extension RuleFunction {
  /// Tests of the national rules; they ask what the nearest `every` or `some` is at, else the element itself.
  static let national: [String: RuleFunction] = [
    "threeDigits": of { $0.count { KoSITTexts.isDigit($0) } >= 3 },
    "emailAddress": of(KoSITTexts.isEmailAddress),
    "absolute": of(KoSITTexts.isAbsolute),
    "account": of(KoSITTexts.isAccount),
    "eightDigits": of { FrenchTexts.isDigits(RuleRun.trimmed($0), 8) },
    "isoDay": of { text in
      let text = Array(RuleRun.trimmed(text))
      return text.count == 10 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
        && text.count { KoSITTexts.isDigit($0) } == 8
    },
    // The official rules take year and month for numbers before they look at the rest.
    "day": RuleFunction { run, item in
      run.requireNumbers([0..<4, 4..<6], in: item)
      return FrenchTexts.isDay(run.text(of: item), hasHyphens: false)
    },
    "hyphenedDay": RuleFunction { run, item in
      run.requireNumbers([0..<4, 5..<7], in: item)
      return FrenchTexts.isDay(run.text(of: item), hasHyphens: true)
    },
    "invoiceNumber": of(FrenchTexts.isNumber),
    "addressText": of { FrenchTexts.consists($0, of: "+-_.") },
    "siren": of { FrenchTexts.isDigits(RuleRun.trimmed($0), 9) },
    "bareSiren": of { FrenchTexts.isDigits($0, 9) },
    "siret": of { FrenchTexts.isDigits($0, 14) },
    "amount": of { FrenchTexts.isDecimal($0, characters: 19, decimals: 2, signed: true) },
    "quantity": of { FrenchTexts.isDecimal($0, characters: 19, decimals: 4, signed: true) },
    "price": of { FrenchTexts.isDecimal($0, characters: 19, decimals: 6, signed: false) },
    "signedPrice": of { FrenchTexts.isDecimal($0, characters: 19, decimals: 6, signed: true) },
    "percent": of { FrenchTexts.isDecimal($0, characters: 4, decimals: 2, signed: false) },
  ]

  static func of(_ holds: @escaping @Sendable (RuleRun.Text) -> Bool) -> RuleFunction {
    RuleFunction { run, item in holds(run.text(of: run.state.pointee.variables.last ?? item)) }
  }
}
