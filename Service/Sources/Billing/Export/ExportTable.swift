/// A part of a user's data: a file of JSON and one of CSV.
struct ExportTable: Hashable, Sendable {
  /// The files' name.
  var name: String
  /// What is in it, in the languages of the README.
  var words: [String: String]
  /// Its columns, as the query has them.
  var columns: [ExportColumn]
  /// The rest of the query, of which `$1` is the user.
  var source: String

  /// The rows of a user.
  var query: String { "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(source)" }

  init(_ name: String, fr: String, en: String, _ source: String, _ columns: [ExportColumn]) {
    (self.name, self.source, self.columns) = (name, source, columns)
    words = ["fr": fr, "en": en]
  }
}
