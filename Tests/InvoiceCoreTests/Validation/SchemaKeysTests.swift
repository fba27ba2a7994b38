import Foundation
import InvoiceModel
import Testing

@testable import InvoiceCore

/// The schema and the reader know the same keys.
@Suite struct SchemaKeysTests {
  @Test func keysAreTheReaders() throws {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(InvoiceSchema.json.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    func keys(_ object: Any?) -> Set<String> {
      Set(((object as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
    }
    func known<Key: JSONKey>(_ type: Key.Type) -> Set<String> { Set(type.allCases.map(\.rawValue)) }
    func part(_ path: String...) -> Any? {
      path.reduce(schema as Any?) { object, key in
        let object = object as? [String: Any]
        return (object?["properties"] as? [String: Any])?[key] ?? object?[key]
      }
    }
    func last(_ alternatives: Any?) -> Any? { (alternatives as? [Any])?.last }
    #expect(keys(schema) == known(InvoiceKeys.Document.self))
    #expect(keys(part("company")) == known(InvoiceKeys.Company.self))
    #expect(keys(part("customer")) == known(InvoiceKeys.Customer.self))
    #expect(keys(part("company", "electronic_address")) == known(InvoiceKeys.ElectronicAddress.self))
    #expect(keys(part("company", "contact")) == known(InvoiceKeys.Contact.self))
    #expect(keys(part("delivery")) == known(InvoiceKeys.Delivery.self))
    #expect(keys(part("items", "items")) == known(InvoiceKeys.Item.self))
    #expect(keys(part("items", "items", "discount")) == known(InvoiceKeys.LineDiscount.self))
    #expect(keys(part("vat_breakdown", "items")) == known(InvoiceKeys.VATRow.self))
    #expect(keys(part("payment")) == known(InvoiceKeys.Payment.self))
    #expect(keys(part("references")) == known(InvoiceKeys.References.self))
    #expect(keys(part("references", "preceding", "items")) == known(InvoiceKeys.Preceding.self))
    #expect(keys(last(part("notes", "items", "anyOf"))) == known(InvoiceKeys.Note.self))
    #expect(keys(definitions["period"]) == known(InvoiceKeys.Period.self))
    #expect(keys(definitions["allowance"]) == known(InvoiceKeys.Allowance.self))
    #expect(keys(last((definitions["address"] as? [String: Any])?["anyOf"])) == known(InvoiceKeys.Address.self))
  }
}
