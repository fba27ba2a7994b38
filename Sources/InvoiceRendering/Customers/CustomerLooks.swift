internal import ByteCoding
internal import InvoiceCore
package import InvoiceModel
internal import YAMLReading

/// A file that says what the invoices of some customers look like (Docs/Templates.md).
package struct CustomerLooks: Sendable {
  /// How many entries there may be.
  package static let maximumCount = 10_000
  /// The largest file, in bytes.
  package static let maximumSize = 16 << 20

  private struct Key: Hashable {
    var identity: CustomerLook.Identity
    var text: String
  }

  /// In the order of the file.
  package private(set) var entries: [CustomerLook] = []
  private var places: [Key: Int] = [:]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: YAML where the file's name ends in `.yaml` or `.yml`, else CSV.
  ///   - file: its name.
  /// - Throws: everything that is wrong with it.
  package init(_ bytes: [UInt8], file: String) throws(InvoiceProblems) {
    guard bytes.count <= Self.maximumSize else {
      throw InvoiceProblems([
        Problem(
          code: .customerLooks, path: "", message: "the file is larger than \(Self.maximumSize >> 20) MiB", file: file)
      ])
    }
    var reader = CustomerLookReader(file: file)
    if FilePath.hasSuffix(file, ".yaml") || FilePath.hasSuffix(file, ".yml") {
      reader.read(YAMLDocument(bytes))
    } else {
      reader.read(try CSVTable(bytes, file: file))
    }
    entries = try reader.finished()
    for (index, entry) in entries.enumerated() {
      for (identity, text) in entry.identities {
        let key = Key(identity: identity, text: identity.folded(text))
        if places[key] == nil { places[key] = index }
      }
    }
  }

  /// The first entry that fits a customer.
  package func index(for buyer: Buyer) -> Int? {
    CustomerLook.Identity.allCases.compactMap { identity in
      identity.value(of: buyer).flatMap { places[Key(identity: identity, text: identity.folded($0))] }
    }.min()
  }
}
