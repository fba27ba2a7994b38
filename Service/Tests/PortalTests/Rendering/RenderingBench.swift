import AsyncHTTPClient
import Billing
import CommandTestSupport
import Foundation
import NIOCore
import Portal
import SQLStore
import TestDatabases
import Testing

/// A server with the rendering API, a ledger behind it, and the built commands beside it.
final class RenderingBench: Sendable {
  static let render = "rendering-token-0123456789abcdef-0123"
  static let issue = "issuing-token-0123456789abcdef-012345"
  static let both = "both-scopes-token-0123456789abcdef-01"
  /// A program of its own, with few documents a minute and a day.
  static let small = "small-token-0123456789abcdef-01234567"

  let portal: TestPortal
  let test: TestBilling

  private init(_ portal: TestPortal, _ test: TestBilling) { (self.portal, self.test) = (portal, test) }

  /// Runs one while the closure does.
  static func with(
    _ kind: TestDatabase.Kind = .sqlite, hasLedger: Bool = true, program: String = Command.service,
    server: (inout ServerSettings) -> Void = { _ in },
    settings change: (inout RenderingSettings) -> Void = { _ in }, _ body: (RenderingBench) async throws -> Void
  ) async throws {
    let test = try TestBilling(kind)
    let books = try TestDatabase(kind)
    var settings = RenderingSettings(
      tokens: [
        RenderingToken(name: "shop", token: Secret(render), scopes: [.render], perMinute: 1_000_000),
        RenderingToken(name: "crm", token: Secret(issue), scopes: [.issue], perMinute: 1_000_000),
        RenderingToken(name: "all", token: Secret(both), scopes: [.render, .issue], perMinute: 1_000_000),
        RenderingToken(name: "small", token: Secret(small), scopes: [.render], perMinute: 3, perDay: 5),
      ], assets: Checkout.path("Samples/assets"))
    change(&settings)
    let ledger = hasLedger ? try BillingLedger(books.location, of: test.billing) : nil
    let api = try RenderingAPI(settings: settings, ledger: ledger, program: program)
    try await TestPortal.with(test.billing, rendering: api, server) { portal, _ in
      try await body(RenderingBench(portal, test))
    }
  }

  /// Posts a document.
  func post(
    _ path: String, _ body: Data, headers: [String: String] = [:], token: String? = RenderingBench.both
  ) async throws -> TestAnswer {
    try await portal.send("POST", path, .bytes(ByteBuffer(bytes: body)), headers: headers, token: token)
  }

  /// The same with a text.
  func post(
    _ path: String, _ body: String, headers: [String: String] = [:], token: String? = RenderingBench.both
  ) async throws -> TestAnswer {
    try await post(path, Data(body.utf8), headers: headers, token: token)
  }

  /// A sample's bytes.
  static func sample(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: Checkout.path("Samples/\(name).json")))
  }

  /// What `render-invoice` makes of bytes on its standard input.
  static func command(_ arguments: [String], _ input: Data) async throws -> Command.Result {
    var command = Command(program: Command.binary, arguments)
    command.input = input
    return try await run(command)
  }

  /// Runs a program to its end, on a thread of its own: the server's tasks go on meanwhile.
  static func run(_ command: Command) async throws -> Command.Result {
    let work = Work(command: command)
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work.command.run() }) }
    }
  }

  /// Unchecked, because one thread hands the command to another, and does not touch it any more.
  private struct Work: @unchecked Sendable { let command: Command }

  /// A draft of the seller of the tests, without a number.
  static func draft(_ item: String = "Atelier") -> String {
    """
    {"due_date":"2026-03-11","company":{"name":"AI Bot Services","legal_form":"SAS","share_capital":10000,"rcs":"Paris",\
    "address":"12 rue de la Paix\\n75002 Paris\\nFR","siren":"732829320","vat_number":"FR44732829320"},\
    "customer":{"name":"Pierre Dupont","kind":"consumer","email":"a@b.example","address":"1 quai Nord\\n69006 Lyon\\nFR"},\
    "items":[{"description":"\(item)","quantity":2,"unit_price":100}]}
    """
  }
}
