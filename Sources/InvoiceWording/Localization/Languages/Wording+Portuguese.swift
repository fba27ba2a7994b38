internal import InvoiceModel

extension Wording {
  /// Portuguese of Portugal, after CLDR: `1 234,56 €`, `11 de fevereiro de 2026`. Amounts group four digits too, as columns do.
  static let portuguese = Wording(
    language: "pt", numbers: .portuguese, dates: .portuguese, units: .portuguese, countries: .portuguese,
    fileSizes: FileSizeNames(bytes: "bytes", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Taxa normal",
      .zeroRated: "Taxa zero",
      .exempt: "Isento",
      .reverseCharge: "Autoliquidação",
      .intraCommunity: "Intracomunitária",
      .export: "Exportação",
      .outOfScope: "Não sujeito",
      .canaryIslands: "IGIC (Canárias)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "IVA com pagamento fracionado",
      .unknown: "Categoria não indicada",
    ],
    mentions: .portuguese, exemptions: .portuguese,
    identity: IdentityWording(
      vatNumber: "N.º\u{A0}IVA\u{A0}", taxNumber: "NIF\u{A0}",
      formWithCapital: { "\($0) com o capital social de \($1)" },
      capital: { "Capital social: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Desconto", charge: "Encargo", rounding: "Arredondamento", dueOnReceipt: "Pagamento na receção"),
    paymentTerm: .portuguese,
    paymentPlan: .portuguese,
    correction: .portuguese, summary: .portuguese, statement: .portuguese, paymentStatement: .portuguese,
    reception: .portuguese)
}

extension NumberWording {
  fileprivate static let portuguese = NumberWording(
    decimalSeparator: ",", groupSeparator: "\u{A0}", signPlace: .behind, percentSign: "%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    currencySigns: [
      "AUD": "AU$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪",
      "INR": "₹", "JPY": "JP¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫",
      "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
    ])
}

extension DateWording {
  fileprivate static let portuguese = DateWording(
    months: [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
      "dezembro",
    ],
    joint: " de ", range: { "\($0) a \($1)" }, rangeWithinMonth: { "\($0) a \($1)" })
}

extension MentionWording {
  fileprivate static let portuguese = MentionWording(
    invoice: { "n.º\u{A0}\($0) de \($1)" }, and: " e ",
    creditNote: CountedText(
      one: { "Nota de crédito relativa à fatura \($0)" }, several: { "Nota de crédito relativa às faturas \($0)" }),
    corrected: CountedText(
      one: { "Fatura retificativa, anula e substitui a fatura \($0)" },
      several: { "Fatura retificativa, anula e substitui as faturas \($0)" }),
    deposit: "Fatura de adiantamento, a deduzir na fatura final",
    finalAfterDeposit: CountedText(
      one: { "Fatura final após a fatura de adiantamento \($0)" },
      several: { "Fatura final após as faturas de adiantamento \($0)" }),
    reference: CountedText(one: { "Referente à fatura \($0)" }, several: { "Referente às faturas \($0)" }),
    selfBilling: "Autofaturação", goods: "Natureza da operação: transmissão de bens",
    services: "Natureza da operação: prestação de serviços",
    mixed: "Natureza da operação: transmissão de bens e prestação de serviços",
    franchise: { "IVA não aplicável (\($0))" },
    vatOnDebits: { "IVA exigível na emissão da fatura (\($0))" }, exempt: "Isento de IVA",
    reverseCharge: "Autoliquidação",
    reverseChargeTaxCode: "artigo\u{A0}283-2 do código fiscal francês (CGI)",
    reverseChargeGoods: "artigo\u{A0}194.º da Diretiva 2006/112/CE",
    reverseChargeServices: "artigos\u{A0}44.º e 196.º da Diretiva 2006/112/CE",
    exemptByTaxCode: {
      "Isento de IVA, artigo\u{A0}\($0) do código fiscal francês (artigo\u{A0}\($1).º da Diretiva 2006/112/CE)"
    },
    exemptByDirective: { "Isento de IVA, artigo\u{A0}\($0).º da Diretiva 2006/112/CE" },
    outOfScope: "Operação não sujeita a IVA", vatInEuros: { "IVA em euros: \($0) (\($1))" },
    recoveryIndemnity: { "Indemnização fixa por custos de cobrança em caso de atraso: \($0)" },
    yearlyRate: { "\($0) ao ano" }, legalRate: "taxa de refinanciamento do BCE acrescida de 10\u{A0}pontos",
    latePenalty: { "Juros de mora: \($0)" },
    latePenaltyWithoutReminder: { "Juros de mora: \($0), exigíveis sem aviso a partir do dia seguinte ao vencimento" },
    noEarlyDiscount: "Desconto por pronto pagamento: nenhum", earlyDiscount: { "Desconto por pronto pagamento: \($0)" },
    notApplicable: "Não aplicável (cliente particular)")
}

extension ExemptionWording {
  fileprivate static let portuguese = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Nota de crédito líquida, sem regularização do IVA",
      "VATEX-EU-D": "Regime da margem de lucro — Bens em segunda mão",
      "VATEX-EU-F": "Regime da margem de lucro — Bens em segunda mão",
      "VATEX-EU-I": "Regime da margem de lucro — Objetos de arte",
      "VATEX-EU-J": "Regime da margem de lucro — Objetos de coleção e antiguidades",
    ],
    taxCode: { "Isento de IVA, artigo\u{A0}\($0) do código fiscal francês (CGI)" },
    directive: { "Isento de IVA, \($0) da Diretiva 2006/112/CE" },
    article: { article, paragraph, point in
      "artigo\u{A0}\(article).º" + (paragraph.isEmpty ? "" : ", n.º\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : ", alínea\u{A0}\(point))")
    })
}

extension SummaryLabels {
  fileprivate static let portuguese = SummaryLabels(
    title: "Vendas", net: "Total s/ IVA", tax: "IVA", total: "Total c/ IVA",
    invoice: UnitName("fatura", plurals: ["faturas"]),
    creditNote: UnitName("nota de crédito", plurals: ["notas de crédito"]),
    draft: UnitName("rascunho não contado", plurals: ["rascunhos não contados"]),
    receivedInvoice: UnitName("fatura recebida não contada", plurals: ["faturas recebidas não contadas"]),
    chartByDay: "Vendas líquidas por dia",
    chartByWeek: "Vendas líquidas por semana", chartByMonth: "Vendas líquidas por mês",
    chartByYear: "Vendas líquidas por ano",
    vatTitle: "IVA por taxa", rate: "Taxa", base: "Base tributável", customers: "Principais clientes",
    customer: "Cliente",
    share: "Quota", others: "Outros", estimate: "Ordem estimada: há mais de 65\u{A0}536 clientes.",
    months: "Totais por mês", month: "Mês", earlier: "Antes", currencies: "Outras moedas",
    currency: "Moeda (faturas)", page: "Página", severalSellers: "Vários vendedores",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let portuguese = PaymentTermWording(
    days: { counted($0) + " a contar da data da fatura" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " fim do mês (data da fatura + \(counted($0)), depois fim do mês)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " fim do mês (fim do mês da fatura + \(counted($0)))"
    })

  private static let monthEnd = "Fim do mês da fatura"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}dia" : "\(count)\u{A0}dias" }
}

extension PaymentPlanWording {
  fileprivate static let portuguese = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Vencimento em \($0)" } ?? "Prestação") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "A pagar em \($0)" } ?? "A pagar na receção") + ": \(amount)" },
    retention: { percent, reason in
      "Retenção de garantia" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", a libertar em \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let portuguese = CorrectionWording(
    creditReason: { "Motivo da nota de crédito: \($0)" },
    partialCredit: { "Crédito parcial da fatura n.º\u{A0}\($0) de \($1)" }, alreadyCredited: "Já creditado",
    deduction: { "Adiantamento deduzido, fatura n.º\u{A0}\($0) de \($1): \($2)" },
    deductedRate: { "\($0) s/ IVA, IVA \($1): \($2)" }, deductedNet: { "\($0) sem IVA" },
    deductedTotal: { "\($0) c/ IVA" })
}
