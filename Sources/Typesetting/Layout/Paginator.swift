import Glibc

/// Flows a document's body over pages and adds what stands on each.
struct Paginator {
  /// How often the numbers of pages and the footer's height may change each other before the last try counts.
  private static let attemptLimit = 4
  /// Of a longer document's footers the first and the last tell how high all are, and its gaps stay as they were asked for.
  private static let shortLimit = 256
  /// No more than this part of a page is little on it.
  private static let littleRest = 1.0 / 3
  /// Between the last footer and the slip below it, in points.
  private static let slipGap = 8.0
  /// In how many steps gaps become tighter.
  private static let tighteningSteps = 3

  /// What does not depend on a page.
  private struct Plan {
    var footerHeight: Double
    var pageCount: Int
    var bodies: [Body]
    var shelf: PageShelf
  }

  /// The footers that were laid out, as planning asks for each several times.
  private final class Footers {
    var fragments: [ParagraphShaper.PageNumbers: Fragment] = [:]
    var slip: Fragment?
  }

  /// What stands on a page besides its footer.
  private struct Body {
    var number: Int
    var header: PageShelf.Content?
    var top: Double
    /// Of the room for the content.
    var height: Double
    /// Of the content.
    var contentHeight: Double
    var content: PageShelf.Content
  }

  private(set) var document: FlowDocument
  let engine: LayoutEngine
  private let footers = Footers()

  init(document: FlowDocument, engine: LayoutEngine) {
    self.document = document
    self.document.body = PageBreaks.resolved(in: document.body)
    self.engine = engine
  }

  /// Lays the document out and hands its pages over in order, the first when all is known to fit.
  /// - Throws: `TypesettingError.doesNotFit`, `.unknownFamily`, `.missingCharacters`, `.backend`.
  func pages(_ body: (Page) throws(TypesettingError) -> Void) throws(TypesettingError) {
    var paginator = self
    try paginator.giveWay()
    let plan = try paginator.tightenedPlan()
    try paginator.flow(consume plan, body)
  }

  /// Leaves the pages to the body when header or footer would take most of them: a footer so high stands once, after
  /// the body, and a header so high, which only repeats what the first page has, nowhere.
  private mutating func giveWay() throws(TypesettingError) {
    if let footer = document.footer {
      let pages = ParagraphShaper.PageNumbers()
      if let low = try low(footer, pages) {
        footers.fragments[pages] = low
      } else {
        document.footer = nil
        document.body.append(footer)
      }
    }
  }

  /// A header or footer that leaves the pages to the body; nil when it would not.
  private func low(_ node: Node, _ pages: ParagraphShaper.PageNumbers) throws(TypesettingError) -> Fragment? {
    guard
      case .all(let fragment) = try engine.place(
        node, in: region(top: document.margins.top, height: contentHeight / 3, pages))
    else { return nil }
    return fragment
  }

  private func flow(
    _ plan: consuming Plan, _ body: (Page) throws(TypesettingError) -> Void
  ) throws(TypesettingError) {
    let watermark = try document.watermark.map { (watermark) throws(TypesettingError) in try self.items(of: watermark) }
    if !engine.missing.isEmpty { throw engine.missing.error }
    // What is painted makes room for what the painter keeps.
    plan.bodies.reverse()
    while let part = plan.bodies.popLast() {
      try body(try page(part, of: plan, watermark: watermark ?? []))
    }
  }

  /// The plan of the document, whose gaps become just so much tighter that a page with little on it is not needed; as
  /// they were asked for where that cannot be.
  private mutating func tightenedPlan() throws(TypesettingError) -> Plan {
    let plan = try plan()
    guard document.tightening > 0, (2...Self.shortLimit).contains(plan.bodies.count),
      let last = plan.bodies.last, last.contentHeight <= last.height * Self.littleRest
    else { return plan }
    let before = plan.bodies[plan.bodies.count - 2]
    let room = before.height - (try slipHeight())
    let missing = last.contentHeight - (room - before.contentHeight)
    let gaps = document.gaps
    for step in 1...Self.tighteningSteps {
      let share = document.tightening * Double(step) / Double(Self.tighteningSteps)
      guard gaps * share >= missing - LayoutEngine.tolerance else { continue }
      var tighter = self
      tighter.document = document.tightened(by: share)
      let shorter = try tighter.plan()
      guard shorter.pageCount < plan.pageCount else { continue }
      self = tighter
      return shorter
    }
    return plan
  }

  private func plan() throws(TypesettingError) -> Plan {
    var plan = Plan(
      footerHeight: try footerHeight(pages: 1...1, count: 1), pageCount: 1, bodies: [], shelf: PageShelf())
    for _ in 0..<Self.attemptLimit {
      plan.bodies = []
      let (bodies, shelf) = try bodies(of: plan)
      let count = bodies.count
      let height = try footerHeight(pages: 1...max(1, count), count: count)
      let isStable =
        height <= plan.footerHeight + LayoutEngine.tolerance && (count == plan.pageCount || !flowShowsPageCount)
      plan = Plan(footerHeight: max(height, plan.footerHeight), pageCount: count, bodies: bodies, shelf: shelf)
      if isStable { break }
    }
    return plan
  }

  /// Whether the pages' number may change how many there are, but for the footer.
  private var flowShowsPageCount: Bool {
    document.header?.showsPageCount ?? false || document.body.contains { $0.showsPageCount }
  }

  /// The height of the highest footer, in points.
  private func footerHeight(pages: ClosedRange<Int>, count: Int) throws(TypesettingError) -> Double {
    guard document.footer != nil else { return 0 }
    var highest = 0.0
    // All pages of so many digits have footers of one height, unless digits differ in width.
    for number in count > Self.shortLimit ? [1, count] : Array(pages) {
      highest = max(highest, try footer(.init(number: number, count: count))?.height ?? 0)
    }
    return highest
  }

  private var contentWidth: Double {
    document.pageSize.width - document.margins.left - document.margins.right
  }

  private var contentHeight: Double {
    document.pageSize.height - document.margins.top - document.margins.bottom
  }

  private func region(top: Double, height: Double, _ pages: ParagraphShaper.PageNumbers) -> Region {
    var context = LayoutContext(pages: pages)
    context.bleed = (document.margins.left, document.margins.right)
    return Region(
      width: contentWidth, height: height, top: top, pageHeight: height, context: context, isTop: true)
  }

  /// Where the body of a page begins, but for its header: from the page's top edge.
  private func top(ofPage number: Int) -> Double {
    number == 1 ? document.firstTop ?? document.margins.top : document.margins.top
  }

  /// The footer of the page; it may be higher than on the first page, where it is known to be low, and cannot be split.
  private func footer(_ pages: ParagraphShaper.PageNumbers) throws(TypesettingError) -> Fragment? {
    guard let footer = document.footer else { return nil }
    if let found = footers.fragments[pages] { return found }
    let fragment: Fragment
    switch try engine.place(footer, in: region(top: document.margins.top, height: contentHeight, pages)) {
    case .all(let whole): fragment = whole
    case .part: throw .doesNotFit(origin: footer.origin ?? .pageFooter, reason: "it is higher than the page")
    case .none(let refusal): throw .doesNotFit(origin: refusal.origin ?? .pageFooter, reason: refusal.reason)
    }
    if footers.fragments.count >= Self.shortLimit { footers.fragments.removeAll() }
    footers.fragments[pages] = fragment
    return fragment
  }

  /// What stands at the bottom of the last page.
  private func slip() throws(TypesettingError) -> Fragment? {
    guard let slip = document.slip else { return nil }
    if let found = footers.slip { return found }
    let size = document.pageSize
    let context = LayoutContext(pages: ParagraphShaper.PageNumbers())
    let room = Region(
      width: size.width, height: size.height, top: 0, pageHeight: size.height, context: context, isTop: true)
    guard case .all(let fragment) = try engine.place(slip, in: room) else {
      throw .doesNotFit(origin: slip.origin ?? .document, reason: "it is higher than the page")
    }
    footers.slip = fragment
    return fragment
  }

  /// How much of the last page's room it takes, in points.
  private func slipHeight() throws(TypesettingError) -> Double {
    guard let slip = try slip() else { return 0 }
    return max(0, slip.height + Self.slipGap - document.margins.bottom)
  }

  private func header(_ pages: ParagraphShaper.PageNumbers) throws(TypesettingError) -> Fragment? {
    guard pages.number > 1, let header = document.header else { return nil }
    return try low(header, pages)
  }

  private func bodies(of plan: Plan) throws(TypesettingError) -> ([Body], PageShelf) {
    let shelf = PageShelf()
    var bodies: [Body] = []
    func add(_ number: Int, header: Fragment?, top: Double, height: Double, _ content: Fragment) {
      bodies.append(
        Body(
          number: number, header: header.map { shelf.content($0.items, page: number) }, top: top, height: height,
          contentHeight: content.height, content: shelf.content(content.items, page: number)))
    }
    let body = Node(.stack(document.body, spacing: document.spacing))
    var rest: Rest?
    var isDone = false
    var pages = ParagraphShaper.PageNumbers(number: 0, count: plan.pageCount)
    while !isDone {
      pages.number += 1
      let header = try header(pages)
      let start = top(ofPage: pages.number)
      let top = start + (header?.height ?? 0)
      let height = contentHeight - (header?.height ?? 0) - plan.footerHeight - (start - document.margins.top)
      switch try engine.place(body, rest: rest, in: region(top: top, height: height, pages)) {
      case .all(let content):
        add(pages.number, header: header, top: top, height: height, content)
        isDone = true
        let slip = try slipHeight()
        guard slip > 0, content.height > height - slip + LayoutEngine.tolerance else { continue }
        pages.number += 1
        let last = try self.header(pages)
        let start = self.top(ofPage: pages.number) + (last?.height ?? 0)
        add(pages.number, header: last, top: start, height: height, .empty)
      case .part(let content, let left):
        add(pages.number, header: header, top: top, height: height, content)
        rest = left
      case .none(let refusal):
        // A first node moved down from the first page's top may need the next page; nothing else gets more room there.
        guard pages.number == 1, refusal.isMovedDown else {
          throw .doesNotFit(origin: refusal.origin ?? .document, reason: refusal.reason)
        }
        add(pages.number, header: header, top: top, height: height, .empty)
      }
    }
    return (bodies, shelf)
  }

  private func page(
    _ part: Body, of plan: Plan, watermark: [LayoutItem]
  ) throws(TypesettingError) -> Page {
    let left = document.margins.left
    var items = marks(onPage: part.number) + watermark
    if let header = part.header {
      items.append(artifact(plan.shelf.items(header), x: left, y: document.margins.top))
    }
    items.append(.group(x: left, y: part.top, element: nil, items: plan.shelf.items(part.content)))
    var bottom = document.pageSize.height - document.margins.bottom
    if part.number == plan.pageCount, let slip = try slip() {
      bottom = document.pageSize.height - slip.height - Self.slipGap
      items.append(.group(x: 0, y: document.pageSize.height - slip.height, element: nil, items: slip.items))
    }
    if let footer = try footer(.init(number: part.number, count: plan.pageCount)) {
      items.append(artifact(footer.items, x: left, y: bottom - plan.footerHeight))
    }
    return Page(number: part.number, size: document.pageSize, items: items)
  }

  private func marks(onPage number: Int) -> [LayoutItem] {
    let marks = document.marks.filter { $0.pages.contains(number) }
    guard !marks.isEmpty else { return [] }
    return [
      .group(
        x: 0, y: 0, element: ElementTag(id: engine.nextElement(), kind: .artifact),
        items: marks.map { .fill($0.rect, $0.color, cornerRadius: 0) })
    ]
  }

  private func artifact(_ items: [LayoutItem], x: Double, y: Double) -> LayoutItem {
    .group(x: x, y: y, element: ElementTag(id: engine.nextElement(), kind: .artifact), items: items)
  }

  /// One line from the bottom left to the top right corner, centred, no longer than fits.
  private func items(of watermark: FlowDocument.Watermark) throws(TypesettingError) -> [LayoutItem] {
    let size = document.pageSize
    let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
    let inline = Inline(.text(watermark.text), style: watermark.style, source: watermark.source)
    var paragraph = Paragraph([inline], alignment: .center)
    let context = LayoutContext(pages: .init())
    let natural = try engine.shape(paragraph, in: context).naturalWidth
    let limit = diagonal * 0.8
    if natural > limit { paragraph.inlines[0].style.size *= limit / natural }
    let region = Region(
      width: diagonal, height: .infinity, top: 0, pageHeight: .infinity, context: context, isTop: true)
    guard case .all(let fragment) = try engine.place(Node(.paragraph(paragraph), role: .artifact), in: region)
    else { return [] }
    let centered = LayoutItem.group(
      x: -diagonal / 2, y: -fragment.height / 2, element: ElementTag(id: engine.nextElement(), kind: .artifact),
      items: fragment.items)
    return [
      .rotated(x: size.width / 2, y: size.height / 2, angle: -Self.angle(of: size), items: [centered])
    ]
  }

  /// Of a page's diagonal, in radians.
  private static func angle(of size: PageSize) -> Double {
    guard size.width > 0, size.height > 0 else { return 0 }
    return atan2(size.height, size.width)
  }
}
