extension RuleFunction {
  /// The odd tests by the names that tables use.
  static let named: [String: RuleFunction] = [
    "date": RuleFunction { run, item in isDate(run.text(of: item)) },
    "minute": RuleFunction { run, item in
      let digits = RuleRun.trimmed(run.text(of: item))
      guard digits.count == 12, isDate(digits.prefix(8)) else { return false }
      let time = digits.dropFirst(8).map { Int($0) - 48 }
      return time.allSatisfy((0...9).contains) && time[0] * 10 + time[1] < 24 && time[2] < 6
    },
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
