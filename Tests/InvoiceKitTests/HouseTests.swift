import CommandTestSupport
import Foundation
import Testing

/// The house as Package.swift, the imports and the documents describe it.
@Suite("The house")
struct HouseTests {
  private let house: House

  init() throws { house = try House(picture: "house") }

  @Test("Every arrow of Package.swift points to a lower floor of the picture, which has all rooms")
  func arrowsPointDown() throws {
    #expect(house.targets.count > 10)
    #expect(try house.wrongArrows() == [])
  }

  @Test("A source imports only what its target depends on")
  func importsAreDeclared() throws {
    #expect(try house.undeclaredImports() == [])
  }

  @Test("A system library is imported by one target only, which wraps it")
  func oneWrapperEach() throws {
    #expect(try house.looseLibraries() == [])
  }

  @Test("Docs/Architecture.md and the layout of CONTRIBUTING.md name every room, and no other")
  func documentsAgree() throws {
    let rooms = Set(house.targets.filter { $0.kind == "target" || $0.kind == "executableTarget" }.map(\.name))
    let layout = try Checkout.text("CONTRIBUTING.md").matches(of: /`Sources\/([\w-]+)`/).map { String($0.1) }
    #expect(Set(layout) == rooms)
    let architecture = try Checkout.text("Docs/Architecture.md")
    for path in architecture.matches(
      of: /`((?:Invoice|EInvoic|Typesetting|PDFFinishing|render-invoice|Tests)\w*\/[\w\/.]+)`/)
    {
      let file = path.1.hasPrefix("Tests") ? String(path.1) : "Sources/\(path.1)"
      #expect(FileManager.default.fileExists(atPath: Checkout.path(file)), "\(file) is not there")
    }
  }

  @Test("Every public and package declaration says what it is")
  func declarationsAreDocumented() throws {
    #expect(try house.undocumented() == [])
  }
}
