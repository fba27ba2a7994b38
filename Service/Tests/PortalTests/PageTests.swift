import Billing
import CommandTestSupport
import Testing

@testable import Portal

@Suite("Docs/HTTPProblems.md and Docs/Observability.md")
struct PageTests {
  private static func firstCells(_ page: String) throws -> [String] {
    try Checkout.text("Docs/\(page)").split(separator: "\n").compactMap {
      $0.firstMatch(of: /^\| `([^`]+)`/).map { String($0.1) }
    }
  }

  @Test("All codes of refused requests are listed, and no other")
  func codes() throws {
    let cells = try Self.firstCells("HTTPProblems.md")
    #expect(cells.sorted() == PortalCode.allCases.map(\.rawValue).sorted())
  }

  @Test("All metrics and all fields of the log are listed, and no other")
  func metrics() throws {
    let cells = try Self.firstCells("Observability.md")
    #expect(Set(cells) == Set(Metric.all.map(\.name) + LogField.allCases.map(\.rawValue)))
    let page = try Checkout.text("Docs/Observability.md")
    for metric in Metric.all {
      let labels = metric.labels.map { "`\($0)`" }.joined(separator: ", ")
      #expect(page.contains("| `\(metric.name)` | \(metric.kind.rawValue) | \(labels) |"), "\(metric.name)")
    }
  }
}
