extension RuleTextFunction {
  /// The tests of texts by the names that tables use.
  static let named: [String: RuleTextFunction] = {
    var named: [String: RuleTextFunction] = [
      "treatmentB2B": RuleTextFunction { value(after: "#BAR#", in: $0) == Array("B2B".utf8) },
      "treatmentKnown": RuleTextFunction { texts in
        let value = value(after: "#BAR#", in: texts)
        return value.isEmpty || treatments.contains { Array($0.utf8) == value }
      },
      "treatedOnce": RuleTextFunction { texts in
        let notes = texts.filter { count(of: "#BAR#", in: Array($0)) > 0 }.flatMap(Array.init) + [UInt8(ascii: "#")]
        return treatments.reduce(0) { $0 + count(of: "BAR#\($1)#", in: notes) } <= 1
      },
      "memberOfGroup": RuleTextFunction { value(after: "#TXD#", in: $0) == Array("MEMBRE_ASSUJETTI_UNIQUE".utf8) },
      "beginWithDiscount": RuleTextFunction { KoSITTexts.beginWithDiscount($0.map(Array.init)) },
      "discounts": RuleTextFunction { $0.allSatisfy { KoSITTexts.statesDiscounts(Array($0)) } },
    ]
    for subject in ["PMT", "PMD", "AAB", "TXD"] {
      named["states" + subject] = RuleTextFunction { count(of: "#\(subject)#", in: joined($0)) > 0 }
      named["once" + subject] = RuleTextFunction { count(of: "#\(subject)#", in: joined($0)) <= 1 }
    }
    return named
  }()

  /// What a French invoice says of how it is reported.
  private static let treatments = ["B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY"]

  private static func joined(_ texts: [RuleRun.Text]) -> [UInt8] {
    Array(texts.map(Array.init).joined(separator: [UInt8(ascii: "#")]))
  }

  /// How often a text stands in another, without overlaps.
  private static func count(of part: String, in text: [UInt8]) -> Int {
    let part = Array(part.utf8)
    var (count, position) = (0, 0)
    while position + part.count <= text.count {
      if text[position..<(position + part.count)].elementsEqual(part) {
        count += 1
        position += part.count
      } else {
        position += 1
      }
    }
    return count
  }

  /// What follows a mark as far as the next #; nothing where there is no mark.
  private static func value(after mark: String, in texts: [RuleRun.Text]) -> [UInt8] {
    let (text, mark) = (joined(texts), Array(mark.utf8))
    guard let start = text.indices.first(where: { text[$0...].starts(with: mark) }) else { return [] }
    return Array(text[(start + mark.count)...].prefix { $0 != UInt8(ascii: "#") })
  }
}
