import CommandTestSupport
import Testing

@testable import Billing

@Suite("Docs/Dunning.md")
struct DunningDocumentTests {
  @Test("Its table of stages is what the code does")
  func table() throws {
    let page = try Checkout.text("Docs/Dunning.md")
    let rows = page.split(separator: "\n").map { $0.split(separator: "|").map { cell in Self.trimmed(cell) } }
      .filter { $0.count == 6 && $0[0].hasPrefix("`") }
    let expected = DunningStage.allCases.map { stage in
      let subjects = [NoticeLanguage.french, .english].map { $0.text(of: stage.notice)?.subject ?? "none" }
      return ["`\(stage.rawValue)`", "\(stage.day)"] + subjects
        + ["`\(stage.access.rawValue)`", stage.asksProvider ? "yes" : "no"]
    }
    #expect(rows == expected)
  }

  @Test("It names every question for a person and every code of the desk")
  func names() throws {
    let page = try Checkout.text("Docs/Dunning.md")
    for doubt in DunningDoubt.allCases { #expect(page.contains("`\(doubt.rawValue)`")) }
    for code: BillingCode in [.unknownCase, .caseEnded, .casePaused, .caseNotPaused, .unknownReview, .reviewResolved] {
      #expect(page.contains("`\(code.rawValue)`"))
    }
  }

  private static func trimmed(_ cell: Substring) -> String {
    String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
