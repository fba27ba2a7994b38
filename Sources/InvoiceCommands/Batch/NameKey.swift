/// A name in 16 bytes, so that the names of a million invoices are remembered in little memory.
///
/// Equal names have equal keys, however their accents are encoded. That two different ones among a million share a key
/// is less likely than 1 in 10^26.
struct NameKey: Hashable {
  private var first: Int
  private var second: Int

  init(_ name: String) {
    var hasher = Hasher()
    hasher.combine(name)
    first = hasher.finalize()
    hasher = Hasher()
    hasher.combine(1)
    hasher.combine(name)
    second = hasher.finalize()
  }
}
