internal import EInvoicing

/// A specification that e-invoices claim to conform to (BT-24), as far as it is known here.
struct EInvoiceSpecification: Hashable {
  /// What people call it: `Factur-X EN 16931`.
  var name: String
  /// Its `ConformanceLevel` in a PDF's metadata: `EN 16931`.
  var level: String
  /// The version that the identifier stands for, in the names of all who use it: `Factur-X 1.0, ZUGFeRD 2.1 or later`.
  var version: String?
  /// Whether an invoice of this profile has lines.
  var hasLines = true

  /// The specification of an identifier; nil when it is unknown.
  init?(urn: String?) {
    guard let urn else { return nil }
    if let profile = FacturXProfile(urn: urn), profile != .xrechnung {
      name = profile == .en16931 ? "EN 16931" : "Factur-X \(profile.conformanceLevel)"
      level = profile.conformanceLevel
      hasLines = profile >= .basic
      // What stands for EN 16931 itself is not theirs alone.
      version = profile == .en16931 ? "EN 16931:2017" : "Factur-X 1.0, ZUGFeRD 2.1 or later"
    } else if let profile = Self.zugferd.first(where: { urn.hasSuffix($0.end) }) {
      name = "ZUGFeRD 2.0 \(profile.level)"
      level = profile.level
      version = "ZUGFeRD 2.0"
      hasLines = profile.hasLines
    } else if urn.contains(":xrechnung_") {
      name = "XRechnung \(urn.suffix(while: { $0 != "_" }).prefix(8))"
      level = "XRECHNUNG"
      version = name
    } else if urn.contains("urn:fdc:peppol.eu:2017:poacc:billing:3.0") {
      name = "Peppol BIS Billing 3"
      level = "EN 16931"
      version = "Peppol BIS Billing 3.0"
    } else {
      return nil
    }
  }

  private static let zugferd: [(end: String, level: String, hasLines: Bool)] = [
    ("urn:zugferd.de:2p0:minimum", "MINIMUM", false), ("urn:zugferd.de:2p0:basicwl", "BASIC WL", false),
    ("urn:zugferd.de:2p0:basic", "BASIC", true), ("urn:zugferd.de:2p0:extended", "EXTENDED", true),
  ]
}

extension StringProtocol {
  /// The longest end whose characters all satisfy `isIncluded`.
  fileprivate func suffix(while isIncluded: (Character) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isIncluded(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
