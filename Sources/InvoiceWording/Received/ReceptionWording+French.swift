internal import InvoiceModel

extension ReceptionWording {
  static let french = ReceptionWording(
    homeCountry: Jurisdiction.france.code, elements: .french,
    types: [
      "80": "Note de débit, biens ou services", "81": "Note de crédit, biens ou services",
      "82": "Facture de services mesurés", "83": "Note de crédit, ajustements financiers",
      "84": "Note de débit, ajustements financiers", "130": "Relevé de facturation",
      "202": "Facture sur situation de travaux",
      "203": "Situation de travaux partielle", "204": "Situation de travaux",
      "211": "Demande de paiement intermédiaire",
      "218": "Demande de paiement final", "219": "Décompte final", "261": "Avoir auto-facturé", "262": "Avoir global",
      "295": "Facture de révision de prix", "296": "Avoir de révision de prix", "308": "Avoir (commissionnaire)",
      "325": "Facture pro forma", "326": "Facture partielle", "331": "Facture commerciale avec bordereau de colisage",
      "383": "Note de débit", "385": "Facture consolidée", "387": "Facture de location", "388": "Facture fiscale",
      "390": "Facture du croire", "393": "Facture affacturée", "394": "Facture de crédit-bail",
      "395": "Facture de consignation", "396": "Avoir affacturé", "420": "Avoir par reconnaissance optique",
      "456": "Avis de débit", "457": "Annulation de débit", "458": "Annulation de crédit",
      "471": "Facture rectificative auto-facturée", "472": "Facture rectificative affacturée",
      "473": "Facture rectificative auto-facturée et affacturée", "500": "Facture d’acompte auto-facturée",
      "501": "Facture auto-facturée et affacturée", "502": "Avoir auto-facturé et affacturé",
      "503": "Avoir sur acompte", "527": "Note de débit auto-facturée", "532": "Avoir du transitaire",
      "575": "Facture de l’assureur", "623": "Facture du transitaire", "633": "Facture de frais portuaires",
      "751": "Facture, à titre d’information comptable", "780": "Facture de fret", "817": "Déclaration de créance",
      "870": "Facture consulaire", "875": "Facture partielle de travaux", "876": "Facture finale partielle de travaux",
      "877": "Facture finale de travaux", "935": "Facture douanière",
    ],
    means: [
      "1": "Non précisé", "2": "Crédit automatique", "3": "Débit automatique", "10": "Espèces",
      "15": "Écriture de crédit",
      "20": "Chèque", "21": "Traite bancaire", "23": "Chèque de banque", "24": "Lettre de change",
      "25": "Chèque certifié", "26": "Chèque local", "30": "Virement", "31": "Virement de débit",
      "42": "Paiement sur compte bancaire", "44": "Lettre de change acceptée", "45": "Virement référencé",
      "46": "Débit interbancaire", "47": "Crédit interbancaire", "48": "Carte bancaire", "49": "Prélèvement",
      "50": "Virement postal", "54": "Carte de crédit", "55": "Carte de débit", "57": "Accord permanent",
      "58": "Virement SEPA", "59": "Prélèvement SEPA", "60": "Billet à ordre", "68": "Paiement en ligne",
      "70": "Lettre de change tirée par le créancier", "74": "Lettre de change", "93": "Référence de virement",
      "97": "Compensation entre partenaires", "ZZZ": "Convenu entre les parties",
    ],
    taxPoints: [
      "3": "à la date de la facture", "5": "à la date de la facture", "35": "à la date de livraison",
      "29": "à la date de livraison", "432": "à la date du paiement", "72": "à la date du paiement",
    ],
    schemes: ["0224": "code service"],
    unknownType: { "Document de type \($0)" }, discount: "Remise", charge: "Frais", base: "base",
    uncounted: "Non compris dans le total",
    percentOf: { "\($0) de \($1)" }, labelled: { "\($0)\u{A0}: \($1)" }, yes: "oui", no: "non",
    furtherDetails: { "et \($0) autres indications" },
    notice: { file, profile in
      let source = file.map { " «\u{A0}\($0)\u{A0}»" } ?? ""
      return "Représentation de la facture électronique reçue\(source)" + (profile.map { " (\($0))" } ?? "")
        + "\u{A0}; les montants, dates et textes sont ceux de son émetteur."
    },
    findings: { $0 == 1 ? "Une anomalie a été relevée." : "\($0) anomalies ont été relevées." })
}
