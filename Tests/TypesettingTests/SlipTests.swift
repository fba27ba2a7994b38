import QRCoding
import Testing

@testable import Typesetting

/// A slip stands at the foot of the last page, over its whole width, with the footer above it.
@Suite struct SlipTests {
  /// On pages of 100 points between margins.
  private func places(_ boxes: [Double], slip: Double, footer: Double? = nil, margins: EdgeInsets? = nil) throws
    -> [[Rect]]
  {
    var document = Fixture.document(boxes.map { Fixture.box($0) })
    document.slip = Fixture.box(slip)
    document.footer = footer.map { Fixture.box($0) }
    if let margins { document.margins = margins }
    return try Fixture.typesetter().pages(of: document).map { Frames($0).boxes }
  }

  @Test func itTakesTheFootOfTheOnlyPage() throws {
    let pages = try places([30], slip: 40)
    let size = Fixture.document([]).pageSize
    #expect(pages.count == 1 && pages[0].count == 2)
    #expect(pages[0][1] == Rect(x: 0, y: size.height - 40, width: size.width, height: 40))
  }

  @Test func whereThereIsNoRoomItHasAPageOfItsOwn() throws {
    let pages = try places([70], slip: 40)
    #expect(pages.map(\.count) == [1, 1] && pages[1][0].height == 40)
    #expect(try places([60, 60], slip: 30).map(\.count) == [1, 2])
  }

  @Test func theLastFooterStandsAboveIt() throws {
    let pages = try places([70], slip: 40, footer: 10)
    #expect(pages.count == 2)
    let (slip, footer) = (pages[1][0], pages[1][1])
    #expect(slip.height == 40 && footer.height == 10 && footer.y + 10 < slip.y)
    #expect(pages[0][1].y == Fixture.document([]).pageSize.height - Fixture.document([]).margins.bottom - 10)
  }

  @Test func itIgnoresTheMargins() throws {
    let margins = EdgeInsets(top: 10, right: 20, bottom: 10, left: 20)
    let size = Fixture.document([]).pageSize
    let slip = try #require(try places([10], slip: 30, margins: margins).last?.last)
    #expect(slip == Rect(x: 0, y: size.height - 30, width: size.width, height: 30))
  }

  @Test func theCrossOfACodeIsInItsMiddle() throws {
    var node = Node(.code(try QRCode(Array("SPC".utf8)), side: 46), role: .figure(alternativeText: "code"))
    node.codeStyle = .swissCross
    let page = try #require(try Fixture.typesetter().pages(of: Fixture.document([node])).first)
    let frames = Frames(page)
    #expect(frames.images.map(\.width) == [46])
    let image = try #require(frames.images.first)
    let edge = frames.boxes[1]
    #expect(abs(edge.width - 7) < 0.001 && abs(edge.x + 3.5 - image.x - 23) < 0.001)
    for box in frames.boxes.dropFirst() {
      #expect(abs(box.x + box.width / 2 - image.x - 23) < 0.001 && abs(box.y + box.height / 2 - image.y - 23) < 0.001)
    }
  }
}
