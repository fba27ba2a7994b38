extension XMLNameTable {
  /// The number of the name of a document that an element's name stands for here; -1 where ``number(of:_:)`` and
  /// ``resolve(_:isElement:in:)`` have to say it, or why there is none.
  ///
  /// - Parameters:
  ///   - start: where the name is written.
  ///   - prefix: the bytes of its prefix, at most seven, and above them how many; 0: it has none.
  ///   - local: the number of the known name behind the prefix.
  @inline(__always)
  mutating func element(
    _ start: UnsafePointer<UInt8>, prefix: UInt64, local: Int32, in document: inout XMLDocument
  ) -> Int32 {
    // There are three or four of them.
    var index = 0
    while index < prefixes.count, prefixes[index].word != prefix { index += 1 }
    if index == prefixes.count, !add(prefix, start) { return -1 }
    let row = prefixes[index].scope == scope ? prefixes[index].row : lookUp(index)
    return row < 0 ? -1 : number(inRow: row, local, &document)
  }

  /// Finds out what a prefix stands for here.
  ///
  /// - Returns: its row, or -1.
  private mutating func lookUp(_ index: Int) -> Int32 {
    let namespace = namespace(of: prefixes[index].written)
    let row = namespace < 0 ? -1 : row(of: namespace)
    (prefixes[index].row, prefixes[index].scope) = (row, scope)
    return row
  }

  /// Takes up a prefix that was not among those of elements yet; false when there are too many.
  private mutating func add(_ word: UInt64, _ start: UnsafePointer<UInt8>) -> Bool {
    guard prefixes.count < 8 else { return false }
    let count = Int(word >> 56)
    let number = count == 0 ? Self.noPrefix : self.number(of: start, count, isPart: true)
    prefixes.append(Prefix(word: word, written: number))
    return true
  }

  /// The number of the name of an attribute without a prefix that is a known name; -1 when the names are too many.
  mutating func attribute(_ local: Int32, in document: inout XMLDocument) -> Int32 {
    number(inRow: row(of: 0), local, &document)
  }
}
