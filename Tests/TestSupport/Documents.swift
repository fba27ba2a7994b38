package import Foundation
package import InvoiceCore
package import InvoiceModel
package import Testing

/// Whole documents for tests: valid ones of every kind, and one to be changed.
package enum Documents {
  /// The first document of all: a page with warnings, and no e-invoice.
  package static let seed = """
    {
      "invoice_number": "INV-202602-ABCD",
      "date": "2026-02-11",
      "company": { "name": "AI Bot Services", "address": "France", "email": "contact@bot.example.com", "vat_number": "FRXX XXXXXXXXX" },
      "customer": { "name": "Pierre Dupont", "email": "123456@telegram.user" },
      "items": [ { "description": "Abonnement Pro - février 2026", "quantity": 1, "unit_price": 9.99, "total": 9.99 } ],
      "subtotal": 9.99, "tax": 2.00, "total": 11.99
    }
    """

  /// A small document that has no problem at all as a page.
  package static let clean = """
    {
      "invoice_number": "F-2026-1",
      "date": "2026-02-11",
      "company": {
        "name": "Studio Lumen", "legal_form": "SAS", "address": "1 rue de la Paix\\n75002 Paris\\nFrance",
        "email": "facturation@lumen.example.com", "siren": "732 829 320", "vat_number": "FR 44 732829320",
        "share_capital": 10000, "rcs": "Paris", "iban": "FR76 3000 6000 0112 3456 7890 189", "bic": "AGRIFRPP"
      },
      "customer": {
        "name": "Atelier Nord", "address": { "line1": "2 quai Nord", "postcode": "59000", "city": "Lille", "country": "FR" },
        "siren": "552100554"
      },
      "items": [ { "description": "Conseil", "quantity": 2, "unit": "day", "unit_price": 450.00 } ],
      "payment": { "means": "transfer", "due_days": 30 }
    }
    """

  package static let everything = """
    {
      "invoice_number": "F-2026/2", "type": "invoice", "date": "2026-03-01", "due_date": "2026-03-31",
      "supply_date": "2026-02-28", "period": { "start": "2026-02-01", "end": "2026-02-28" }, "currency": "EUR",
      "language": "fr-FR", "vat_rate": "20.0", "prices_include_vat": false,
      "company": {
        "name": "Studio Lumen", "trading_name": "Lumen", "identifiers": [ { "scheme": "0060", "id": "480012345" } ], "legal_notice": "Agrément 7\\nDeux lignes", "legal_form": "SARL",
        "address": { "line1": "1 rue de la Paix", "line2": "Bâtiment B", "line3": "3e étage", "postcode": "75002",
          "city": "Paris", "region": "Île-de-France", "country": "FR" },
        "email": "facturation@lumen.example.com", "phone": "+33 1 23 45 67 89", "website": "https://lumen.example.com",
        "siret": "732 829 320 00074", "vat_number": "FR44732829320", "tax_number": "12345",
        "electronic_address": { "scheme": "0225", "id": "732829320" },
        "contact": { "name": "Zoé", "email": "zoe@lumen.example.com", "phone": "01 23 45 67 89" },
        "share_capital": "10000.00", "rcs": "Paris", "sole_trader": false, "vat_regime": "standard",
        "vat_on_debits": true, "iban": "FR7630006000011234567890189", "bic": "AGRIFRPPXXX", "logo": "logo.png"
      },
      "customer": {
        "name": "Müller GmbH", "registration": { "id": "HRB 12" }, "legal_form": "GmbH", "address": "Hauptstraße 1\\n10115 Berlin\\nAllemagne",
        "email": "rechnung@mueller.example.de", "vat_number": "DE123456789", "kind": "business", "reference": "K-77",
        "electronic_address": { "scheme": "EM", "id": "rechnung@mueller.example.de" },
        "contact": { "name": "Jürgen \\"JM\\" \\\\ Müller" }
      },
      "tax_representative": { "name": "Fiscalis", "address": "12 rue du Rhône\\n69007 Lyon\\nFrance", "vat_number": "FR 09 100000306" },
      "payee": { "name": "Factor", "identifiers": [ { "scheme": "0088", "id": "3012345000017" } ], "registration": { "scheme": "0002", "id": "100000280" } },
      "tax_point": "issue", "process": "S1",
      "delivery": { "name": "Lager", "identifiers": [ { "id": "L-1" } ], "address": "Hafenweg 2\\n20457 Hamburg\\nDE", "date": "2026-02-27" },
      "items": [
        { "description": "Conseil\\nsur place", "details": "Ligne 1\\nLigne 2", "code": "C-1", "quantity": 2.5,
          "unit": "day", "unit_price": "450.123456", "discount": { "percent": 10, "reason": "Fidélité" },
          "nature": "services", "period": { "start": "2026-02-01", "end": "2026-02-15" } },
        { "description": "Livre", "quantity": 3, "unit": "H87", "unit_price": 21.10, "vat_rate": 5.5,
          "nature": "goods", "discount": { "amount": 3.3 } },
        { "description": "Vis", "quantity": 1500, "unit_price": 1.99, "price_base_quantity": 100,
          "line_id": "L-3", "note": "Acier\\nzingué", "standard_id": { "scheme": "0160", "id": "4006381333931" },
          "buyer_id": "V-9", "classifications": [ { "list": "HS", "version": "2022", "code": "731815" } ],
          "attributes": [ { "name": "Pas", "value": "0,8" } ], "origin": "DE", "order_line": "7",
          "object": { "scheme": "AVE", "id": "M-1" }, "buyer_accounting": "607", "gross_price": 2.5,
          "discounts": [ { "reason": "Lot", "percent": 10 } ],
          "charges": [ { "reason_code": "ABL", "amount": 2.99 } ], "eco_participation": 0.01,
          "picture": { "file": "vis.png", "alternative": "Une vis" } },
        { "description": "Reprise", "quantity": -1, "unit_price": 100 },
        { "description": "Formation", "unit_price": 300, "vat_category": "E", "vat_exemption": "VATEX-EU-132-1I" },
        { "heading": "Suite" }, { "comment": "Rien\\nde plus" }, { "subtotal": "Sous-total" }
      ],
      "discounts": [ { "reason": "Remise", "percent": 5 }, { "reason": "Geste", "amount": 10.01 },
        { "amount": 2, "vat_rate": 5.5, "vat_category": "S" } ],
      "charges": [ { "reason": "Port", "reason_code": "FC", "amount": 12.50, "vat_rate": 20 } ],
      "prepaid": 100, "rounding": "-0.02", "retention": { "percent": 4, "reason": "Réserves", "release_date": "2027-03-01" },
      "payment": { "means": "sepa_transfer", "iban": "DE89 3704 0044 0532 0130 00", "bic": "COBADEFF", "reference": "RF1",
        "terms": "30 jours\\nnet", "due_days": 30,
        "installments": [ { "due_date": "2026-03-11", "percent": 40, "text": "Moitié" }, { "due_days": 30, "percent": 60 } ], "late_penalty_rate": 12.15, "early_discount": "2 % à 8 jours",
        "url": "https://pay.example.com/x?y=1",
        "accounts": [ { "iban": "BE68 5390 0754 7034", "name": "Studio", "bic": "COBADEFF" } ], "means_text": "Virement", "card": { "number": "**** 1234", "holder": "Zoé" } },
      "references": { "sales_order": "SO-1", "despatch_advice": "DA-1", "receiving_advice": "RA-1", "tender": "T-1", "object": { "scheme": "AVE", "id": "O-1" }, "buyer_accounting": "BA-1", "purchase_order": "PO-1", "contract": "CT-1", "project": "PR-1",
        "preceding": [ { "number": "F-2026/1", "date": "2026-01-31" } ] },
      "attachments": [ { "name": "Releve", "description": "Heures", "code": "DOCUMENT_ANNEXE", "file_name": "h.csv",
          "file": "data:text/csv;base64,YTti", "url": "https://pieces.example/r" }, { "name": "Plan" } ],
      "notes": [ "Merci.", { "code": "AAI", "text": "Deux\\nlignes" } ],
      "nature": "mixed", "metadata": { "any": [ 1, { "thing": null } ] }
    }
    """

  package static let gross = """
    {
      "invoice_number": "G-1", "date": "2026-02-11", "prices_include_vat": true,
      "company": { "name": "Boutique", "address": "3 place du Marché\\n69001 Lyon\\nFrance", "siren": "732829320", "sole_trader": true },
      "customer": { "name": "Pierre Dupont", "address": "4 rue Basse\\n38000 Grenoble\\nFRANCE" },
      "items": [
        { "description": "A", "unit_price": 9.99 }, { "description": "B", "quantity": 3, "unit_price": 9.99 },
        { "description": "C", "unit_price": 4.95, "vat_rate": 5.5 }, { "description": "D", "quantity": -1, "unit_price": 2.45 }
      ],
      "discounts": [ { "amount": 1.01 }, { "percent": 3 } ],
      "charges": [ { "amount": 4.90, "vat_rate": 20 } ],
      "payment": { "means": "card", "terms": "Payé" }
    }
    """

  package static let franchise = """
    {
      "invoice_number": "M-7", "date": "2026-02-11",
      "company": { "name": "Ana Costa", "address": "5 rue Haute\\n33000 Bordeaux\\nFrance", "siren": "732829320",
        "sole_trader": true, "vat_regime": "franchise", "email": "ana@example.com" },
      "customer": { "name": "Atelier Nord", "address": "2 quai Nord\\n59000 Lille\\nFrance", "siren": "552100554" },
      "items": [ { "description": "Traduction", "quantity": 12, "unit": "hour", "unit_price": 35 } ],
      "charges": [ { "amount": 8 } ]
    }
    """

  package static let creditNote = """
    {
      "invoice_number": "AV-1", "type": "credit_note", "date": "2026-02-20",
      "company": { "name": "Ana Costa", "address": "5 rue Haute\\n33000 Bordeaux\\nFrance", "siren": "732829320",
        "sole_trader": true, "vat_number": "FR44732829320" },
      "customer": { "name": "Atelier Nord", "address": "2 quai Nord\\n59000 Lille\\nFrance", "siren": "552100554" },
      "references": { "preceding": [ { "number": "F-2026-1", "date": "2026-02-11" } ] },
      "items": [ { "description": "Traduction", "quantity": 1.5, "unit_price": 35.35, "total": 53.03 } ]
    }
    """

  package static let outOfScope = """
    {
      "invoice_number": "O-1", "date": "2026-02-20", "currency": "JPY", "exchange_rate": 0.0061,
      "company": { "name": "Ana Costa", "address": "5 rue Haute\\n33000 Bordeaux\\nFrance", "siren": "732829320",
        "sole_trader": true },
      "customer": { "name": "Kaisha", "address": "1-1 Chiyoda\\nTokyo\\nJapon", "email": "k@example.jp", "kind": "business" },
      "items": [ { "description": "Avis", "quantity": 3, "unit_price": 1000.5, "vat_category": "O" } ]
    }
    """

  package static let reverseCharge = """
    {
      "invoice_number": "R-1", "date": "2026-02-20", "supply_date": "2026-02-19",
      "company": { "name": "Ana Costa", "address": "5 rue Haute\\n33000 Bordeaux\\nFrance", "siren": "732829320",
        "sole_trader": true, "vat_number": "FR44732829320" },
      "customer": { "name": "Müller", "address": "Hauptstraße 1\\n10115 Berlin\\nGermany", "vat_number": "DE123456789",
        "email": "m@example.de" },
      "items": [ { "description": "Service", "unit_price": 1000, "vat_category": "AE" },
        { "description": "Ware", "unit_price": 500, "vat_category": "K" },
        { "description": "Ausfuhr", "unit_price": 250, "vat_category": "G" } ]
    }
    """

  /// All valid documents by name.
  package static let valid: [(name: String, json: String)] = [
    ("seed", seed), ("clean", clean), ("everything", everything), ("gross", gross),
    ("franchise", franchise), ("creditNote", creditNote), ("outOfScope", outOfScope), ("reverseCharge", reverseCharge),
  ]

  /// The package's samples.
  package static let samples: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Samples"), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()

  /// The package's folder.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A small document with members to be added or changed.
  package static func minimal(
    company: String = "", customer: String = "", item: String = "", _ members: String = ""
  ) -> String {
    """
    { "invoice_number": "A-1", "date": "2026-02-11", "due_date": "2026-03-11",
      "company": { "name": "C", "sole_trader": true, "siren": "732829320", "vat_number": "FR44732829320",
        "address": "1 rue A\\n75001 Paris\\nFrance"\(company) },
      "customer": { "name": "K", "email": "k@example.com", "address": "2 rue B\\n75001 Paris\\nFrance"\(customer) },
      "items": [ { "description": "D", "unit_price": 10\(item) } ]\(members) }
    """
  }

  /// All problems of a document: those that stop it, or else its warnings.
  package static func problems(_ json: String, purpose: Purpose = .page) -> [Problem] {
    problems(Array(json.utf8), purpose: purpose)
  }

  package static func problems(_ json: [UInt8], purpose: Purpose = .page) -> [Problem] {
    do {
      return try ComputedInvoice(json: json, purpose: purpose).warnings
    } catch {
      return error.problems
    }
  }

  package static func compute(_ json: String, purpose: Purpose = .page) throws -> ComputedInvoice {
    try ComputedInvoice(json: Array(json.utf8), purpose: purpose)
  }
}

/// A decimal from a literal in a test.
package func decimal(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> ExactDecimal {
  guard let value = ExactDecimal(text) else {
    Issue.record("no decimal: \(text)", sourceLocation: sourceLocation)
    return .zero
  }
  return value
}
