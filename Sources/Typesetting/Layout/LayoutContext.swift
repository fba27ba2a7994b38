/// What is known wherever a node is placed or measured, whatever room there is.
struct LayoutContext {
  /// Nodes within nodes; the stack of a thread holds several times as many.
  static let depthLimit = 100

  /// So that texts of page numbers have their width.
  var pages: ParagraphShaper.PageNumbers
  /// How many nodes are around.
  private(set) var depth = 0
  /// It is only tried whether something stands on a page of its own.
  var isTrial = false
  /// How far it is to the page's left and right edges, in points; nil where backgrounds stay within their nodes.
  var bleed: (left: Double, right: Double)?

  init(pages: ParagraphShaper.PageNumbers) {
    self.pages = pages
  }

  /// The context of what is in a node.
  /// - Throws: `TypesettingError.doesNotFit` when nodes are nested too deep.
  func inside(_ node: Node) throws(TypesettingError) -> LayoutContext {
    guard depth < Self.depthLimit else {
      throw .doesNotFit(
        origin: node.origin ?? .document, reason: "nodes are nested more than \(Self.depthLimit) deep")
    }
    var context = self
    context.depth += 1
    return context
  }
}
