import Foundation
import InvoiceCore
import InvoiceModel
import SystemFaults
import SystemIO
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

@Suite("A system without room")
struct RoomTests {
  @Test("A font that cannot be opened is no fault of the invoice, and none of those that come after it")
  func descriptors() throws {
    let invoice = try TestFiles.invoice(#require(TestFiles.samples.first))
    let expected = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts).pdf(invoice)
    // Copies, which nobody in the process has opened yet: that happens when they are first used.
    let fonts = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: TestFiles.root + "/Fonts", toPath: fonts)
    defer { try? FileManager.default.removeItem(atPath: fonts) }
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: [fonts])
    for _ in 0..<2 {
      let problems = try FailingCalls.run([.full, .copy]) { () -> [Problem] in
        do throws(InvoiceProblems) {
          _ = try renderer.pdf(invoice)
          return []
        } catch {
          return error.problems
        }
      }
      #expect(problems.map(\.code) == [.noRoom])
      #expect(problems.first?.hint?.contains("ulimit") == true)
    }
    // What has missed a font is not used again.
    #expect(try renderer.pdf(invoice) == expected)
  }

  @Test("Characters that a font of the library has, and that are missing all the same, may be for lack of room")
  func characters() throws {
    let library = try FontLibrary(folders: TestFiles.fonts)
    func missing(_ text: String) -> TypesettingError {
      .missingCharacters(text.unicodeScalars.map { MissingCharacter(character: $0, source: nil) })
    }
    #expect(library.mayLackRoom(missing("é")) && library.mayLackRoom(missing("\u{4E2D}é")))
    #expect(!library.mayLackRoom(missing("\u{4E2D}")))
    #expect(library.mayLackRoom(.noRoom(operation: "", reason: "")))
    #expect(!library.mayLackRoom(.unknownFamily("Inter")))
  }

  @Test("A logo's file that cannot be opened for lack of room is no fault of the logo")
  func logo() throws {
    let folder = TestFiles.root + "/Fonts"
    let problem = try FailingCalls.run([.full]) { () -> Problem? in
      do throws(Problem) {
        _ = try LogoLoader().image("OFL-Inter.txt", assetsFolder: folder)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem?.code == .noRoom)
  }
}
