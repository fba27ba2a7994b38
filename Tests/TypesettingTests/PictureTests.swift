import Foundation
import Testing

@testable import Typesetting

@Suite("Pages as pictures")
struct PictureTests {
  @Test(
    "A page has the pixels of its resolution, the last ones rounded up",
    arguments: [
      (PageSize(width: 200, height: 100), 72, 200, 100), (PageSize(width: 200, height: 100), 96, 267, 134),
      (PageSize.letter, 96, 816, 1056), (PageSize.a4, 96, 794, 1123), (PageSize.a4, 18, 149, 211),
    ])
  func size(page: PageSize, resolution: Int, width: Int, height: Int) throws {
    let picture = try Fixture.typesetter().picture(
      Fixture.document([Fixture.text("x")], size: page), page: 1, resolution: resolution)
    #expect((picture.width, picture.height, picture.pageCount) == (width, height, 1))
    let pixels = try Pixels(of: picture.bytes)
    #expect((pixels.width, pixels.height) == (width, height))
  }

  @Test("Boxes stand where they are, on white")
  func boxes() throws {
    let document = Fixture.document([Fixture.box(30, 40), Node(.spacer(20)), Fixture.box(50, 200)])
    let pixels = try Pixels(of: Fixture.typesetter().picture(document, page: 1, resolution: 144).bytes)
    #expect(pixels[0, 0] == [40, 40, 40] && pixels[399, 59] == [40, 40, 40])
    #expect(pixels[0, 60] == [255, 255, 255] && pixels[399, 99] == [255, 255, 255])
    #expect(pixels[0, 100] == [200, 200, 200] && pixels[399, 199] == [200, 200, 200])
  }

  @Test("Letters of a line have the distances that they have in the PDF, and no glyph is moved to a whole pixel")
  func letters() throws {
    // Forty letters of 1.25 pixels in width each: moved to whole pixels they would take forty or eighty.
    let size = 10.0
    let typesetter = try Fixture.typesetter()
    let document = Fixture.document([Fixture.text(String(repeating: "i", count: 40), size: size)])
    let frames = try typesetter.pages(of: document).map(Frames.init)
    let width = try #require(frames[0].lines.first?.width)
    let pixels = try Pixels(of: typesetter.picture(document, page: 1, resolution: 36).bytes)
    let dark = (0..<pixels.width).filter { x in (0..<pixels.height).contains { pixels[x, $0][0] < 230 } }
    #expect(abs(Double((dark.last ?? 0) + 1) - width / 2) <= 1)
  }

  @Test("The same bytes each time, whoever sets it and whatever was set before")
  func determinism() throws {
    let image = try RasterImage(bytes: ImageOrientationTests.picture(.turnedRight))
    let document = Fixture.document([Fixture.text("Déjà vu"), Node(.image(image, width: 30, height: nil))])
    let typesetter = try Fixture.typesetter()
    let pdf = try typesetter.pdf(document).bytes
    let first = try typesetter.picture(document, page: 1, resolution: 100).bytes
    #expect(try typesetter.picture(document, page: 1, resolution: 100).bytes == first)
    #expect(try Fixture.typesetter().picture(document, page: 1, resolution: 100).bytes == first)
    #expect(try typesetter.picture(document, page: 1, resolution: 101).bytes != first)
    // Each medium takes the picture in its own way.
    #expect(try typesetter.pdf(document).bytes == pdf)
  }

  @Test("Only the page that was asked for is painted; one that there is not is an error that says how many there are")
  func pages() throws {
    let document = Fixture.document([Fixture.box(100, 10), Fixture.box(100, 90)])
    let typesetter = try Fixture.typesetter()
    let second = try typesetter.picture(document, page: 2, resolution: 72)
    #expect(second.pageCount == 2)
    #expect(try Pixels(of: second.bytes)[50, 50] == [90, 90, 90])
    for number in [0, 3, -1, Int.max] {
      #expect(throws: TypesettingError.noSuchPage(number, count: 2)) {
        try typesetter.picture(document, page: number, resolution: 72)
      }
    }
  }

  @Test("A page of too many pixels is an error before there are any")
  func tooLarge() throws {
    let typesetter = try Fixture.typesetter()
    for (width, height, resolution) in [(4000.0, 4000.0, 600), (1.0, 14_400, 600), (1e300, 1, 72)] {
      let document = Fixture.document([], size: PageSize(width: width, height: height))
      let error = #expect(throws: TypesettingError.self) {
        try typesetter.picture(document, page: 1, resolution: resolution)
      }
      guard case .pictureTooLarge? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}
