internal import InvoiceCore
internal import InvoiceModel
internal import YAMLReading

/// Reads entries of a table of customers, and tells all that is wrong with them.
struct CustomerLookReader {
  private static let identities = CustomerLook.Identity.allCases.map(\.rawValue)
  private static let own = identities + ["template", "logo"]
  private static let keys = InvoiceTheme.Key.allCases.map(\.rawValue)

  let file: String
  private var problems = ProblemList()
  private var entries: [CustomerLook] = []

  init(file: String) { self.file = file }

  /// The entries.
  ///
  /// - Throws: everything that is wrong.
  func finished() throws(InvoiceProblems) -> [CustomerLook] {
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    return entries
  }

  /// A list of mappings, whose `theme` is one.
  mutating func read(_ document: YAMLDocument) {
    for problem in document.problems { report(.templateYAML, problem.message, at: problem.location) }
    guard let root = document.root else {
      if document.problems.isEmpty { report(.templateYAML, "the file is empty", at: nil) }
      return
    }
    guard case .sequence(let elements) = root.content else {
      return report(.customerLooks, "the file is a list of customers", at: root.location)
    }
    for element in elements {
      guard case .mapping(let members) = element.content else {
        report(.customerLooks, "a customer is a mapping", at: element.location)
        continue
      }
      var look = CustomerLook(location: element.location)
      for member in members where !member.value.isNull {
        if member.key == "theme", case .mapping(let values) = member.value.content {
          for value in values { set(value, in: &look, among: Self.keys) }
        } else {
          set(member, in: &look, among: Self.own + ["theme"])
        }
      }
      add(look)
    }
  }

  private mutating func set(_ member: YAMLMember, in look: inout CustomerLook, among known: [String]) {
    guard known.contains(member.key) else { return unknown(member.key, among: known, at: member.keyLocation) }
    var text: String?
    switch member.value.content {
    case .scalar(let scalar): text = scalar.text
    case .sequence(let elements):
      text = elements.compactMap { if case .scalar(let scalar) = $0.content { scalar.text } else { nil } }
        .joined(separator: " ")
    case .mapping: text = nil
    }
    guard let text, member.key != "theme" else {
      return report(
        .customerLooks, "`\(member.key)` is \(member.key == "theme" ? "a mapping" : "a text")",
        at: member.value.location)
    }
    set(member.key, text, in: &look, at: member.value.location)
  }

  /// A row for each customer, under the names of the columns.
  mutating func read(_ table: CSVTable) {
    guard let header = table.rows.first else { return report(.customerLooks, "the file is empty", at: nil) }
    for cell in header where !cell.text.isEmpty && !(Self.own + Self.keys).contains(cell.text) {
      unknown(cell.text, among: Self.own + Self.keys, at: cell.location)
    }
    guard !problems.hasErrors else { return }
    for row in table.rows.dropFirst() {
      var look = CustomerLook(location: row.first?.location ?? Problem.Location(line: 1, column: 1))
      for (name, cell) in zip(header, row) where !cell.text.isEmpty && !name.text.isEmpty {
        set(name.text, cell.text, in: &look, at: cell.location)
      }
      add(look)
    }
  }

  private mutating func set(_ key: String, _ text: String, in look: inout CustomerLook, at location: Problem.Location) {
    if let identity = CustomerLook.Identity(rawValue: key) {
      look.identities[identity] = text
    } else if key == "template" {
      look.template = text
      look.places[key] = location
    } else if key == "logo" {
      look.logo = text
      look.places[key] = location
    } else if let theme = InvoiceTheme.Key(rawValue: key) {
      do { try look.theme.set(theme, to: text) } catch { report(.themeValue, error.message, at: location) }
    }
  }

  private mutating func add(_ look: CustomerLook) {
    if look.identities.isEmpty {
      report(
        .customerLooks, "nothing says which customer this is",
        hint: Self.identities.map { "`\($0)`" }.joined(separator: ", "), at: look.location)
    }
    if entries.count == CustomerLooks.maximumCount {
      report(.customerLooks, "there are more than \(CustomerLooks.maximumCount) customers", at: look.location)
    }
    guard entries.count < CustomerLooks.maximumCount else { return }
    entries.append(look)
  }

  private mutating func unknown(_ key: String, among known: [String], at location: Problem.Location) {
    report(
      .customerLooks, "there is no `\(key.prefix(80))` here",
      hint: NearestName.hint(String(key.prefix(80)), among: known),
      at: location)
  }

  private mutating func report(
    _ code: ProblemCode, _ message: String, hint: String? = nil, at location: Problem.Location?
  ) {
    problems.add(Problem(code: code, path: "", message: message, hint: hint, location: location, file: file))
  }
}
