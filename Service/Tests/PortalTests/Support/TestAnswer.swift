import Foundation

/// An answer of the server.
struct TestAnswer: Sendable {
  let status: Int
  let headers: [String: String]
  let text: String
  /// What is no text.
  var bytes = Data()

  /// The value of a member, written as JSON: `json("results", 0, "outcome")`; nil when there is none.
  func json(_ path: Any...) -> String? {
    var value: Any? = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    for step in path {
      if let key = step as? String {
        value = (value as? [String: Any])?[key]
      } else if let index = step as? Int, let list = value as? [Any], list.indices.contains(index) {
        value = list[index]
      } else {
        return nil
      }
    }
    if let text = value as? String { return text }
    guard let value else { return nil }
    let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
    return (try? JSONSerialization.data(withJSONObject: value, options: options)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
