internal import EInvoiceReading
internal import InvoiceModel

extension RuleRun {
  /// Whether a test holds of an item.
  func holds(_ number: Int32, _ item: RuleItem) -> Bool {
    let test = program.tests[Int(number)]
    switch test.kind {
    case .always: return true
    case .all:
      for index in test.a..<(test.a + test.b) where !holds(program.members[Int(index)], item) { return false }
      return true
    case .any:
      for index in test.a..<(test.a + test.b) where holds(program.members[Int(index)], item) { return true }
      return false
    case .not: return !holds(test.a, item)
    case .exists: return exists(test.a, from: item)
    case .equals: return equalsOne(test, item)
    case .alone:
      requireOne(test.a, test.b, item)
      return true
    case .single:
      if only(test.a, from: item) == nil { noteMissing(test.a, in: item) }
      return true
    case .filled: return only(test.a, from: item).map { bytes(of: $0).trimmed.count > 0 } ?? false
    case .count: return test.comparison.holds(count(test.a, from: item), Int(test.b))
    case .isNamed: return item.attribute < 0 && takes(program.names[Int(test.a)], node: item.node)
    case .compare:
      guard let left = self.number(test.a, item), let right = self.number(test.b, item) else { return false }
      return test.comparison.holds(left, right)
    case .near: return isNear(test, item)
    case .every: return each(test.a, from: item) { holds(test.b, item, with: $0) }
    case .some: return !each(test.a, from: item) { !holds(test.b, item, with: $0) }
    case .function: return program.functions[Int(test.a)].holds(self, item)
    case .once: return holdsOnce(test.a, item)
    default: return holdsOfText(test, item)
    }
  }

  /// What stops a test of the document as a whole stops all who ask it.
  private func holdsOnce(_ number: Int32, _ item: RuleItem) -> Bool {
    let earlier = takeTrouble()
    let known = state.pointee.known[number] ?? (holds(number, item), takeTrouble())
    state.pointee.known[number] = known
    state.pointee.trouble = earlier ?? known.trouble
    return known.holds
  }

  /// Tests of what stands at a path.
  private func holdsOfText(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    switch test.kind {
    case .decimals: decimals(at: test.a, from: item) <= Int(test.b)
    case .length: test.comparison.holds(only(test.a, from: item).map { Self.length(text(of: $0)) } ?? 0, Int(test.b))
    case .characters:
      test.comparison.holds(
        only(test.a, from: item).map { text(of: $0).count { $0 & 0xC0 != 0x80 } } ?? 0, Int(test.b))
    case .differs: !each(test.a, from: item) { isOneOf(bytes(of: $0), test.b, 1, test.folding) }
    case .isBoolean: holdsOfBoolean(test, item)
    case .same: isSame(test, item)
    case .begins: begins(test, item)
    case .alike: isAlike(test, item)
    case .binary: holdsOfBinary(test, item)
    case .joined: program.textFunctions[Int(test.b)].holds(texts(test.a, item))
    case .other: some(test.a, item) { text in self.some(test.b, item) { !Self.equal(text, $0) } }
    case .isUniform: isUniform(test.a, item, test.folding)
    case .sameNumber: holdsOfNumbers(test, item)
    case .number: holdsOfNumber(test, item)
    case .texts:
      some(test.a, item) { text in
        self.some(test.b, item) { test.comparison.holds(Self.order(text, $0), 0) }
      }
    case .dates: holdsOfDates(test, item)
    case .isListed: !each(test.a, from: item) { !isListed($0, test) }
    default: false
    }
  }

  private func isListed(_ item: RuleItem, _ test: RuleProgram.Test) -> Bool {
    let text = bytes(of: item)
    return (program.lists + Int(test.b)).pointee.contains((test.flag ? text : text.trimmed).slice)
  }

  private func holdsOfDates(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    guard let left = only(test.a, from: item), let right = only(test.b, from: item) else { return false }
    return test.comparison.holds(Self.order(date(of: left), date(of: right)), 0)
  }

  private func holdsOfNumber(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    let wanted = program.decimals[Int(test.b)]
    return !each(test.a, from: item) { found in
      guard let value = decimal(of: found) else { return true }
      return !test.comparison.holds(value, wanted)
    }
  }

  private func holdsOfNumbers(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    !each(test.a, from: item) { left in
      requireAlone(left)
      guard let value = decimal(of: left) else { return true }
      return each(test.b, from: item) { right in decimal(of: right) != value }
    }
  }

  private func holdsOfBoolean(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    !each(test.a, from: item) { found in boolean(of: found) != test.flag }
  }

  /// Nearly all are codes, asked of the element, a child or an attribute.
  private func equalsOne(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    let path = program.paths + Int(test.a)
    let step = program.steps + Int(path.pointee.firstStep)
    switch path.pointee.shape {
    case .here: return equalsOne(test, found: item)
    case .child: return !eachChild(step.pointee.name.number, of: item) { !equalsOne(test, found: $0) }
    case .grandchild, .other, .attribute, .one, .first:
      return !each(test.a, from: item) { !equalsOne(test, found: $0) }
    }
  }

  @inline(__always)
  private func equalsOne(_ test: RuleProgram.Test, found: RuleItem) -> Bool {
    if !test.folding.isEmpty { requireAlone(found) }
    return isOneOf(bytes(of: found), test.b, test.c, test.folding)
  }

  private func isSame(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    let folded = test.folding.contains(.blanks)
    return some(test.a, item) { text in
      self.some(test.b, item) { folded ? Self.equalFolded(text, $0) : Self.equal(text, $0) }
    }
  }

  private func isAlike(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    let left = only(test.a, from: item).map { text(of: $0) } ?? text[0..<0]
    let right = only(test.b, from: item).map { text(of: $0) } ?? text[0..<0]
    return Self.equalFolded(left, right)
  }

  /// What is not there begins and is as an empty text.
  private func begins(_ test: RuleProgram.Test, _ item: RuleItem) -> Bool {
    let text = only(test.a, from: item).map { self.text(of: $0) } ?? self.text[0..<0]
    let start = only(test.b, from: item).map { self.text(of: $0) } ?? self.text[0..<0]
    guard test.flag else { return text.starts(with: start) }
    let sign = [UInt8(ascii: "#")]
    return text.starts(with: sign + Self.folded(start) + sign)
  }

  private func texts(_ path: Int32, _ item: RuleItem) -> [Text] {
    var texts: [Text] = []
    each(path, from: item) {
      texts.append(text(of: $0))
      return true
    }
    return texts
  }

  @inline(__always)
  private func isOneOf(_ text: RuleText, _ first: Int32, _ count: Int32, _ folding: RuleFolding) -> Bool {
    let word = text.word
    if word != 0 {
      for index in first..<(first + count) where program.literals[Int(index)].word == word { return true }
      // A code that is another one is so however it is folded, without blanks and small letters.
      if folding.isEmpty { return false }
    }
    return isOneOfOther(text, first, count, folding)
  }

  /// The same of long texts, empty ones and those that have to be folded.
  private func isOneOfOther(_ text: RuleText, _ first: Int32, _ count: Int32, _ folding: RuleFolding) -> Bool {
    let isFolded = folding.contains(.blanks)
    if text.count < 8, text.count > 0, !(isFolded && text.hasBlank), !(folding.contains(.capitals) && text.hasSmall) {
      return false
    }
    let slice = isFolded ? text.trimmed.slice : text.slice
    // Blanks within a code are rare.
    let needsCare = isFolded && slice.contains(where: Self.isBlank)
    for index in first..<(first + count) {
      let literal = program.literals[Int(index)]
      let other = UnsafeBufferPointer(start: program.texts + Int(literal.start), count: Int(literal.count))[...]
      let capitals = folding.contains(.capitals)
      if Self.equal(slice, other, foldingCapitals: capitals) { return true }
      if needsCare, Self.equalFolded(slice, other, foldingCapitals: capitals) { return true }
    }
    return false
  }

  private func holds(_ test: Int32, _ item: RuleItem, with variable: RuleItem) -> Bool {
    state.pointee.variables.append(variable)
    defer { state.pointee.variables.removeLast() }
    return holds(test, item)
  }

  /// Whether the text of something at a path fits.
  @inline(__always)
  func some(_ path: Int32, _ item: RuleItem, _ isFit: (Text) -> Bool) -> Bool {
    !each(path, from: item) { !isFit(text(of: $0)) }
  }

  private func isUniform(_ path: Int32, _ item: RuleItem, _ folding: RuleFolding) -> Bool {
    guard let first = first(path, from: item) else { return true }
    let folded = folding.contains(.blanks)
    let wanted = text(of: first)
    return each(path, from: item) {
      folded ? Self.equalFolded(text(of: $0), wanted) : Self.equal(text(of: $0), wanted)
    }
  }

  func count(_ path: Int32, from item: RuleItem) -> Int {
    var count = 0
    each(path, from: item) { _ in
      count += 1
      return true
    }
    return count
  }

  /// How many characters stand after the point of the first value.
  private func decimals(at path: Int32, from item: RuleItem) -> Int {
    guard let single = only(path, from: item) else { return 0 }
    let text = text(of: single)
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text[(point + 1)...].count { $0 & 0xC0 != 0x80 }
  }
}
