internal import InvoiceModel

extension RuleFunction {
  /// Tests of Peppol's rules of countries; they ask what the nearest `every` or `some` is at, else the element itself.
  static let countries: [String: RuleFunction] = {
    var named: [String: RuleFunction] = [
      "beginsNorwegianExactly": of { $0.starts(with: "NO".utf8) },
      "beginsSwedishExactly": of { $0.starts(with: "SE".utf8) },
      "norwegianVAT": of(CountryTexts.isNorwegianVAT),
      "belowZero": of { CountryTexts.number($0).map { $0 < 0 } ?? false },
      // Blanks within the list make `31 42` one of it, as the official rule has it.
      "danishMeans": of { text in
        !text.isEmpty && " 1 10 31 42 48 49 50 58 59 93 97 ".contains(" \(String(decoding: text, as: UTF8.self)) ")
      },
      "giro": of { CountryTexts.begins($0, "01#", "04#", "15#") },
      "numberedGiro": of { CountryTexts.begins($0, "04#", "15#") },
      "giroAccount": of { FrenchTexts.isDigits($0, 7) || FrenchTexts.isDigits($0, 8) },
      "paymentCard": of { CountryTexts.begins($0, "71#", "73#", "75#") },
      "numberedCard": of { CountryTexts.begins($0, "71#", "75#") },
      "danishDuty": of { CountryTexts.number($0).map { $0 >= 0 && $0 <= 9999 } ?? false },
      "dividedBySign": of { text in
        let sign = UInt8(ascii: "#")
        return text.contains(sign) && text.first != sign && text.last != sign
      },
      "numeric": of { CountryTexts.number($0) != nil },
      "numericVAT": of { text in CountryTexts.part(of: text, 2..<14) { CountryTexts.number($0) != nil } },
      "beginsWithSwedishNumber": of { text in
        PeppolTexts.digits(text).map { $0.count >= 10 && PeppolTexts.isSwedish($0.prefix(10)) } ?? false
      },
      "approvedForTax": of { text in
        let text = String(decoding: text, as: UTF8.self).uppercased()
        let folded = Array(text.utf8).withUnsafeBufferPointer { RuleRun.folded($0[...]) }
        return folded == Array("GODKÄND FÖR F-SKATT".utf8)
      },
      "swedishRate": of { CountryTexts.number($0).map { [6, 12, 25].contains($0) } ?? false },
      "dayAlone": of { $0.count == 10 && RuleRun.isDate($0) },
      "italianTaxNumber": of { text in
        let text = RuleRun.trimmed(text)
        return (11...16).contains(text.count)
          && text.allSatisfy { KoSITTexts.isDigit($0) || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
      },
      "dutchRegister": of { text in
        text.split(separator: UInt8(ascii: " ")).contains {
          $0.elementsEqual("0106".utf8) || $0.elementsEqual("0190".utf8)
        }
      },
    ]
    for (land, prefixes) in [("Norwegian", ["NO"]), ("Italian", ["IT"]), ("Greek", ["EL", "GR"])] {
      named["begins" + land] = of { text in CountryTexts.countryPrefix(of: text).map(prefixes.contains) ?? false }
    }
    return named.merging(greek) { $1 }
  }()

  /// What Greece asks of numbers, those of invoices with six parts between | most of all.
  private static let greek: [String: RuleFunction] = [
    "greekVAT": of { $0.starts(with: "EL".utf8) && CountryTexts.isGreekTaxNumber($0.dropFirst(2)) },
    "greekTaxNumber": of(CountryTexts.isGreekTaxNumber),
    "aboveZero": of { $0.first.map { KoSITTexts.isDigit($0) && $0 != UInt8(ascii: "0") } ?? false },
    "sixParts": of { CountryTexts.parts(of: $0).count == 6 },
    "greekFirstPart": of { text in
      CountryTexts.parts(of: text).first.map { $0.count == 9 && CountryTexts.isGreekTaxNumber($0) } ?? false
    },
    "firstPartOf": RuleFunction { run, item in
      guard let first = CountryTexts.parts(of: run.text(of: item)).first else { return false }
      let number = run.text(of: run.state.pointee.variables.last ?? item)
      return CountryTexts.part(of: number, 2..<11) { $0.elementsEqual(first) }
    },
    "secondPartOf": RuleFunction { run, item in
      let parts = CountryTexts.parts(of: run.text(of: item))
      guard parts.count > 1 else { return false }
      return CountryTexts.isDay(parts[1], of: run.text(of: run.state.pointee.variables.last ?? item))
    },
    "wholeThirdPart": RuleFunction { run, item in
      let parts = CountryTexts.parts(of: run.text(of: item))
      guard parts.count > 2, CountryTexts.number(parts[2]) != nil else { return false }
      // The official rule takes the number for a whole one.
      guard let isNegative = CountryTexts.isNegativeInteger(parts[2]) else {
        run.noteUnreadable(item)
        return false
      }
      return !isNegative
    },
    "greekFourthPart": of { text in
      let parts = CountryTexts.parts(of: text)
      let types = ["1.1", "1.6", "2.1", "2.4", "5.1", "5.2"]
      return parts.count > 3 && types.contains { parts[3].elementsEqual($0.utf8) }
    },
    "fifthPart": of { text in
      let parts = CountryTexts.parts(of: text)
      return parts.count > 4 && !parts[4].isEmpty
    },
    "sixthPart": of { text in
      let parts = CountryTexts.parts(of: text)
      return parts.count > 5 && !parts[5].isEmpty
    },
  ]
}
