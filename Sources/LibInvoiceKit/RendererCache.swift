internal import InvoiceCommands
internal import InvoiceKit
internal import Synchronization

/// Renderers of the templates that were asked for: each is made once, and used by as many threads as come.
final class RendererCache: Sendable {
  private struct Key: Hashable {
    var template: InvoiceTemplate
    var fonts: [String]
  }

  /// Somebody who makes a template for every document does not fill the memory.
  private static let limit = 16

  private let known = Mutex<[Key: InvoiceRenderer]>([:])

  /// The renderer of a call; nil when no page is drawn.
  ///
  /// - Throws: what is wrong with the template or the fonts.
  func renderer(of factory: RendererFactory) throws(InvoiceProblems) -> InvoiceRenderer? {
    guard let template = factory.template else { return nil }
    let key = Key(template: template, fonts: factory.fonts)
    if let renderer = known.withLock({ $0[key] }) { return renderer }
    // Two threads may both make it: neither waits for the other, and one of the two is kept.
    guard let made = try factory.make(opensFonts: false) else { return nil }
    return known.withLock { known in
      if let renderer = known[key] { return renderer }
      if known.count >= Self.limit { known.removeAll() }
      known[key] = made
      return made
    }
  }
}
