import Foundation
import InvoiceKit
import TestDatabases
import Testing

@testable import Billing

@Suite("Docs/Analytics.md")
struct AnalyticsPageTests {
  private let page: String

  init() throws {
    let root = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    page = try String(contentsOf: root.appending(path: "Docs/Analytics.md"), encoding: .utf8)
  }

  /// The rows of the tables of a section whose head begins with a word.
  private func rows(_ section: String? = nil, head: String) throws -> [[String]] {
    let start = try section.map { try #require(page.range(of: "\n## \($0)\n")).upperBound } ?? page.startIndex
    var rows: [[String]] = []
    var isInside = false
    for line in page[start...].split(separator: "\n", omittingEmptySubsequences: false) {
      if section != nil, line.hasPrefix("## ") { break }
      guard line.hasPrefix("|") else {
        isInside = false
        continue
      }
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if "\(cells[0]) \(cells[1])".hasPrefix(head) {
        isInside = true
      } else if isInside, cells[0] != "---" {
        rows.append(cells)
      }
    }
    return rows
  }

  @Test("It defines every figure, and no other")
  func complete() throws {
    let cells = try rows(head: "Figure What").map { $0[0] }
    let told = cells.flatMap { $0.split(separator: ",").map { $0.filter { $0 != "`" && $0 != " " } } }
    let use = ["accounts", "accounts_new", "accounts_erased", "messages", "users_active"]
    #expect(told.sorted() == (PeriodFigure.all.map(\.name) + use).sorted())
    #expect(PeriodFigure.all.count == Figure.allCases.count + 8)
  }

  @Test("Its example is computed as it says", arguments: TestDatabase.Kind.allCases)
  func example(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind) { settings in
      settings.plans[1].variants += ["201"]
      settings.plans[1].yearlyVariants = ["201"]
      settings.plans[1].yearlyPrice = 9_990
    }
    let zone = test.billing.settings.zone
    let variants = ["pro": "101", "business": "102", "pro-year": "201"]
    let subscriptions = try rows("An example", head: "Day Whose")
    let payments = try rows("An example", head: "Day Of")
    #expect(subscriptions.count == 15 && payments.count == 6)
    var people: [String: Int64] = [:]
    func advance(to day: String) throws {
      test.world.now = max(test.world.now + 1, zone.time(of: try #require(CalendarDate(iso8601: day)), hour: 12))
    }
    test.world.now = 0
    for row in (subscriptions + payments).sorted(by: { $0[0] < $1[0] }) {
      try advance(to: row[0])
      let at = test.world.now
      if let variant = variants[row[4]] {
        let user = try people[row[1]] ?? test.user(Int64(people.count + 1))
        people[row[1]] = user
        let status = try #require(ProviderSubscription.Status(rawValue: row[3]))
        let stated = ProviderSubscription(
          id: row[2], storeID: "1", variantID: variant, status: status, isTestMode: false, createdAt: at,
          updatedAt: at * 1000)
        try test.billing.write { (tx) throws(BillingError) in _ = try tx.apply(stated, user: user, cause: "test") }
      } else {
        let amount = try #require(Int64(row[4].replacing(".", with: "")))
        let isRefund = row[3] == "refunded"
        let total = isRefund ? 3_599 : amount
        let stated = ProviderInvoice(
          id: row[2], storeID: "1", subscriptionID: row[1], billingReason: "renewal",
          status: isRefund ? .partialRefund : row[3] == "paid" ? .paid : .pending, isTestMode: false, currency: "EUR",
          subtotal: total, discount: 0, tax: 0, total: total, refunded: isRefund ? amount : 0, isTaxInclusive: true,
          createdAt: at, updatedAt: at * 1000)
        try test.billing.write { (tx) throws(BillingError) in
          _ = try tx.apply(stated, cause: "test", hasFailed: row[3] == "failed")
        }
      }
    }
    try advance(to: "2026-03-01")
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.figures, subject: "days") }
    try await test.worker([.figures: FiguresJob.handler(ledger: nil)]).runDue()
    let february = try test.billing.read { (tx) throws(BillingError) in try tx.figures(of: "2026-02") }
    #expect(february.isComplete && february.days.count == 28)
    let euros = try #require(february["EUR"])
    #expect(euros.mrrAtStart == 4_831 && euros.customersAtStart == 3)
    var found: [String: String] = [:]
    for figure in PeriodFigure.all {
      let text = PlainNumber.text(figure.value(in: euros), figure.form, "EUR")
      found[figure.name] = figure.form == .rate ? text + " %" : text
    }
    found["accounts"] = "\(february.use.accounts)"
    found["accounts_new"] = "\(february.use.accountsNew)"
    let expected = try rows("An example", head: "Figure Is")
    #expect(expected.count == 34)
    for row in expected {
      #expect(found[row[0].filter { $0 != "`" }] == row[1], "\(row[0])")
    }
  }
}
