/// The invoices that are measured.
enum Documents {
  /// An invoice with as many lines as one asks for, all of them different.
  static func json(lines: Int) -> [UInt8] {
    var text = """
      {"invoice_number": "INV-202602-0042", "date": "2026-02-11", "due_date": "2026-03-13",
      "company": {"name": "Atelier Lumen", "legal_form": "SARL", "share_capital": 12000, "rcs": "Lyon",
      "address": {"line1": "14 rue des Tables-Claudiennes", "postcode": "69001", "city": "Lyon", "country": "FR"},
      "siren": "732829320", "vat_number": "FR44732829320", "email": "bonjour@lumen.example"},
      "customer": {"name": "Pierre Dupont", "kind": "consumer", "address": "3 quai de Saône\\n69009 Lyon\\nFrance"},
      "items": [
      """
    for line in 1...max(1, lines) {
      if line > 1 { text += ",\n" }
      text += """
        {"code": "REF-\(10_000 + line)", "description": "Prestation n° \(line), atelier du \(1 + line % 28) février",
        "quantity": \(1 + line % 9), "unit": "hour", "unit_price": \(20 + line % 70).\(10 + line % 90)}
        """
    }
    return Array((text + "]}\n").utf8)
  }
}
