internal import PDFFinishing
internal import Synchronization
internal import SystemIO
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
    /// Who used it last: what it keeps is in the cache of that thread's processor.
    var thread: UInt
  }

  let fonts: FontLibrary
  private let idle = Mutex<[Idle]>([])

  init(fonts: FontLibrary) {
    self.fonts = fonts
  }

  /// How many typesetters wait to be used.
  var idleCount: Int { idle.withLock { $0.count } }

  /// Sets a document, for the finisher to make a PDF of.
  ///
  /// - Throws: as `use`.
  func draft(_ document: FlowDocument, isTagged: Bool) throws(TypesettingError) -> PDFDraft {
    try use { (typesetter) throws(TypesettingError) in try typesetter.draft(document, isTagged: isTagged) }
  }

  /// Sets a document as a PDF without structure.
  ///
  /// - Throws: as `use`.
  func plainPDF(_ document: FlowDocument) throws(TypesettingError) -> TypesetPDF {
    try use { (typesetter) throws(TypesettingError) in try typesetter.plainPDF(document) }
  }

  /// Sets a document, of which pages are painted.
  ///
  /// - Throws: as `use`, `.noSuchPage`, `.pictureTooLarge`.
  func pictures(
    _ document: FlowDocument, pages: PageChoice, resolution: Int
  ) throws(TypesettingError) -> [TypesetPicture] {
    try use { (typesetter) throws(TypesettingError) in
      try typesetter.pictures(document, pages: pages.ranges, resolution: resolution)
    }
  }

  /// Finds out where the nodes of a document stand.
  ///
  /// - Throws: as `use`.
  func places(_ document: FlowDocument) throws(TypesettingError) -> [PagePlaces] {
    try use { (typesetter) throws(TypesettingError) in try typesetter.places(of: document) }
  }

  /// Paints all pages of a document.
  ///
  /// - Throws: as `use`, `.pictureTooLarge`.
  func pictures(
    _ document: FlowDocument, resolution: Int
  ) throws(TypesettingError) -> [(picture: TypesetPicture, places: PagePlaces)] {
    try use { (typesetter) throws(TypesettingError) in try typesetter.pictures(document, resolution: resolution) }
  }

  /// Compares the pages of two documents.
  ///
  /// - Parameter other: has the fonts of the second.
  /// - Throws: as `use`, `.pictureTooLarge`.
  func comparison(
    _ first: FlowDocument, _ second: FlowDocument, of other: TypesetterPool, resolution: Int,
    draws: (PageComparison.Page) -> Bool
  ) throws(TypesettingError) -> PageComparison {
    try use { (left) throws(TypesettingError) in
      try other.use { (right) throws(TypesettingError) in
        try PageComparison(first, second, with: (left, right), resolution: resolution, draws: draws)
      }
    }
  }

  /// Sets a document, of which pages are drawn.
  ///
  /// - Throws: as `use`, `.noSuchPage`, `.noSubsetting`.
  func drawings(_ document: FlowDocument, pages: PageChoice) throws(TypesettingError) -> [TypesetDrawing] {
    try use { (typesetter) throws(TypesettingError) in try typesetter.drawings(document, pages: pages.ranges) }
  }

  /// Does something with a typesetter that nobody else uses meanwhile.
  ///
  /// - Throws: `.noRoom` when the system has no room for it, whatever shows for that: a font that cannot be opened looks
  ///   like one without the characters.
  private func use<Result>(
    _ body: (Typesetter) throws(TypesettingError) -> Result
  ) throws(TypesettingError) -> Result {
    let thread = ThreadNumber.current
    let taken = idle.withLock { idle in
      idle.lastIndex { $0.thread == thread }.map { idle.remove(at: $0) } ?? idle.popLast()
    }
    var used: Idle
    if let taken { used = taken } else { used = Idle(typesetter: try Typesetter(fonts: fonts), thread: thread) }
    used.thread = thread
    do {
      return try use(used, body)
    } catch {
      guard fonts.mayLackRoom(error) else { throw error }
    }
    // Others may have given room back by now, and a typesetter that has missed a font once goes on to do so.
    do {
      return try use(Idle(typesetter: try Typesetter(fonts: fonts), thread: thread), body)
    } catch {
      guard fonts.mayLackRoom(error), let reason = Self.lack else { throw error }
      throw .noRoom(operation: "opening a font", reason: reason)
    }
  }

  /// Does it with this one, which is for others then, unless it may lack a font.
  private func use<Result>(
    _ used: Idle, _ body: (Typesetter) throws(TypesettingError) -> Result
  ) throws(TypesettingError) -> Result {
    do {
      let result = try body(used.typesetter)
      idle.withLock { $0.append(used) }
      return result
    } catch {
      // A document's failure is no damage to the typesetter.
      if !fonts.mayLackRoom(error) { idle.withLock { $0.append(used) } }
      throw error
    }
  }

  /// What the system has no room for: a font takes a descriptor or two and a few megabytes.
  private static var lack: String? {
    let font = SystemRoom(
      files: .init(base: 2, perJob: 0), threads: .init(base: 0, perJob: 0), memory: .init(base: 4 << 20, perJob: 0))
    do throws(SystemFailure) {
      try font.check()
      return nil
    } catch {
      return error.words
    }
  }
}
