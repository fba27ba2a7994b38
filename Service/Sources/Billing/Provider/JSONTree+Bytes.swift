internal import FoundationEssentials

extension JSONTree {
  /// The text, its members in the order of their names, so that the same value has the same bytes.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, whole numbers and flags are all that there is, and all of it can be written.
    return (try? encoder.encode(self)).map { Array($0) } ?? Array("null".utf8)
  }
}
