extension RuleFunction {
  /// The odd tests by the names that tables use.
  static let named: [String: RuleFunction] = [
    "date": RuleFunction { run, item in isDate(run.text(of: item)) },
    "countryPrefix": RuleFunction { run, item in
      RuleCodeList.prefixes.contains(first(2, of: run.text(of: item)))
    },
    "prefixMentioned": RuleFunction { run, item in
      RuleCodeList.ublPrefixes.mentions(first(2, of: run.text(of: run.state.pointee.variables.last ?? item)))
    },
    "noteSubject": RuleFunction { run, item in
      let text = run.text(of: item)
      guard let start = text.firstIndex(of: UInt8(ascii: "#")),
        let end = text[(start + 1)...].firstIndex(of: UInt8(ascii: "#"))
      else { return true }
      let subject = text[(start + 1)..<end]
      return subject.count { $0 & 0xC0 != 0x80 } != 3 || RuleCodeList.ublSubjects.mentions(subject)
    },
  ]

  /// The first characters.
  private static func first(_ count: Int, of text: RuleRun.Text) -> RuleRun.Text {
    var end = text.startIndex
    for _ in 0..<count where end < text.endIndex {
      end += 1
      while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    return text[text.startIndex..<end]
  }

  /// Whether it is a year, a month and a day in eight digits.
  private static func isDate(_ text: RuleRun.Text) -> Bool {
    let digits = RuleRun.trimmed(text)
    guard digits.count == 8, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return false
    }
    let values = digits.map { Int($0) - 48 }
    return (1...12).contains(values[4] * 10 + values[5]) && (1...31).contains(values[6] * 10 + values[7])
  }
}
