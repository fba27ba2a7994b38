/// Something that templates call by its name.
protocol Named: Sendable {
  var name: String { get }
}

/// Values by their names, in their order; of two with one name the first counts.
///
/// No dictionary: making one of all variables took 200,000 instructions of a process's start, as each name is hashed by SipHash. What
/// a name is hashed by here is a sum of its bytes, as no name comes from elsewhere.
struct NameTable<Value: Named>: Sendable {
  private static var bucketCount: Int { 256 }

  let values: [Value]
  /// The first value of each hash, or -1, and the next one of each value.
  private var first: [Int]
  private var next: [Int]

  init(_ values: [Value]) {
    self.values = values
    first = Array(repeating: -1, count: Self.bucketCount)
    next = Array(repeating: -1, count: values.count)
    for index in values.indices.reversed() {
      let bucket = Self.bucket(of: values[index].name)
      next[index] = first[bucket]
      first[bucket] = index
    }
  }

  /// All names, in their order.
  var names: [String] { values.map(\.name) }

  /// The value of a name; nil when there is none.
  subscript(name: String) -> Value? {
    var index = first[Self.bucket(of: name)]
    while index >= 0 {
      if values[index].name == name { return values[index] }
      index = next[index]
    }
    return nil
  }

  private static func bucket(of name: String) -> Int {
    // Where they stand in memory: one by one through the string they take three times as long.
    let hash = name.utf8.withContiguousStorageIfAvailable { sum(of: $0) } ?? sum(of: name.utf8)
    return Int(truncatingIfNeeded: (hash ^ hash >> 8) & UInt32(bucketCount - 1))
  }

  private static func sum(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 &* 31 &+ UInt32($1) }
  }
}
