/// What binds invoices to what they are rendered with.
struct RegisteredRecipe: Sendable {
  let id: Int64
  /// Is a part of the digest of each invoice.
  let digest: [UInt8]
  /// The digests of its attachments, which are kept as long as an invoice has them.
  let attachments: Set<[UInt8]>
}
