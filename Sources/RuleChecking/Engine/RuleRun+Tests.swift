internal import InvoiceModel

extension RuleRun {
  /// Whether a test holds of an item.
  func holds(_ test: RuleTest, _ item: RuleItem) -> Bool {
    switch test {
    case .always: true
    case .all(let tests): tests.allSatisfy { holds($0, item) }
    case .any(let tests): tests.contains { holds($0, item) }
    case .not(let test): !holds(test, item)
    case .exists(let path): first(path, from: item) != nil
    case .filled(let path): first(path, from: item).map { !Self.trimmed(text(of: $0)).isEmpty } ?? false
    case .count(let path, let comparison, let count): comparison.holds(self.count(path, from: item), count)
    case .decimals(let path, let count): decimals(at: path, from: item) <= count
    case .length(let path, let comparison, let count):
      comparison.holds(first(path, from: item).map { Self.length(text(of: $0)) } ?? 0, count)
    case .characters(let path, let comparison, let count):
      comparison.holds(first(path, from: item).map { text(of: $0).count { $0 & 0xC0 != 0x80 } } ?? 0, count)
    case .equals(let path, let texts, let folding):
      some(path, item) { text in texts.contains { Self.equal(text, $0, folding) } }
    case .differs(let path, let other, let folding): some(path, item) { !Self.equal($0, other, folding) }
    case .isBoolean(let path, let value): some(path, item) { Self.boolean($0) == value }
    case .same(let left, let right):
      some(left, item) { text in self.some(right, item) { text.elementsEqual($0) } }
    case .other(let left, let right):
      some(left, item) { text in self.some(right, item) { !text.elementsEqual($0) } }
    case .isUniform(let path, let folding): isUniform(path, item, folding)
    case .texts(let left, let comparison, let right):
      some(left, item) { text in
        self.some(right, item) { comparison.holds(Self.order(text, $0), 0) }
      }
    case .sameNumber(let left, let right):
      some(left, item) { text in
        guard let value = Self.decimal(text) else { return false }
        return self.some(right, item) { Self.decimal($0) == value }
      }
    case .number(let path, let comparison, let value):
      some(path, item) { Self.decimal($0).map { comparison.holds($0, value) } ?? false }
    case .isListed(let path, let list): some(path, item) { list.contains(Self.trimmed($0)) }
    case .isNamed(let name): item.attribute < 0 && takes(name, node: item.node)
    case .compare(let left, let comparison, let right): compares(left, comparison, right, item)
    case .near(let path, let number, let isExact): isNear(path, number, isExact: isExact, item)
    case .every(let path, let test): each(path, from: item) { holds(test, item, with: $0) }
    case .some(let path, let test): !each(path, from: item) { !holds(test, item, with: $0) }
    case .function(let function): function.holds(self, item)
    }
  }

  private func holds(_ test: RuleTest, _ item: RuleItem, with variable: RuleItem) -> Bool {
    variables.append(variable)
    defer { variables.removeLast() }
    return holds(test, item)
  }

  private func compares(
    _ left: RuleNumber, _ comparison: RuleComparison, _ right: RuleNumber, _ item: RuleItem
  ) -> Bool {
    guard let left = number(left, item), let right = number(right, item) else { return false }
    return comparison.holds(left, right)
  }

  /// Whether the text of something at a path fits.
  func some(
    _ path: RulePath, _ item: RuleItem, _ isFit: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> Bool {
    !each(path, from: item) { !isFit(text(of: $0)) }
  }

  private func isUniform(_ path: RulePath, _ item: RuleItem, _ folding: RuleFolding) -> Bool {
    guard let first = first(path, from: item) else { return true }
    let folded = folding.contains(.blanks)
    let wanted = folded ? Self.trimmed(text(of: first)) : text(of: first)
    return each(path, from: item) { (folded ? Self.trimmed(text(of: $0)) : text(of: $0)).elementsEqual(wanted) }
  }

  func count(_ path: RulePath, from item: RuleItem) -> Int {
    var count = 0
    each(path, from: item) { _ in
      count += 1
      return true
    }
    return count
  }

  /// How many characters stand after the point of the first value.
  private func decimals(at path: RulePath, from item: RuleItem) -> Int {
    guard let first = first(path, from: item) else { return 0 }
    let text = text(of: first)
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text[(point + 1)...].count { $0 & 0xC0 != 0x80 }
  }
}
