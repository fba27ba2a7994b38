import Billing
import CommandTestSupport
import Foundation
import Testing
import TestDatabases

@Suite("Invoices that programs have issued")
struct IssueTests {
  private static func issue(
    _ bench: RenderingBench, _ key: String?, _ draft: String = RenderingBench.draft(),
    accept: String = "application/json",
    token: String = RenderingBench.issue
  ) async throws -> TestAnswer {
    var headers = ["Accept": accept]
    headers["Idempotency-Key"] = key
    return try await bench.post("/v1/issue", draft, headers: headers, token: token)
  }

  @Test(
    "One key is one number, however often and from however many it is sent; numbers have no gaps",
    arguments: TestDatabase.Kind.allCases)
  func once(kind: TestDatabase.Kind) async throws {
    try await RenderingBench.with(kind) { bench in
      let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
        for index in 0..<12 { group.addTask { try await Self.issue(bench, "order-\(index % 3)") } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.filter { $0.status == 201 }.count == 3, "\(answers.map(\.status))")
      #expect(answers.filter { $0.status == 200 && $0.json("repeated") == "true" }.count == 9)
      let numbers = (1...3).map { "INV-202602-000\($0)" }
      #expect(Set(answers.compactMap { $0.json("number") }) == Set(numbers))
      let other = try await Self.issue(bench, "order-0", RenderingBench.draft("Autre chose"))
      #expect(other.status == 409 && other.json("code") == "key-reused", "\(other.text)")
      let broken = try await Self.issue(bench, "order-4", #"{"items": []}"#)
      #expect(broken.status == 422 && broken.json("code") == "document-refused")
      let next = try await Self.issue(bench, "order-5")
      #expect(next.json("number") == "INV-202602-0004")
    }
  }

  @Test("The PDF is Factur-X, the same bytes each time, and only for who has had it issued")
  func document() async throws {
    try await RenderingBench.with { bench in
      let issued = try await Self.issue(bench, "a")
      #expect(issued.status == 201 && issued.json("date") == "2026-02-11", "\(issued.text)")
      let place = try #require(issued.json("pdf"))
      #expect(issued.headers["location"] == place)
      let first = try await bench.portal.send("GET", place, token: RenderingBench.issue)
      #expect(first.status == 200 && first.headers["content-type"] == "application/pdf")
      let second = try await Self.issue(bench, "a", accept: "application/pdf")
      #expect(second.status == 200 && second.bytes == first.bytes)
      #expect(second.headers["x-invoice-number"] == issued.json("number"))
      let xml = try await bench.post("/v1/extract", first.bytes)
      #expect(xml.text.contains("<ram:ID>INV-202602-0001</ram:ID>"))
      #expect(try await bench.portal.send("GET", place, token: RenderingBench.both).status == 404)
      for number in ["INV-202602-0002", "", "..", "%2E%2E", "%zz", "INV-202602-0001%00"] {
        let answer = try await bench.portal.send("GET", "/v1/issued/\(number).pdf", token: RenderingBench.issue)
        #expect(answer.status == 404, "\(number)")
      }
    }
  }

  @Test("Without a key, of another seller or under a number nothing is issued")
  func refused() async throws {
    try await RenderingBench.with { bench in
      for key in [nil, "", String(repeating: "k", count: 129), "clé"] as [String?] {
        let answer = try await Self.issue(bench, key)
        #expect(answer.status == 400 && answer.json("code") == "idempotency-key-missing", "\(answer.text)")
      }
      let foreign = RenderingBench.draft().replacing("732829320", with: "100000033").replacing(
        "FR44732829320", with: "FR63100000033")
      let other = try await Self.issue(bench, "a", foreign)
      #expect(other.status == 422 && other.json("problems", 0, "code") == "unknown-issuer", "\(other.text)")
      let dated = RenderingBench.draft().replacing(#"{"due"#, with: #"{"date":"2027-01-01","due"#)
        .replacing("2026-03-11", with: "2027-02-01")
      let future = try await Self.issue(bench, "b", dated)
      #expect(future.status == 422 && future.json("problems", 0, "code") == "date-in-future", "\(future.text)")
      for body in ["{", "[]", "<a/>", "nothing"] {
        #expect(try await Self.issue(bench, "c", body).status == 422)
      }
      #expect(try await Self.issue(bench, "d").json("number") == "INV-202602-0001")
    }
  }
}
