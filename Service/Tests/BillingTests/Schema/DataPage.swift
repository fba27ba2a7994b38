import Foundation
import TestDatabases

/// What Docs/Data.md says of the tables.
struct DataPage {
  /// `users.name`
  var columns: Set<String> = []
  /// `user_settings.user_id → users`
  var references: Set<String> = []
  /// `jobs (kind, subject)`, `dunning_cases (subscription_id) where`
  var uniqueKeys: Set<String> = []
  /// All tables that it has a section for.
  var tables: Set<String> = []
  /// Each table of the picture with the one that it stands below.
  var picture: [(table: String, parent: String?)] = []
  /// Links of the seed's names.
  var named: Set<String> = []

  init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../Docs/Data.md").standardizedFileURL.path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var table: String?
    var prose = ""
    for line in text.components(separatedBy: "\n") + ["# "] {
      if line.hasPrefix("#") || line.hasPrefix("|") {
        if let table { readKeys(of: table, prose) }
        prose = ""
      } else {
        prose += line + " "
      }
      if line.hasPrefix("#") { table = line.hasPrefix("### ") ? String(line.dropFirst(4)) : nil }
      if let table {
        tables.insert(table)
        if line.hasPrefix("| `") { readColumn(of: table, line) }
      } else if line.hasPrefix("| ") {
        for part in line.components(separatedBy: "(#").dropFirst() { named.insert(String(part.prefix { $0 != ")" })) }
      }
    }
    readPicture(text.components(separatedBy: "```")[1])
  }

  private mutating func readColumn(of table: String, _ line: String) {
    let cell = line.dropFirst(2).prefix { $0 != "|" }
    let parts = cell.components(separatedBy: "`")
    columns.insert("\(table).\(parts[1])")
    if let arrow = parts[2].range(of: "→ ") {
      references.insert("\(table).\(parts[1]) → \(parts[2][arrow.upperBound...].trimmingCharacters(in: .whitespaces))")
    }
  }

  private mutating func readKeys(of table: String, _ prose: String) {
    guard let start = prose.range(of: "Unique: ") else { return }
    let sentence = prose[start.upperBound...].components(separatedBy: ". ")[0]
    for key in sentence.components(separatedBy: ";") {
      let parts = key.components(separatedBy: "`")
      let condition = parts[2].contains("where") ? " where" : ""
      let names = parts[1].components(separatedBy: ", ").sorted().joined(separator: ", ")
      uniqueKeys.insert("\(table) (\(names))\(condition)")
    }
  }

  private mutating func readPicture(_ text: String) {
    var path: [String] = []
    for line in text.components(separatedBy: "\n") where !line.isEmpty {
      let indent = line.prefix { "│├└─ ".contains($0) }.count / 4
      let name = String(line.drop { "│├└─ ".contains($0) }.prefix { $0 != " " })
      path = Array(path.prefix(indent))
      picture.append((name, path.last))
      path.append(name)
    }
  }
}
