import CommandTestSupport
import Foundation
import Testing

/// The service's package as Package.swift, the imports and the documents describe it.
@Suite("The house of the service")
struct ServiceHouseTests {
  private let house: House

  init() throws { house = try House("Service", picture: "service") }

  @Test("Every arrow of Package.swift points to a lower floor of the picture, which has all rooms")
  func arrowsPointDown() throws {
    #expect(house.rooms.count >= 4)
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

  @Test("The layout of CONTRIBUTING.md names every room, and no other; it has a reason for each dependency")
  func documentsAgree() throws {
    let page = try Checkout.text("CONTRIBUTING.md")
    let rooms = Set(house.rooms.filter { $0.kind != "systemLibrary" }.map(\.name))
    #expect(Set(page.matches(of: /`Service\/Sources\/([\w-]+)`/).map { String($0.1) }) == rooms)
    let package = try Checkout.text("Service/Package.swift")
    let packages = package.matches(of: /\.package\(url: "[^"]*\/([^\/"]+)"/).map { String($0.1) }
    #expect(packages.count > 3)
    for name in packages + ["libcurl"] {
      #expect(page.contains(try Regex("(?m)^\\| [^|]*\\b\(name)\\b[^|]*\\|")), "\(name) has no reason")
    }
  }

  @Test("Every public declaration says what it is")
  func declarationsAreDocumented() throws {
    #expect(try house.undocumented() == [])
  }
}
