import Foundation
import Hummingbird
import NIOCore
import Synchronization

@testable import Billing

/// Lemon Squeezy's API on a port of this machine, over a provider within the process: its shapes, its pages, its status,
/// and the bad luck that a test asks for.
final class ProviderServer: Sendable {
  /// What becomes of a call.
  enum Luck: Sendable {
    /// It is done and answered.
    case good
    /// It is answered with a status, a header, and a text that must not get into a message.
    case status(Int, retryAfter: String? = nil)
    /// It is done, and answered with a status of the server's.
    case doneButLost
    /// The answer takes so many milliseconds.
    case slow(Int)
    /// The answer is of this text.
    case text(String)
    /// The answer has so many bytes.
    case large(Int)
    /// It leads elsewhere.
    case redirect(String)
  }

  struct Call: Sendable {
    var method: String
    var uri: String
    var accept: String?
    var contentType: String?
    var authorization: String?
    var body: String
    var time: Int64
  }

  private struct State: Sendable {
    var luck: [Luck] = []
    var calls: [Call] = []
    var ordersByChange = true
    var refusesOrder = false
  }

  /// Whose resources it serves.
  let provider: LocalProvider
  private let state = Mutex(State())
  private let now: @Sendable () -> Int64

  init(_ provider: LocalProvider, now: @escaping @Sendable () -> Int64) { (self.provider, self.now) = (provider, now) }

  var calls: [Call] { state.withLock { $0.calls } }

  /// What becomes of the next calls; those after are done.
  func expect(_ luck: Luck...) { state.withLock { $0.luck += luck } }

  /// How pages are ordered: by change, by creation without a word, or by creation with a refusal of other orders.
  func order(byChange: Bool, refusing: Bool = false) {
    state.withLock { ($0.ordersByChange, $0.refusesOrder) = (byChange, refusing) }
  }

  /// Serves while something is done with its address.
  func run(_ body: @escaping @Sendable (_ address: String) async throws -> Void) async throws {
    let router = Router()
    router.get("v1/:type") { try await self.answer($0, $1.parameters.get("type") ?? "", nil) }
    router.get("v1/:type/:id") { try await self.answer($0, $1.parameters.get("type") ?? "", $1.parameters.get("id")) }
    router.post("v1/:type") { try await self.answer($0, $1.parameters.get("type") ?? "", nil) }
    router.on("v1/:type/:id", method: .patch) {
      try await self.answer($0, $1.parameters.get("type") ?? "", $1.parameters.get("id"))
    }
    router.on("v1/:type/:id", method: .delete) {
      try await self.answer($0, $1.parameters.get("type") ?? "", $1.parameters.get("id"))
    }
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await number in ports {
        try await body("http://127.0.0.1:\(number)")
        break
      }
      group.cancelAll()
    }
  }

  private func answer(_ request: Request, _ type: String, _ id: String?) async throws -> Response {
    let body = try await request.body.collect(upTo: 1 << 20)
    let luck = state.withLock { state in
      state.calls.append(
        Call(
          method: request.method.rawValue, uri: request.uri.string, accept: request.headers[.accept],
          contentType: request.headers[.contentType], authorization: request.headers[.authorization],
          body: String(buffer: body), time: now()))
      return state.luck.isEmpty ? Luck.good : state.luck.removeFirst()
    }
    switch luck {
    case .status(let status, let retryAfter):
      var response = Self.response(status, #"{"errors":[{"detail":"secret-detail"}]}"#)
      if let retryAfter { response.headers[.retryAfter] = retryAfter }
      return response
    case .redirect(let address):
      var response = Self.response(302, "")
      response.headers[.location] = address
      return response
    case .text(let text): return Self.response(200, text)
    case .large(let count): return Self.response(200, String(repeating: " ", count: count))
    case .slow(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
    case .good, .doneButLost: break
    }
    let response = try await done(request, type, id, String(buffer: body))
    if case .doneButLost = luck { return Self.response(502, "secret-detail") }
    return response
  }

  private func done(_ request: Request, _ type: String, _ id: String?, _ body: String) async throws -> Response {
    guard request.headers[.authorization] == "Bearer test-key" else { return Self.response(401, "secret-detail") }
    do {
      switch (request.method, id) {
      case (.get, nil): return list(request, type)
      case (.get, let id?): return resource(type, id)
      case (.post, nil) where type == "checkouts": return try await checkout(body)
      case (.delete, let id?): _ = try await provider.cancel(id)
      case (.patch, let id?): try await patch(id, body)
      default: return Self.response(405, "")
      }
    } catch let error as ProviderError {
      return Self.response(error.kind == .missing ? 404 : 422, "secret-detail")
    }
    return resource(type, id ?? "")
  }

  /// Makes a checkout of the documented request: a store and a variant that are related, a buyer with texts.
  private func checkout(_ body: String) async throws -> Response {
    let document = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    let data = document?["data"] as? [String: Any]
    func related(_ name: String, _ type: String) -> String? {
      let relation = (data?["relationships"] as? [String: Any])?[name] as? [String: Any]
      let related = relation?["data"] as? [String: Any]
      return related?["type"] as? String == type ? related?["id"] as? String : nil
    }
    guard data?["type"] as? String == "checkouts", related("store", "stores") == "1",
      let variant = related("variant", "variants"), let attributes = data?["attributes"] as? [String: Any],
      let buyer = attributes["checkout_data"] as? [String: Any], let custom = buyer["custom"] as? [String: String],
      let user = custom["user_id"].flatMap({ Int64($0) }), custom.count == 1,
      let options = attributes["product_options"] as? [String: Any], let path = options["redirect_url"] as? String,
      options["enabled_variants"] as? [Int] == Int(variant).map({ [$0] }), attributes["test_mode"] as? Bool == false,
      let expiry = (attributes["expires_at"] as? String).flatMap(LemonSqueezyTime.microseconds)
    else { throw ProviderError(.refused(status: 422), "no document") }
    let url = try await provider.checkoutURL(
      Checkout(
        variantID: variant, user: user, name: buyer["name"] as? String, email: buyer["email"] as? String,
        returnURL: path, expiresAt: expiry / 1000))
    let tree: JSONTree = .object([
      "type": .text("checkouts"), "id": .text("5e8b546c-c561-4a2c-a586-40c18bb2a195"),
      "attributes": .object(["store_id": .number(1), "url": .text(url)]),
    ])
    return Self.response(201, String(decoding: JSONTree.object(["data": tree]).bytes, as: UTF8.self))
  }

  private func patch(_ id: String, _ body: String) async throws {
    let document = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    let data = document?["data"] as? [String: Any]
    guard data?["type"] as? String == "subscriptions", data?["id"] as? String == id,
      let attributes = data?["attributes"] as? [String: Any]
    else { throw ProviderError(.refused(status: 422), "no document") }
    if let isCancelled = attributes["cancelled"] as? Bool {
      _ = isCancelled ? try await provider.cancel(id) : try await provider.resume(id)
    }
    if attributes["pause"] is NSNull { _ = try await provider.unpause(id) }
    if attributes["pause"] is [String: Any] { _ = try await provider.pause(id) }
    if let variant = attributes["variant_id"] as? Int {
      _ = try await provider.change(
        id, toVariant: String(variant), invoiceImmediately: attributes["invoice_immediately"] as? Bool ?? false,
        disableProrations: attributes["disable_prorations"] as? Bool ?? false)
    }
  }

  private func resource(_ type: String, _ id: String) -> Response {
    let tree: JSONTree? = provider.with { shop, _ in
      type == "subscriptions"
        ? shop.subscriptions[id].map { shop.resource($0) } : shop.invoices[id].map { shop.resource($0) }
    }
    guard let tree else { return Self.response(404, "secret-detail") }
    return Self.response(200, String(decoding: JSONTree.object(["data": tree]).bytes, as: UTF8.self))
  }

  private func list(_ request: Request, _ type: String) -> Response {
    let wish = Self.parameter("sort", request)
    let (isByChange, isRefused) = state.withLock { ($0.ordersByChange, $0.refusesOrder) }
    if wish != nil, isRefused { return Self.response(400, "secret-detail") }
    let sort = isByChange ? wish ?? "-createdAt" : "-createdAt"
    guard Self.parameter("filter[store_id]", request) == "1" else { return Self.response(200, Self.empty) }
    let number = Self.parameter("page[number]", request).flatMap { Int($0) } ?? 1
    let size = Self.parameter("page[size]", request).flatMap { Int($0) } ?? 10
    let all: [(time: Int64, tree: JSONTree)] = provider.with { shop, _ in
      func time(_ created: Int64, _ updated: Int64) -> Int64 { sort == "-updatedAt" ? updated : created }
      return type == "subscriptions"
        ? shop.subscriptions.values.map { (time($0.createdAt, $0.updatedAt), shop.resource($0)) }
        : shop.invoices.values.map { (time($0.createdAt, $0.updatedAt), shop.resource($0)) }
    }
    let page = all.sorted { $0.time > $1.time }.dropFirst((number - 1) * size).prefix(size)
    let last = max(1, (all.count + size - 1) / size)
    let first = "https://api.lemonsqueezy.com/v1/\(type)?page%5Bnumber%5D=1&page%5Bsize%5D=\(size)&sort=\(sort)"
    let tree: JSONTree = .object([
      "meta": .object(["page": .object(["currentPage": .number(Int64(number)), "lastPage": .number(Int64(last))])]),
      "jsonapi": .object(["version": .text("1.0")]), "links": .object(["first": .text(first)]),
      "data": .list(page.map(\.tree)),
    ])
    return Self.response(200, String(decoding: tree.bytes, as: UTF8.self))
  }

  private static func parameter(_ name: String, _ request: Request) -> String? {
    let items = (request.uri.query ?? "").split(separator: "&").map { $0.removingPercentEncoding ?? "" }
    return items.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  private static let empty = #"{"meta":{"page":{"lastPage":1}},"data":[]}"#

  private static func response(_ status: Int, _ text: String) -> Response {
    Response(
      status: .init(code: status), headers: [.contentType: "application/vnd.api+json"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
