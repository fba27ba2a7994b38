import InvoiceLedger

/// A draft's idempotency key in 16 bytes, so that those of a million drafts are remembered in little memory.
struct DraftKey: Hashable {
  private var first: UInt64
  private var second: UInt64

  /// - Parameter draft: one whose key is a digest.
  init(_ draft: CheckedDraft) {
    let digits = (draft.idempotencyKey ?? "").prefix(32)
    first = UInt64(digits.prefix(16), radix: 16) ?? 0
    second = UInt64(digits.dropFirst(16), radix: 16) ?? 0
  }
}
