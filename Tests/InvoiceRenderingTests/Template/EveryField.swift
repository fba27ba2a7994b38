import InvoiceModel

/// Documents that have a value of its own in each key of the invoice JSON, and what of it stands on a page.
enum EveryField {
  /// Keys by their place in the schema, `items/*/unit`; what their values look like in French.
  static let printed: [String: String] = [
    "invoice_number": "W-0001", "type": "Facture", "rounding": "Arrondi -0,03 CHF", "date": "2 mars 2026",
    "due_date": "11 avril 2026",
    "supply_date": "3 février 2026", "period/start": "du 5 janvier", "period/end": "au 6 février 2026",
    "currency": "43,21 CHF", "language": "Date d’émission", "vat_rate": "TVA 20 %",
    "prices_include_vat": "Prix unit. HT",
    "exchange_rate": "0,9531", "prepaid": "-17,00 CHF", "nature": "prestations de services", "notes/*": "Remarque",
    "notes/*/text": "Mention", "subtotal": "Total HT 1 079,47 CHF", "tax": "Total TVA 70,61 CHF",
    "total": "Total TTC 1 150,08 CHF", "due": "Net à payer 1 133,05 CHF",
    "vat_breakdown/*/vat_category": "Exonéré 302,50",
    "vat_breakdown/*/vat_rate": "5,5 % 584,70", "vat_breakdown/*/base": "192,27 CHF",
    "vat_breakdown/*/tax": "38,45 CHF",
    "company/name": "Vendeur", "company/legal_form": "SELARL", "company/email": "vente@vendeur.example",
    "company/phone": "01 23 45 67 89", "company/website": "vendeur.example", "company/siren": "732 829 320",
    "company/siret": "732 829 320 00074", "company/vat_number": "FR 44 732829320", "company/tax_number": "FISC-7",
    "company/contact/name": "Zoe", "company/contact/email": "zoe@vendeur.example",
    "company/contact/phone": "01 98 76 54 32", "company/share_capital": "12 345 €", "company/rcs": "RCS Nantes",
    "company/sole_trader": "Vendeur EI", "company/vat_on_debits": "d'après les débits",
    "company/address/line1": "Ruelle", "company/address/line2": "Escalier", "company/address/line3": "Etage",
    "company/address/postcode": "75002", "company/address/city": "Lutece", "company/address/region": "Francilie",
    "company/address/country": "France", "customer/name": "Acheteur", "customer/legal_form": "Acheteur GmbH",
    "customer/email": "kauf@acheteur.example", "customer/phone": "+4930123456", "customer/website": "acheteur.example",
    "customer/siren": "552 100 554", "customer/siret": "552 100 554 00013", "customer/vat_number": "DE 123456789",
    "customer/tax_number": "STEUER-8", "customer/contact/name": "Jana",
    "customer/contact/email": "jana@acheteur.example", "customer/contact/phone": "+4930654321",
    "customer/reference": "REF-9", "customer/address/line1": "Gasse", "customer/address/line2": "Hof",
    "customer/address/line3": "Treppe", "customer/address/postcode": "10115", "customer/address/city": "Berlin",
    "customer/address/region": "Brandenburg", "customer/address/country": "Allemagne", "delivery/name": "Lager",
    "delivery/date": "4 février 2026", "delivery/address/line1": "Kai", "delivery/address/line2": "Tor",
    "delivery/address/line3": "Rampe", "delivery/address/postcode": "1000", "delivery/address/city": "Bruxelles",
    "delivery/address/region": "Brabant", "delivery/address/country": "Belgique", "items/*/description": "Machin",
    "items/*/details": "Precision", "items/*/code": "ART-5", "items/*/quantity": "1 500", "items/*/unit": "1 500 kg",
    "items/*/unit_price": "43,21 CHF", "items/*/price_base_quantity": "pour 100", "items/*/discount/percent": "7 %",
    "items/*/discount/amount": "-11,50 CHF", "items/*/discount/reason": "Fidelite", "items/*/vat_rate": "5,5 %",
    "items/*/vat_category": "Exonéré", "items/*/vat_exemption": "Motif particulier",
    "items/*/nature": "Livraison de biens", "items/*/period/start": "du 7", "items/*/period/end": "8 janvier 2026",
    "items/*/total": "602,78 CHF", "discounts/*/reason": "Geste", "discounts/*/percent": "Geste (3 %)",
    "discounts/*/amount": "-4,25 CHF", "discounts/*/vat_rate": "(3 %) TVA 5,5 %",
    "discounts/*/vat_category": "Bon Exonéré", "charges/*/reason": "Port", "charges/*/percent": "Port (2 %)",
    "charges/*/amount": "6,75 CHF", "charges/*/vat_rate": "(2 %) TVA 20 %",
    "charges/*/vat_category": "Emballage Exonéré",
    "payment/iban": "DE89 3704 0044 0532 0130 00", "payment/bic": "COBADEFF", "payment/reference": "PAY-3",
    "payment/terms": "Conditionnel", "payment/due_days": "11 avril 2026", "payment/late_penalty_rate": "13,5 % par an",
    "payment/early_discount": "Rabais rapide", "payment/url": "https://payer.example/x",
    "references/purchase_order": "BC-1", "references/contract": "CT-2", "references/project": "PJ-4",
    "tax_point": "Exigibilité TVA à l’émission",
    "company/trading_name": "Enseigne", "company/identifiers/*/scheme": "(GLN)",
    "company/identifiers/*/id": "3012345000017",
    "company/legal_notice": "Agrement 7", "customer/trading_name": "Kurzname",
    "customer/identifiers/*/scheme": "(code service)", "customer/identifiers/*/id": "SERVICE-5",
    "tax_representative/name": "Fiscalis", "tax_representative/address/line1": "Quai Un",
    "tax_representative/address/line2": "Hall Deux", "tax_representative/address/line3": "Porte Trois",
    "tax_representative/address/postcode": "69007", "tax_representative/address/city": "Lugdunum",
    "tax_representative/address/region": "Rhodanie", "tax_representative/address/country": "France",
    "tax_representative/vat_number": "FR 09 100000306", "payee/name": "Factorel",
    "payee/identifiers/*/scheme": "(D-U-N-S)", "payee/identifiers/*/id": "480012345",
    "payee/registration/scheme": "(KvK)", "payee/registration/id": "KVK-61",
    "delivery/identifiers/*/scheme": "(Org.nr)", "delivery/identifiers/*/id": "LAGER-71",
    "discounts/*/reason_code": "Remise TVA 20 %", "charges/*/reason_code": "Frais TVA 20 %",
    "payment/accounts/*/iban": "GB29 NWBK 6016 1331 9268 19", "payment/accounts/*/account": "ROUTING-99",
    "payment/accounts/*/name": "Titulaire Deux", "payment/accounts/*/bic": "NWBKGB2L",
    "payment/means_code": "Virement référencé", "payment/means_text": "Moyen libre",
    "payment/mandate": "Mandat MANDAT-89",
    "payment/creditor_id": "FR12ZZZ123456", "payment/debited_account": "BE68 5390 0754 7034",
    "payment/card/number": "4973 01•• •••• 1234", "payment/card/holder": "Porteur",
    "references/sales_order": "SO-14", "references/tender": "AO-17", "references/despatch_advice": "BL-16",
    "references/receiving_advice": "BR-15", "references/object/scheme": "(AVE)", "references/object/id": "COMPTEUR-18",
    "references/buyer_accounting": "IMPUT-19",
    "references/preceding/*/number": "W-0000", "references/preceding/*/date": "31/01/2026",
  ]

  /// The same for keys that exclude one of those above, of ``second``.
  static let printedInSecond: [String: String] = [
    "company/address": "Rue libre", "customer/address": "Rue ouverte", "delivery/address": "Quai libre",
    "tax_point_date": "Exigibilité TVA 5 février 2026", "tax_representative/address": "Rue du Fisc",
    "payment/means": "Virement SEPA", "payment/qr_code": "Virement par code QR",
    "company/vat_regime": "TVA non applicable", "company/iban": "FR76 3000 6000 0112 3456 7890 189",
    "company/bic": "AGRIFRPP", "customer/siren": "552 100 554", "prices_include_vat": "Prix unit. TTC",
    "payment/reference": "PAY-4", "type_code": "Note de débit", "payment/end_of_month": "45 jours fin de mois",
    "delivery/date": "4 février 2026",
    "items/*/line_id": "Ligne L-77", "items/*/note": "Annotation", "items/*/standard_id/scheme": "GTIN",
    "items/*/standard_id/id": "GTIN 4006381333931", "items/*/buyer_id": "Votre réf. ACH-8",
    "items/*/classifications/*/list": "(HS", "items/*/classifications/*/version": "HS 2022)",
    "items/*/classifications/*/code": "Classement : 854321", "items/*/attributes/*/name": "Teinte :",
    "items/*/attributes/*/value": "Teinte : bleu", "items/*/origin": "Origine : Japon",
    "items/*/order_line": "Ligne de commande : OL-3", "items/*/object/scheme": "(AVE)",
    "items/*/object/id": "Objet facturé : CPT-9", "items/*/buyer_accounting": "Imputation : CPTA-6",
    "items/*/gross_price": "Prix brut : 9,50 €, remise de 1,50 €", "items/*/discounts/*/reason": "Remise – Quantite",
    "items/*/discounts/*/percent": "Quantite (10 %) : -1,60 €", "items/*/discounts/*/amount": ": -0,25 €",
    "items/*/discounts/*/reason_code": "Remise – 64", "items/*/charges/*/reason": "Frais – Gravure",
    "items/*/charges/*/percent": "Gravure (5 %) : 0,80 €", "items/*/charges/*/amount": ": 1,30 €",
    "items/*/charges/*/reason_code": "Frais – ABL",
    "items/*/eco_participation": "dont éco-participation : 0,75 €", "items/*/heading": "Premier lot",
    "items/*/comment": "Propos intermediaire", "items/*/subtotal": "Somme du lot",
    "attachments/*/name": "Releve", "attachments/*/description": "Compte rendu",
    "attachments/*/code": "DOCUMENT_ANNEXE",
    "attachments/*/url": "https://pieces.example/r", "attachments/*/file": "3 octets",
    "attachments/*/file_name": "heures-mars.csv",
  ]

  /// The same for keys that only ``offer`` has.
  static let printedInOffer: [String: String] = ["valid_until": "Valable jusqu’au 30 avril 2026"]
  /// The same for parties whose registration is no SIREN, of ``third``.
  static let printedInThird: [String: String] = [
    "company/registration/scheme": "(KBO/BCE)", "company/registration/id": "0403019261",
    "customer/registration/scheme": "Votre registre CHE123456788 (UID)", "customer/registration/id": "CHE123456788",
    "payment/installments/*/due_date": "20 mars 2026 Premier versement 25 % 144,00 €",
    "payment/installments/*/due_days": "11 avril 2026 432,00 €", "payment/installments/*/percent": "25 %",
    "payment/installments/*/amount": "432,00 €", "payment/installments/*/text": "Premier versement",
    "retention/percent": "Retenue de garantie (4 %)", "retention/amount": "-24,00 €",
    "retention/reason": "Parfait achevement", "retention/release_date": "À libérer le 2 mars 2027 24,00 €",
  ]

  /// Keys that say nothing to a reader of the page, and why.
  static let forMachines: [String: String] = [
    "received": "what a document of others states: see the tests of received e-invoices",
    "process": "a code that says to programs what is done with the document",
    "metadata": "the caller's own data, which only a template of theirs can name",
    "company/electronic_address/scheme": "routing of e-invoices; what a person writes to is `email`",
    "company/electronic_address/id": "routing of e-invoices",
    "customer/electronic_address/scheme": "routing of e-invoices",
    "customer/electronic_address/id": "routing of e-invoices",
    "customer/kind": "chooses between commercial and consumer law; what follows is in the mentions",
    "notes/*/code": "the subject of a note as a code; its text says it to people",
    "company/logo": "a picture, which the tests of logos look for",
    "items/*/picture": "a picture, which the tests of pictures of lines look for",
    "items/*/picture/file": "a picture, which the tests of pictures of lines look for",
    "items/*/picture/alternative": "for those who do not see the picture; the tests of pictures of lines look for it",
  ].merging(InvoiceTheme.Key.allCases.map { ("theme/\($0.rawValue)", "how the page looks: see the tests of themes") }) {
    $1
  }

  static let first = #"""
    { "invoice_number": "W-0001", "type": "invoice", "date": "2026-03-02", "due_date": "2026-04-11", "supply_date": "2026-02-03", "tax_point": "issue", "process": "S1",
      "period": {"start": "2026-01-05", "end": "2026-02-06"}, "currency": "CHF", "language": "fr", "vat_rate": 20,
      "prices_include_vat": false, "exchange_rate": 0.9531,
      "company": { "name": "Vendeur", "trading_name": "Enseigne", "identifiers": [{"scheme": "0088", "id": "3012345000017"}], "legal_notice": "Agrement 7", "legal_form": "SELARL", "address": {"line1": "Ruelle", "line2": "Escalier", "line3": "Etage", "postcode": "75002", "city": "Lutece", "region": "Francilie", "country": "FR"},
        "email": "vente@vendeur.example", "phone": "0123456789", "website": "https://vendeur.example", "siren": "732829320", "siret": "73282932000074", "vat_number": "FR44732829320", "tax_number": "FISC-7",
        "electronic_address": {"scheme": "0225", "id": "732829320_X"}, "contact": {"name": "Zoe", "email": "zoe@vendeur.example", "phone": "0198765432"},
        "share_capital": 12345, "rcs": "Nantes", "sole_trader": true, "vat_regime": "standard", "vat_on_debits": true, "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP", "logo": "logo.png" },
      "tax_representative": {"name": "Fiscalis", "address": {"line1": "Quai Un", "line2": "Hall Deux", "line3": "Porte Trois", "postcode": "69007", "city": "Lugdunum", "region": "Rhodanie", "country": "FR"}, "vat_number": "FR09100000306"},
      "payee": {"name": "Factorel", "identifiers": [{"scheme": "0060", "id": "480012345"}], "registration": {"scheme": "0106", "id": "KVK-61"}},
      "customer": { "name": "Acheteur", "trading_name": "Kurzname", "identifiers": [{"scheme": "0224", "id": "SERVICE-5"}], "legal_form": "GmbH", "address": {"line1": "Gasse", "line2": "Hof", "line3": "Treppe", "postcode": "10115", "city": "Berlin", "region": "Brandenburg", "country": "DE"},
        "email": "kauf@acheteur.example", "phone": "+4930123456", "website": "https://acheteur.example", "siren": "552100554", "siret": "55210055400013", "vat_number": "DE123456789", "tax_number": "STEUER-8",
        "electronic_address": {"scheme": "EM", "id": "e@acheteur.example"}, "contact": {"name": "Jana", "email": "jana@acheteur.example", "phone": "+4930654321"}, "kind": "business", "reference": "REF-9" },
      "delivery": {"name": "Lager", "identifiers": [{"scheme": "0007", "id": "LAGER-71"}], "address": {"line1": "Kai", "line2": "Tor", "line3": "Rampe", "postcode": "1000", "city": "Bruxelles", "region": "Brabant", "country": "BE"}, "date": "2026-02-04"},
      "items": [
       {"description": "Machin", "details": "Precision", "code": "ART-5", "quantity": 1500, "unit": "kg", "unit_price": 43.21, "price_base_quantity": 100, "discount": {"percent": 7, "reason": "Fidelite"}, "vat_rate": 5.5, "vat_category": "S", "nature": "goods", "period": {"start": "2026-01-07", "end": "2026-01-08"}},
       {"description": "Truc", "unit_price": 200, "picture": "logo.png", "discount": {"amount": 11.5}},
       {"description": "Cours", "unit_price": 300, "picture": {"file": "logo.png", "alternative": "Un tableau noir"}, "vat_category": "E", "vat_exemption": "Motif particulier"}],
      "discounts": [{"reason": "Geste", "percent": 3, "vat_rate": 5.5}, {"reason": "Bon", "amount": 4.25, "vat_category": "E"}, {"reason_code": "95", "amount": 1, "vat_rate": 20}],
      "charges": [{"reason": "Port", "percent": 2, "vat_rate": 20}, {"reason": "Emballage", "amount": 6.75, "vat_category": "E"}, {"reason_code": "FC", "amount": 1, "vat_rate": 20}],
      "prepaid": 17, "rounding": -0.03,
      "payment": {"means_code": "45", "means_text": "Moyen libre", "accounts": [{"iban": "GB29NWBK60161331926819", "name": "Titulaire Deux", "bic": "NWBKGB2L"}, {"account": "ROUTING-99"}], "mandate": "MANDAT-89", "creditor_id": "FR12ZZZ123456", "debited_account": "BE68539007547034", "card": {"number": "4973 01** **** 1234", "holder": "Porteur"}, "iban": "DE89370400440532013000", "bic": "COBADEFF", "reference": "PAY-3", "terms": "Conditionnel", "due_days": 40, "late_penalty_rate": 13.5, "early_discount": "Rabais rapide", "url": "https://payer.example/x"},
      "references": {"sales_order": "SO-14", "tender": "AO-17", "despatch_advice": "BL-16", "receiving_advice": "BR-15", "object": {"scheme": "AVE", "id": "COMPTEUR-18"}, "buyer_accounting": "IMPUT-19", "purchase_order": "BC-1", "contract": "CT-2", "project": "PJ-4", "preceding": [{"number": "W-0000", "date": "2026-01-31"}]},
      "notes": ["Remarque", {"code": "AAI", "text": "Mention"}], "nature": "services", "metadata": {"a": 1},
      "theme": {"accent": "#0f4c5c", "text": "#101010", "muted": "#606060", "font": "Inter", "heading_font": "Inter", "logo_position": "end", "logo_width": "40mm", "logo_height": "10mm", "page_size": "A4", "margins": "14mm 18mm", "density": "normal", "first_top": "20mm", "following_header": true} }
    """#

  static let offer = #"""
    { "invoice_number": "W-3", "type": "quote", "date": "2026-03-02", "valid_until": "2026-04-30",
      "company": { "name": "Vendeur", "sole_trader": true, "siren": "732829320", "vat_regime": "franchise",
        "address": "Rue libre\n75002 Paris\nFrance" },
      "customer": { "name": "Acheteur", "address": "Rue ouverte\n59000 Lille\nFrance" },
      "items": [ { "description": "Machin", "unit_price": 5 } ] }
    """#

  static let second = #"""
    { "invoice_number": "W-2", "type_code": "383", "date": "2026-03-02", "prices_include_vat": true, "tax_point_date": "2026-02-05",
      "tax_representative": {"name": "Fiscalis", "address": "Rue du Fisc\n69007 Lugdunum\nFrance", "vat_number": "FR09100000306"},
      "company": { "name": "Vendeur", "sole_trader": true, "siren": "732829320", "vat_regime": "franchise",
        "address": "Rue libre\n75002 Paris\nFrance", "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP" },
      "customer": { "name": "Acheteur", "siren": "552100554", "address": "Rue ouverte\n59000 Lille\nFrance" },
      "delivery": { "address": "Quai libre\n1000 Bruxelles\nBelgique", "date": "2026-02-04" }, "supply_date": "2026-02-04",
      "items": [ { "description": "Machin", "unit_price": 5 }, { "heading": "Premier lot" },
        { "description": "Gadget", "quantity": 2, "unit_price": 8, "line_id": "L-77", "note": "Annotation",
          "standard_id": {"scheme": "0160", "id": "4006381333931"}, "buyer_id": "ACH-8",
          "classifications": [{"list": "HS", "version": "2022", "code": "854321"}],
          "attributes": [{"name": "Teinte", "value": "bleu"}], "origin": "JP", "order_line": "OL-3",
          "object": {"scheme": "AVE", "id": "CPT-9"}, "buyer_accounting": "CPTA-6", "gross_price": 9.5,
          "discounts": [{"reason": "Quantite", "percent": 10}, {"reason_code": "64", "amount": 0.25}],
          "charges": [{"reason": "Gravure", "percent": 5}, {"reason_code": "ABL", "amount": 1.3}],
          "eco_participation": 0.75 },
        { "comment": "Propos intermediaire" }, { "subtotal": "Somme du lot" } ], "payment": { "qr_code": "epc", "means": "sepa_transfer", "reference": "PAY-4", "due_days": 45, "end_of_month": "after_days" },
      "attachments": [ { "name": "Releve", "description": "Compte rendu", "url": "https://pieces.example/r",
          "file": "data:text/csv;base64,YTti", "file_name": "heures-mars.csv" },
        { "name": "Plan", "code": "DOCUMENT_ANNEXE" } ] }
    """#

  static let third = #"""
    { "invoice_number": "W-3", "date": "2026-03-02",
      "company": { "name": "Vendeur", "address": "Rue libre\n1000 Bruxelles\nBelgique",
        "registration": {"scheme": "0208", "id": "0403019261"} },
      "customer": { "name": "Acheteur", "address": "Gasse\n8802 Kilchberg\nSuisse",
        "registration": {"scheme": "0183", "id": "CHE123456788"} },
      "items": [ { "description": "Machin", "unit_price": 500 } ],
      "payment": { "installments": [ { "due_date": "2026-03-20", "percent": 25, "text": "Premier versement" },
        { "due_days": 40, "amount": 432 } ] },
      "retention": { "percent": 4, "amount": 24, "reason": "Parfait achevement", "release_date": "2027-03-02" } }
    """#
}
