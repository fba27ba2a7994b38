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
}
