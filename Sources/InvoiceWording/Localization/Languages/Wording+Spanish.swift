internal import InvoiceModel

extension Wording {
  /// Spanish of Spain, after CLDR: `1.234,56 €`, `11 de febrero de 2026`. Amounts group four digits too, as columns do.
  static let spanish = Wording(
    language: "es", numbers: .spanish, dates: .spanish, units: .spanish, countries: .spanish,
    fileSizes: FileSizeNames(bytes: "bytes", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Tipo general",
      .zeroRated: "Tipo cero",
      .exempt: "Exento",
      .reverseCharge: "Inversión del sujeto pasivo",
      .intraCommunity: "Intracomunitario",
      .export: "Exportación",
      .outOfScope: "No sujeto",
      .canaryIslands: "IGIC (Canarias)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "IVA con pago fraccionado",
      .unknown: "Categoría no indicada",
    ],
    mentions: .spanish, exemptions: .spanish,
    identity: IdentityWording(
      vatNumber: "NIF-IVA\u{A0}", taxNumber: "NIF\u{A0}", formWithCapital: { "\($0) con un capital de \($1)" },
      capital: { "Capital social: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Descuento", charge: "Recargo", rounding: "Redondeo", dueOnReceipt: "Pago a la recepción"),
    paymentTerm: .spanish,
    paymentPlan: .spanish,
    correction: .spanish, summary: .spanish, statement: .spanish, paymentStatement: .spanish,
    reception: .spanish)
}

extension NumberWording {
  fileprivate static let spanish = NumberWording(
    decimalSeparator: ",", groupSeparator: ".", signPlace: .behind, percentSign: "\u{A0}%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    currencySigns: [
      "EUR": "€", "USD": "US$", "VND": "₫", "XPF": "CFPF",
    ])
}

extension DateWording {
  fileprivate static let spanish = DateWording(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    joint: " de ", range: { "del \($0) al \($1)" }, rangeWithinMonth: { "del \($0) al \($1)" })
}

extension MentionWording {
  fileprivate static let spanish = MentionWording(
    invoice: { "n.º\u{A0}\($0) de \($1)" }, and: " y ",
    creditNote: CountedText(one: { "Rectifica la factura \($0)" }, several: { "Rectifica las facturas \($0)" }),
    corrected: CountedText(
      one: { "Factura rectificativa, anula y sustituye la factura \($0)" },
      several: { "Factura rectificativa, anula y sustituye las facturas \($0)" }),
    deposit: "Factura de anticipo, a deducir de la factura final",
    finalAfterDeposit: CountedText(
      one: { "Factura final tras la factura de anticipo \($0)" },
      several: { "Factura final tras las facturas de anticipo \($0)" }),
    reference: CountedText(
      one: { "En referencia a la factura \($0)" }, several: { "En referencia a las facturas \($0)" }),
    selfBilling: "Facturación por el destinatario", goods: "Naturaleza de la operación: entrega de bienes",
    services: "Naturaleza de la operación: prestación de servicios",
    mixed: "Naturaleza de la operación: entrega de bienes y prestación de servicios",
    franchise: { "IVA no aplicable (\($0))" },
    vatOnDebits: { "IVA exigible a la emisión de la factura (\($0))" }, exempt: "Exento de IVA",
    reverseCharge: "Inversión del sujeto pasivo",
    reverseChargeTaxCode: "artículo\u{A0}283-2 del código fiscal francés (CGI)",
    reverseChargeGoods: "artículo\u{A0}194 de la Directiva 2006/112/CE",
    reverseChargeServices: "artículos\u{A0}44 y 196 de la Directiva 2006/112/CE",
    exemptByTaxCode: {
      "Exento de IVA, artículo\u{A0}\($0) del código fiscal francés (artículo\u{A0}\($1) de la Directiva 2006/112/CE)"
    },
    exemptByDirective: { "Exento de IVA, artículo\u{A0}\($0) de la Directiva 2006/112/CE" },
    outOfScope: "Operación no sujeta a IVA", vatInEuros: { "Cuota de IVA en euros: \($0) (\($1))" },
    recoveryIndemnity: { "Indemnización fija por costes de cobro en caso de demora: \($0)" },
    yearlyRate: { "\($0) anual" }, legalRate: "tipo de refinanciación del BCE más 10\u{A0}puntos",
    latePenalty: { "Intereses de demora: \($0)" },
    latePenaltyWithoutReminder: {
      "Intereses de demora: \($0), exigibles sin aviso desde el día siguiente al vencimiento"
    },
    noEarlyDiscount: "Descuento por pronto pago: ninguno", earlyDiscount: { "Descuento por pronto pago: \($0)" },
    notApplicable: "No aplicable (cliente particular)")
}

extension ExemptionWording {
  fileprivate static let spanish = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Abono neto, sin regularización del IVA", "VATEX-EU-D": "Régimen especial — Bienes usados",
      "VATEX-EU-F": "Régimen especial — Bienes usados",
      "VATEX-EU-I": "Régimen especial — Objetos de arte",
      "VATEX-EU-J": "Régimen especial — Objetos de colección y antigüedades",
    ],
    taxCode: { "Exento de IVA, artículo\u{A0}\($0) del código fiscal francés (CGI)" },
    directive: { "Exento de IVA, \($0) de la Directiva 2006/112/CE" },
    article: { article, paragraph, point in
      "artículo\u{A0}\(article)" + (paragraph.isEmpty ? "" : ", apartado\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : ", letra\u{A0}\(point))")
    })
}

extension SummaryLabels {
  fileprivate static let spanish = SummaryLabels(
    title: "Ventas", net: "Total sin IVA", tax: "IVA", total: "Total con IVA",
    invoice: UnitName("factura", plurals: ["facturas"]),
    creditNote: UnitName("abono", plurals: ["abonos"]),
    draft: UnitName("borrador no contado", plurals: ["borradores no contados"]),
    receivedInvoice: UnitName("factura recibida no contada", plurals: ["facturas recibidas no contadas"]),
    chartByDay: "Ventas netas por día",
    chartByWeek: "Ventas netas por semana", chartByMonth: "Ventas netas por mes", chartByYear: "Ventas netas por año",
    vatTitle: "IVA por tipo", rate: "Tipo", base: "Base imponible", customers: "Principales clientes",
    customer: "Cliente",
    share: "Parte", others: "Otros", estimate: "Orden estimado: hay más de 65.536 clientes.",
    months: "Totales por mes", month: "Mes", earlier: "Antes", currencies: "Otras divisas",
    currency: "Divisa (facturas)", page: "Página", severalSellers: "Varios vendedores",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let spanish = PaymentTermWording(
    days: { counted($0) + " a partir de la fecha de la factura" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " fin de mes (fecha de factura + \(counted($0)), después fin de mes)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " fin de mes (fin del mes de la factura + \(counted($0)))"
    })

  private static let monthEnd = "Fin del mes de la factura"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}día" : "\(count)\u{A0}días" }
}

extension PaymentPlanWording {
  fileprivate static let spanish = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Vencimiento del \($0)" } ?? "Plazo") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "A pagar el \($0)" } ?? "A pagar a la recepción") + ": \(amount)" },
    retention: { percent, reason in
      "Retención de garantía" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", a liberar el \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let spanish = CorrectionWording(
    creditReason: { "Motivo de la rectificación: \($0)" },
    partialCredit: { "Abono parcial de la factura n.º\u{A0}\($0) de \($1)" }, alreadyCredited: "Ya abonado",
    deduction: { "Anticipo deducido, factura n.º\u{A0}\($0) de \($1): \($2)" },
    deductedRate: { "\($0) sin IVA, IVA \($1): \($2)" }, deductedNet: { "\($0) sin IVA" },
    deductedTotal: { "\($0) con IVA" })
}
