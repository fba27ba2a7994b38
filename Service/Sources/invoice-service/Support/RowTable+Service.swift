internal import InvoiceCommands

extension RowTable {
  /// A table of columns by their names; those that hold numbers end in `#`.
  init(_ names: [String]) {
    self.init(
      names.map { name in
        name.hasSuffix("#")
          ? Column(name: String(name.dropLast()), isNumber: true) : Column(name: name)
      })
  }

  /// All of it; for people nothing when there are no rows, and a word on standard error.
  func bytes(as format: RowFormat, orSay nothing: String, _ reporter: Reporter) -> [UInt8] {
    guard rows.isEmpty, format == .table else { return bytes(as: format) }
    reporter.note(nothing)
    return []
  }
}

extension ISOTime {
  /// A time, or nothing.
  static func text(_ time: Int64?) -> String { time.map { text($0) } ?? "" }
}
