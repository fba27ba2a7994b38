/// The invoices that are measured.
enum Documents {
  private static let names = [
    "Atelier", "Boulangerie", "Café", "Domaine", "École", "Fromagerie", "Garage", "Hôtel", "Imprimerie", "Jardin",
    "Librairie", "Menuiserie", "Pharmacie",
  ]
  private static let things = [
    "Abonnement", "Bordereau", "Chantier", "Déplacement", "Entretien", "Formation", "Goûter", "Habillage",
    "Installation",
    "Journée", "Livraison",
  ]
  private static let places = ["Nantes", "Dijon", "Rennes", "Colmar", "Sète", "Angoulême", "Pau"]

  /// An invoice of five lines on one line of text, of which customer, number and every line are in no other.
  static func differing(_ number: Int) -> [UInt8] {
    let place = places[number % places.count]
    var text = """
      {"invoice_number": "V-2026-\(number)", "date": "2026-03-01", "due_date": "2026-03-31", \
      "company": {"name": "Librairie de la Halle", "legal_form": "SARL", "address": {"line1": "2 place de la Halle", \
      "postcode": "21000", "city": "Dijon", "country": "FR"}, "email": "bonjour@lahalle.example", \
      "siren": "100000033", "vat_number": "FR63100000033", "share_capital": 8000, "rcs": "Dijon", \
      "iban": "FR7610278025400002048150139", "bic": "CMCIFR2A"}, \
      "customer": {"name": "\(names[number % names.count]) \(number)", "email": "compta\(number)@client.example", \
      "address": {"line1": "\(1 + number % 997) rue du \(number)e-Régiment", "postcode": "\(10_000 + number % 80_000)", \
      "city": "\(place)", "country": "FR"}}, "items": [
      """
    for line in 0..<5 {
      let seed = number * 5 + line
      if line > 0 { text += ", " }
      text += """
        {"description": "\(things[seed % things.count]) \(seed), \(place)", "quantity": \(1 + seed % 31), \
        "unit": "piece", "unit_price": \(2 + seed % 389).\(10 + seed % 90), "vat_rate": \(line < 3 ? "20" : "5.5")}
        """
    }
    return Array((text + "]}\n").utf8)
  }

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
