import Foundation

/// Invoices for batches, and what batches leave.
public enum BatchFixture {
  /// A small valid invoice on one line, without anything to warn of.
  public static func line(_ number: String, customer: String = "Pierre Dupont", item: String = "Atelier") -> String {
    """
    {"invoice_number":"\(number)","date":"2026-02-11","due_date":"2026-03-11",\
    "company":{"name":"Atelier Lumen","legal_form":"SARL","share_capital":12000,"rcs":"Lyon",\
    "address":"14 rue Neuve\\n69001 Lyon\\nFR","siren":"732829320","vat_number":"FR44732829320"},\
    "customer":{"name":"\(customer)","kind":"consumer","email":"a@b.example","address":"1 quai Nord\\n69006 Lyon\\nFR"},\
    "items":[{"description":"\(item)","quantity":2,"unit_price":100}]}
    """
  }

  /// The same with a warning: its seller's trade register is missing.
  public static func warned(_ number: String) -> String {
    line(number).replacingOccurrences(of: "\"rcs\":\"Lyon\",", with: "")
  }

  /// That many invoices, one a line.
  public static func lines(_ count: Int) -> String {
    (1...count).map { line("F-\($0)") + "\n" }.joined()
  }

  /// The objects of a file of NDJSON.
  public static func objects(_ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// The codes of an object's problems.
  public static func codes(_ object: [String: Any]) -> [String] {
    (object["problems"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }
}
