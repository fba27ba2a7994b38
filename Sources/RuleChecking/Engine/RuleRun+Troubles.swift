internal import EInvoiceReading
internal import InvoiceModel

extension RuleRun {
  private func note(_ kind: RuleTrouble.Kind, _ item: RuleItem) {
    if state.pointee.trouble == nil { state.pointee.trouble = RuleTrouble(kind: kind, item: item) }
  }

  /// What stopped the tests since this was asked last.
  func takeTrouble() -> RuleTrouble? {
    guard let trouble = state.pointee.trouble else { return nil }
    state.pointee.trouble = nil
    return trouble
  }

  /// The only item at a path; the first where there are several.
  func only(_ path: Int32, from item: RuleItem) -> RuleItem? {
    var first: RuleItem?
    each(path, from: item) { found in
      guard first != nil else {
        first = found
        return true
      }
      note(.repeated, found)
      return false
    }
    return first
  }

  /// Notes the second of what stands at several paths together.
  func requireOne(_ first: Int32, _ count: Int32, _ item: RuleItem) {
    var hasOne = false
    for index in first..<(first + count) {
      each(program.members[Int(index)], from: item) { found in
        if hasOne { note(.repeated, found) }
        hasOne = true
        return true
      }
    }
  }

  /// Notes an element that does not stand alone of its name.
  func requireAlone(_ item: RuleItem) {
    guard item.attribute < 0 else { return }
    let name = nodes[Int(item.node)].name
    var sibling = nodes[Int(item.node)].nextSibling
    while sibling >= 0 {
      if nodes[Int(sibling)].name == name { return note(.repeated, RuleItem(node: sibling)) }
      sibling = nodes[Int(sibling)].nextSibling
    }
  }

  /// Notes an element that lacks what a path ends with.
  func noteMissing(_ path: Int32, in item: RuleItem) {
    let path = program.paths[Int(path)]
    let name = path.stepCount > 0 ? program.steps[Int(path.firstStep + path.stepCount - 1)].name.number : -1
    note(.missing(name), item)
  }

  /// Notes an item of which the text is not what belongs there.
  func noteUnreadable(_ item: RuleItem) { note(.unreadable, item) }

  /// The number that an item is.
  func decimal(of item: RuleItem) -> ExactDecimal? {
    let decimal = Self.decimal(bytes(of: item))
    if decimal == nil { note(.unreadable, item) }
    return decimal
  }

  /// The boolean that an item is.
  func boolean(of item: RuleItem) -> Bool? {
    let boolean = Self.boolean(bytes(of: item))
    if boolean == nil { note(.unreadable, item) }
    return boolean
  }

  /// Notes an item of which the characters at some places are no number.
  func requireNumbers(_ places: [Range<Int>], in item: RuleItem) {
    let characters = Array(String(decoding: text(of: item), as: UTF8.self).unicodeScalars)
    for place in places {
      let part = String(String.UnicodeScalarView(characters.dropFirst(place.lowerBound).prefix(place.count)))
      let isNumber = Array(part.utf8).withUnsafeBufferPointer { Self.decimal($0[...]) != nil }
      if !isNumber { note(.unreadable, item) }
    }
  }

  /// The text of a date.
  func date(of item: RuleItem) -> Text {
    let text = Self.trimmed(text(of: item))
    if !Self.isDate(text) { note(.unreadable, item) }
    return text
  }

  /// Whether it is nothing, `Z`, or hours and minutes with a sign.
  private static func isZone(_ text: Text) -> Bool {
    let zone = Array(text)
    if zone.isEmpty || zone == [UInt8(ascii: "Z")] { return true }
    guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"), zone[3] == UInt8(ascii: ":"),
      [1, 2, 4, 5].allSatisfy({ KoSITTexts.isDigit(zone[$0]) })
    else { return false }
    let (hours, minutes) = (Int(zone[1]) * 10 + Int(zone[2]) - 528, Int(zone[4]) * 10 + Int(zone[5]) - 528)
    return minutes < 60 && hours * 60 + minutes <= 840
  }

  /// Whether it is a date of XML Schema, with or without its zone.
  static func isDate(_ text: Text) -> Bool {
    guard text.count >= 10 else { return false }
    let digits = text.prefix(10).enumerated().allSatisfy { offset, byte in
      offset == 4 || offset == 7
        ? byte == UInt8(ascii: "-") : byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
    guard digits else { return false }
    let values = text.prefix(10).map { Int($0) - 48 }
    let (year, month, day) = (
      values[0] * 1000 + values[1] * 100 + values[2] * 10 + values[3], values[5] * 10 + values[6],
      values[8] * 10 + values[9]
    )
    // XML Schema has a year 0, of as many days as the year 4.
    return isZone(text.dropFirst(10)) && CalendarDate(year: year == 0 ? 4 : year, month: month, day: day) != nil
  }
}
