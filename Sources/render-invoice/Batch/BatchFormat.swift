import ArgumentParser

/// What a batch's invoices become.
enum BatchFormat: String, CaseIterable, ExpressibleByArgument {
  /// A page each.
  case pdf
  /// The computed invoice, a file each.
  case json
  /// The computed invoices, one line each, in one file.
  case ndjson

  /// Without a dot.
  var fileExtension: String { self == .pdf ? "pdf" : "json" }
}
