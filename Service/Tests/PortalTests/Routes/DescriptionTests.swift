import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("The description of the routes")
struct DescriptionTests {
  @Test("It has the server's routes and no other, all codes, and closed schemas; its examples are valid")
  func document() async throws {
    try await TestPortal.with(.sqlite) { portal, _ in
      let answer = try await portal.send("GET", "/openapi.json", token: nil)
      #expect(answer.status == 200 && answer.headers["content-type"] == "application/json")
      let tag = try #require(answer.headers["etag"])
      let known = try await portal.send("GET", "/openapi.json", headers: ["If-None-Match": tag], token: nil)
      #expect(known.status == 304)
      let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
      let paths = try #require(json["paths"] as? [String: [String: Any]])
      let described = paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } }
      #expect(described.sorted() == portal.routes)
      #expect(portal.undescribed == [])
      let codes = try #require(answer.json("components", "schemas", "Problem", "properties", "code", "enum"))
      for code in PortalCode.allCases.map(\.rawValue) + BillingCode.allCases.map(\.rawValue) {
        #expect(codes.contains("\"\(code)\""), "\(code)")
      }
      let file = NSTemporaryDirectory() + "openapi-\(UUID().uuidString).json"
      defer { try? FileManager.default.removeItem(atPath: file) }
      try Data(answer.text.utf8).write(to: URL(fileURLWithPath: file))
      // Examples are held against their schemas by another's hand; every object of ours is closed.
      try Python.run(
        """
        import json, sys
        from jsonschema import Draft202012Validator
        document = json.load(open(sys.argv[1]))
        def look(value, path):
            if isinstance(value, dict):
                if value.get("type") == "object" and "properties" in value:
                    assert value.get("additionalProperties") is False, path
                    for example in value.get("examples", []):
                        Draft202012Validator({**value, "components": document["components"]}).validate(example)
                for key, part in value.items(): look(part, f"{path}/{key}")
            elif isinstance(value, list):
                for part in value: look(part, path)
        look(document["components"]["schemas"], ""); look(document["paths"], "")
        """, [file])
    }
  }

  @Test("All that programs do in the portal is told of by hand")
  func resources() throws {
    let fragment = try Checkout.text("Service/Site/openapi/portal.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(fragment.utf8)) as? [String: Any])
    let paths = try #require(json["paths"] as? [String: [String: Any]])
    for route in ResourceRoutes.all {
      #expect(paths["/portal\(route.path)"]?["\(route.method)".lowercased()] != nil, "\(route.method) \(route.path)")
    }
  }
}
