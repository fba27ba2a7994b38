internal import InvoiceModel

/// What all invoices of a CSV file have in common, from a JSON file: its members are copied into each of them.
struct CSVDefaults: Sendable {
  /// The file's name, for messages.
  let name: String?
  /// The keys of the invoice, and the bytes of their values.
  let members: [(key: String, value: [UInt8])]
  /// Where the seller is, if the file says it.
  let sellerPlace: Place?
  /// The currency of all invoices, as the file says it.
  let currency: String?
  /// Whether the file says that prices include VAT.
  let pricesIncludeVAT: Bool
  private let json: [UInt8]
  /// Whether the file is the company alone, not a part of an invoice.
  private let isCompany: Bool

  /// Reads the file: an object with a member `company`, else the company itself.
  ///
  /// - Throws: why it is neither; that its values are right is checked with each invoice.
  init(json: [UInt8], name: String?) throws(InvoiceProblems) {
    self.name = name
    self.json = json
    var members: [(key: String, value: [UInt8])] = []
    var offsets: [Int] = []
    do throws(JSONSyntaxError) {
      var reader = try JSONReader(json)
      let kind = try reader.kind()
      let start = reader.position
      guard kind == .object else {
        throw JSONSyntaxError(
          .wrongType, at: start, "Here stands \(kind.rawValue) where an object belongs.")
      }
      try reader.enter()
      while let key = try reader.nextKey() {
        _ = try reader.kind()
        let start = reader.position
        try reader.skipValue()
        members.append((reader.key(at: key), Array(json[start..<reader.position])))
        offsets.append(key)
      }
      let end = reader.position
      try reader.finish()
      isCompany = !members.contains { $0.key == "company" }
      if isCompany { members = [("company", Array(json[start..<end]))] }
    } catch {
      var problem = error.problem(in: json)
      problem.file = name
      throw InvoiceProblems([problem])
    }
    self.members = members
    sellerPlace = Self.sellerPlace(members.first { $0.key == "company" }?.value)
    func value(_ key: InvoiceKeys.Document) -> [UInt8]? { members.last { $0.key == key.rawValue }?.value }
    currency = Self.text(value(.currency))
    pricesIncludeVAT = value(.pricesIncludeVAT) == Array("true".utf8)
    guard !isCompany else { return }
    try check(offsets)
  }

  private static func text(_ json: [UInt8]?) -> String? {
    guard let json, var reader = try? JSONReader(json), (try? reader.kind()) == .string else { return nil }
    return try? reader.string(limit: InvoiceDecoder.maximumCharacters)
  }

  private static func sellerPlace(_ company: [UInt8]?) -> Place? {
    guard let company else { return nil }
    // An invoice that is as short as can be: the seller is read as that of all others.
    let others =
      #""date":"2026-01-01","customer":{"name":"a"},"items":[{"description":"a","unit_price":1}]}"#
    let json = Array(#"{"company":"#.utf8) + company + Array(("," + others).utf8)
    guard let party = try? ComputedInvoice(json: json).invoice.seller.party else { return nil }
    return JurisdictionTable.standard.place(of: party)
  }

  /// A part of an invoice has the keys that an invoice has, each once, and none that only one invoice can have.
  private func check(_ offsets: [Int]) throws(InvoiceProblems) {
    let own = ["invoice_number", "date", "items", "customer"]
    let known = InvoiceKeys.Document.allCases.map(\.rawValue).filter { !own.contains($0) }
    var problems = ProblemList()
    var seen: Set<String> = []
    // In one pass over the text, which may be long.
    let locations = TextLocations.locations(of: offsets, in: json)
    for (index, member) in members.enumerated() {
      let location = locations[index]
      let path = "/" + JSONPointer.escaped(member.key)
      let isNew = seen.insert(member.key).inserted
      if !known.contains(member.key) {
        guard !problems.isFull else {
          problems.count(1, .error)
          continue
        }
        let nearest = Spelling.nearest(to: member.key, among: known)
        problems.add(
          Problem(
            code: .unknownKey, path: path,
            message: "`\(member.key)` is no key that all invoices of a file can have in common.",
            hint: nearest.isLikely ? "Did you mean `\(nearest.word)`?" : nil, location: location, file: name))
      } else if !isNew {
        problems.add(
          Problem(
            code: .duplicateKey, path: path, message: "This key stands twice in its object.", location: location,
            file: name))
      }
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
  }

  /// Where a value of the invoices stands in the file; nil when it does not come from it.
  func location(of path: String) -> Problem.Location? {
    guard let key = JSONPointer.tokens(path).first, members.contains(where: { $0.key == key })
    else { return nil }
    let own = isCompany ? "/" + JSONPointer.tokens(path).dropFirst().joined(separator: "/") : path
    let offsets = JSONLocator.offsets(of: [own == "/" ? "" : own], in: json)
    return TextLocations.locations(of: offsets, in: json).first
  }
}
