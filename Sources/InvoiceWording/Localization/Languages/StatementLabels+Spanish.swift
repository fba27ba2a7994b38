internal import InvoiceModel

extension StatementLabels {
  static let spanish = StatementLabels(
    title: { "Extracto de cuenta, \($0)" }, name: "Extracto de cuenta",
    account: "Cuenta de cliente", day: "A fecha de", period: "Período", date: "Fecha",
    document: "Operación",
    dueDate: "Vencimiento", debit: "Debe", credit: "Haber", balance: "Saldo", opening: "Saldo anterior",
    closing: "Saldo", nothing: "Sin operaciones", carried: "Suma y sigue", broughtForward: "Suma anterior",
    ages: "Importes pendientes por antigüedad", notDue: "No vencido", days30: "1 a 30\u{A0}días",
    days60: "31 a 60\u{A0}días",
    days90: "61 a 90\u{A0}días", older: "Más de 90\u{A0}días", credits: "A su favor", total: "Total",
    documents: [
      .invoice: "Factura", .creditNote: "Factura rectificativa (abono)", .deposit: "Factura de anticipo",
      .corrected: "Factura rectificativa", .selfBilled: "Autofactura", .partial: "Factura parcial",
      .consolidatedCreditNote: "Factura rectificativa global", .quote: "Presupuesto",
      .proforma: "Factura proforma",
    ],
    payments: [
      "payment": "Pago", "refund": "Devolución", "fee": "Comisión bancaria", "write_off": "Crédito incobrable",
      "difference": "Diferencia", "gain": "Exceso de pago retenido",
    ],
    replacement: "Sustitución", row: { "\($0) \($1)" }, due: { "Pendiente de pago: \($0)" },
    owed: { "A su favor: \($0)" },
    settled: { _ in "Su cuenta está saldada." },
    overdue: { "de ello vencido: \($0)" }, movements: "Movimientos de la cuenta", invoices: "Facturas",
    number: "Número",
    amount: "Importe", paid: "Liquidado", open: "Pendiente", payment: "Pago", payee: "Beneficiario",
    bankAccount: "Cuenta", reference: "Concepto",
    codeHelp:
      "Escanee este código con la aplicación de su banco: contiene el beneficiario, el IBAN, el importe y la referencia.",
    codeAlternative: { "Código QR de una transferencia SEPA de \($0) a \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let spanish = PaymentStatementLabels(
    title: "Extracto de pago",
    noInvoice: "Extracto, no es una factura",
    explanation: {
      "\($0) le vende esta suscripción y le factura en su propio nombre. Solo es válida la factura de \($0); "
        + "puede descargarla desde su cuenta."
    },
    merchant: "Facturado por", number: "Referencia del vendedor", customer: "Cliente", subject: "Objeto",
    period: "Período", date: "Pagado el", contact: "Contacto", paid: "Importe pagado", refunded: "Importe devuelto",
    kept: "Saldo pagado",
    taxes: { "Impuestos incluidos, según la factura de \($0)." })
}
