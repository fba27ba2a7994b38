/// Collects what Cairo writes and hands it on in large pieces.
///
/// Cairo writes a page in thousands of pieces of a few bytes. Handing each of them on took a tenth of a document's time,
/// most of it for counting references and checking accesses; so the pieces go to plain memory first, which it owns.
struct PDFOutput: ~Copyable {
  private static let capacity = 32 << 10

  private let sink: PDFSurface.Sink
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  private var count = 0

  init(sink: @escaping PDFSurface.Sink) {
    self.sink = sink
  }

  deinit {
    memory.deallocate()
  }

  /// - Returns: false when the sink wants no more.
  mutating func write(_ piece: UnsafeRawBufferPointer) -> Bool {
    if piece.count > memory.count - count {
      guard flush() else { return false }
      if piece.count > memory.count { return sink(piece.bindMemory(to: UInt8.self)) }
    }
    UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + piece.count]).copyMemory(from: piece)
    count += piece.count
    return true
  }

  /// Hands on what is still here.
  /// - Returns: false when the sink wants no more.
  mutating func flush() -> Bool {
    guard count > 0 else { return true }
    let piece = UnsafeBufferPointer(UnsafeMutableBufferPointer(rebasing: memory.bindMemory(to: UInt8.self)[..<count]))
    count = 0
    return sink(piece)
  }
}
