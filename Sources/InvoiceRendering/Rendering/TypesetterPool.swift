internal import Synchronization
internal import Typesetting

/// Typesetters for tasks that run at the same time: each is used by one task at a time and then again by another, so
/// there are as many as there were ever tasks at once, and their caches stay warm.
final class TypesetterPool: Sendable {
  /// Carries a typesetter in and out of the pool.
  ///
  /// Unchecked, because a typesetter is not `Sendable`: whoever takes one out of the pool holds the only reference
  /// until it is put back, and the mutex orders what one task did with it before what the next one does.
  private struct Idle: @unchecked Sendable {
    let typesetter: Typesetter
  }

  let fonts: FontLibrary
  private let idle = Mutex<[Idle]>([])

  init(fonts: FontLibrary) {
    self.fonts = fonts
  }

  /// How many typesetters wait to be used.
  var idleCount: Int { idle.withLock { $0.count } }

  /// Sets a document with a typesetter that nobody else uses meanwhile.
  func pdf(_ document: FlowDocument, isTagged: Bool) throws(TypesettingError) -> TypesetPDF {
    let taken = idle.withLock { $0.popLast() }
    let used: Idle
    if let taken { used = taken } else { used = Idle(typesetter: try Typesetter(fonts: fonts)) }
    // Put back even after an error: a document's failure is no damage to the typesetter.
    defer { idle.withLock { $0.append(used) } }
    return try used.typesetter.pdf(document, isTagged: isTagged)
  }
}
