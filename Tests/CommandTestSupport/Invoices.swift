/// Invoices that the tests change.
public enum Invoices {
  /// A small valid invoice without anything to warn of.
  public static func json(number: String? = "INV-202602-0001", item: String = "", more: String = "") -> String {
    """
    {\(number.map { "\"invoice_number\": \"\($0)\"," } ?? "")
      "date": "2026-02-11", "due_date": "2026-03-11", \(more)
      "company": { "name": "Atelier Lumen", "legal_form": "SARL", "share_capital": 12000, "rcs": "Lyon",
        "address": { "line1": "14 rue Neuve", "postcode": "69001", "city": "Lyon", "country": "FR" },
        "siren": "732829320", "vat_number": "FR44732829320", "email": "bonjour@lumen.example" },
      "customer": { "name": "Pierre Dupont", "kind": "consumer", "email": "pierre@dupont.example",
        "address": { "line1": "3 quai de Serbie", "postcode": "69006", "city": "Lyon", "country": "FR" } },
      "items": [ { "description": "Atelier", "quantity": 2, "unit_price": 100 \(item) } ]
    }

    """
  }
}
