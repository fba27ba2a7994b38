import Foundation
import Testing

/// A webhook of the documented shape.
enum EventFixture {
  /// All of them.
  static let names = [
    "order_created", "order_refunded", "subscription_created", "subscription_updated", "subscription_cancelled",
    "subscription_resumed", "subscription_expired", "subscription_paused", "subscription_unpaused",
    "subscription_payment_success", "subscription_payment_failed", "subscription_payment_recovered",
    "subscription_payment_refunded", "license_key_created", "license_key_updated",
  ]

  /// Its body.
  static func body(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
  }

  /// Its body with other values: of `meta`, of `data.attributes`, or as a whole.
  static func body(
    _ name: String, meta: [String: Any] = [:], attributes: [String: Any] = [:], id: String? = nil
  ) throws -> [UInt8] {
    var document = try #require(try JSONSerialization.jsonObject(with: Data(try body(name))) as? [String: Any])
    var data = try #require(document["data"] as? [String: Any])
    data["attributes"] = changed(data["attributes"], attributes)
    if let id { data["id"] = id }
    document["data"] = data
    document["meta"] = changed(document["meta"], meta)
    return Array(try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys]))
  }

  private static func changed(_ values: Any?, _ changes: [String: Any]) -> [String: Any] {
    ((values as? [String: Any]) ?? [:]).merging(changes) { $1 }
  }
}
