import HTTPTypes

@testable import Portal

/// All that a customer reaches once logged in.
enum Doors {
  /// One way through a route: as a page's form, or as a program.
  struct Door: CustomStringConvertible {
    var method: String
    var path: String
    var isPage: Bool

    var description: String { "\(method) \(path)\(isPage ? " as a page" : "")" }
  }

  /// Those of a sort.
  ///
  /// - Parameters:
  ///   - changing: whether they change something.
  ///   - value: what stands for the parts of paths.
  static func all(changing: Bool, value: String = "1") -> [Door] {
    (PageRoutes.all + ResourceRoutes.all + LogoutRoute.all)
      .filter { [.get, .head].contains($0.method) != changing }
      .flatMap { route -> [Door] in
        let path = "/portal" + route.path.replacing(/\{[^}]*\}/, with: value)
        return [(route.page != nil, true), (route.resource != nil, false)].compactMap { isThere, isPage in
          isThere ? Door(method: route.method.rawValue, path: path, isPage: isPage) : nil
        }
      }
  }

  /// Those that have parts of paths.
  static func withParts(value: String) -> [Door] {
    (all(changing: true, value: "\u{1}") + all(changing: false, value: "\u{1}")).filter { $0.path.contains("\u{1}") }
      .map { Door(method: $0.method, path: $0.path.replacing("\u{1}", with: value), isPage: $0.isPage) }
  }

  /// What anybody reaches.
  static let open = [
    "/portal/login", "/portal/login?fresh=1&next=/portal/account", "/portal/login/openid/callback?code=a&state=b",
    "/portal/login/telegram/x?id=7", "/portal/login/mini-app", "/portal/login/link/x", "/mail/unsubscribe/x",
    "/portal/export/x", "/healthz", "/readyz", "/metrics", "/nowhere", "/portal/nowhere", "/",
  ]
}

extension TestPortal {
  /// Goes through a door.
  ///
  /// - Parameters:
  ///   - cookie: of a session; nil: none.
  ///   - token: of its pages; nil: none.
  func enter(
    _ door: Doors.Door, cookie: String?, token: String? = nil, headers: [String: String] = [:]
  ) async throws -> TestAnswer {
    var headers = headers
    headers["Accept"] = door.isPage ? "text/html" : "application/json"
    guard !door.isPage else {
      return try await browse(
        door.method, door.path, cookie: cookie, form: door.method == "GET" ? nil : ["csrf": token ?? ""],
        headers: headers)
    }
    headers["Cookie"] = cookie
    headers["X-CSRF-Token"] = token
    if door.method == "GET" { return try await send("GET", door.path, headers: headers, token: nil) }
    return try await send(door.method, door.path, json: "{}", headers: headers, token: nil)
  }
}
