package import InvoiceModel

/// Who is paid, or who pays, as a Swiss QR-bill names them: an address of parts (type "S", the only one since 2025-11-22).
package struct SwissBillParty: Hashable, Sendable {
  /// The name, at most 70 characters.
  package var name: String
  /// The street or the lines before the town, at most 70 characters; may be empty.
  package var street: String
  /// The number of the house, at most 16 characters; may be empty.
  package var building: String
  /// The postcode, at most 16 characters.
  package var postcode: String
  /// The town, at most 35 characters.
  package var city: String
  /// ISO 3166-1 alpha-2.
  package var country: String

  /// The party of an invoice.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - namePath: where that stands.
  ///   - address: its address.
  ///   - path: where that stands, or should.
  /// - Throws: every reason why a bill cannot name it.
  package init(
    name: String, at namePath: String, address: Address?, at path: String
  ) throws(InvoiceProblems) {
    var problems: [Problem] = []
    func taken(_ text: String?, _ path: String, _ what: String, _ limit: Int, isNeeded: Bool = true) -> String {
      let text = SwissPaymentText.unified(text ?? "")
      if isNeeded, text.isEmpty {
        problems.append(SwissBill.problem(path, "A Swiss QR-bill needs \(what).", "Give the address in parts."))
      }
      problems += SwissBill.problems(of: text, what, path, limit: limit)
      return text
    }
    self.name = taken(name, namePath, "the name", 70)
    let parts = address.flatMap { $0.isFreeText ? nil : $0 }
    guard let parts else {
      problems.append(
        SwissBill.problem(
          path, "A Swiss QR-bill needs the address in parts.",
          #"`{ "line1": "Seestrasse 12", "postcode": "8002", "city": "Zürich", "country": … }`"#))
      throw InvoiceProblems(problems)
    }
    var lines = parts.lines.map { SwissPaymentText.unified($0) }.filter { !$0.isEmpty }
    building = ""
    if let last = lines.last, let (street, number) = Self.split(last) {
      lines[lines.count - 1] = street
      building = number
    }
    street = taken(lines.joined(separator: ", "), path + "/line1", "the street", 70, isNeeded: false)
    postcode = taken(parts.postcode, path + "/postcode", "the postcode", 16)
    city = taken(parts.city, path + "/city", "the town", 35)
    country = taken(parts.country, path + "/country", "the country", 2)
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
  }

  /// The lines of the address below the name, as the bill prints them.
  ///
  /// - Parameter home: the country that is not named.
  package func lines(home: Set<String>) -> [String] {
    let place = "\(postcode) \(city)"
    let lines = [[street, building].filter { !$0.isEmpty }.joined(separator: " ")]
    return lines.filter { !$0.isEmpty } + [home.contains(country) ? place : "\(country)-\(place)"]
  }

  /// A street and the number of the house behind it: `Seestrasse 12a`; nil where the line has not that form.
  private static func split(_ line: String) -> (street: String, number: String)? {
    guard let space = line.lastIndex(of: " ") else { return nil }
    let number = line[line.index(after: space)...]
    let street = line[..<space]
    guard (1...16).contains(number.unicodeScalars.count), number.first?.isNumber ?? false,
      number.allSatisfy({ $0.isNumber || $0.isLetter || "-/+.".contains($0) }), street.contains(where: \.isLetter)
    else { return nil }
    return (String(street), String(number))
  }
}
