internal import ByteCoding

/// The digests that bind issued invoices to each other (SHA-256).
///
/// The content's is over a salt and all that an invoice is; the chain's is over the one before it, the number and the
/// content's. So a link can be checked without the content, and content and salt can be erased after their time: without
/// the salt nobody can find out by guessing what has stood there.
enum ChainHash {
  /// Where the chain of an issuer begins: no two ledgers have the same chain.
  static func genesis(ledger: String, issuer: Issuer, createdAt: Int64) -> [UInt8] {
    var hash = SHA256()
    hash.update(Array("InvoiceLedger 1\n".utf8))
    for field in [ledger, String(issuer.id), issuer.identifier, issuer.name, String(createdAt)] {
      hash.update(framed: Array(field.utf8))
    }
    return hash.digestBytes()
  }

  /// Of an invoice: the salt, the fields by which it is found, what it was rendered with, and its JSON.
  static func content(salt: [UInt8], record: [UInt8], recipe: [UInt8]?, json: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(salt)
    hash.update(framed: record)
    hash.update(framed: recipe ?? [])
    hash.update(json)
    return hash.digestBytes()
  }

  /// Of a link; both digests have one length, so that nothing can be moved over to the number.
  static func link(previous: [UInt8], number: String, content: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(previous)
    hash.update(Array(number.utf8))
    hash.update(content)
    return hash.digestBytes()
  }

  /// Bytes after their length: what stands in one field cannot be taken for the next one's.
  static func framed(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).bigEndian) { Array($0) } + bytes
  }
}

extension SHA256 {
  /// Adds bytes after their length.
  mutating func update(framed bytes: [UInt8]) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).bigEndian) { update($0) }
    update(bytes)
  }
}
