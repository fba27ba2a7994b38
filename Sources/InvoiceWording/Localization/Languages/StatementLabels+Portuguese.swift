internal import InvoiceModel

extension StatementLabels {
  static let portuguese = StatementLabels(
    title: { "Extrato de conta, \($0)" }, name: "Extrato de conta",
    account: "Conta de cliente", day: "À data de", period: "Período", date: "Data",
    document: "Operação",
    dueDate: "Vencimento", debit: "Débito", credit: "Crédito", balance: "Saldo", opening: "Saldo inicial",
    closing: "Saldo", nothing: "Sem operações", carried: "A transportar", broughtForward: "Transporte",
    ages: "Valores em aberto por antiguidade", notDue: "Não vencido", days30: "1 a 30\u{A0}dias",
    days60: "31 a 60\u{A0}dias",
    days90: "61 a 90\u{A0}dias", older: "Mais de 90\u{A0}dias", credits: "A seu favor", total: "Total",
    documents: [
      .invoice: "Fatura", .creditNote: "Nota de crédito", .deposit: "Fatura de adiantamento",
      .corrected: "Fatura retificativa", .selfBilled: "Autofatura", .partial: "Fatura parcial",
      .consolidatedCreditNote: "Nota de crédito global", .quote: "Orçamento",
      .proforma: "Fatura pró-forma",
    ],
    payments: [
      "payment": "Pagamento", "refund": "Reembolso", "fee": "Comissão bancária", "write_off": "Anulação de dívida",
      "difference": "Diferença", "gain": "Excesso de pagamento retido",
    ],
    replacement: "Substituição", row: { "\($0) \($1)" }, due: { "Por pagar: \($0)" }, owed: { "A seu favor: \($0)" },
    settled: { _ in "A sua conta está saldada." },
    overdue: { "dos quais vencido: \($0)" }, movements: "Movimentos da conta", invoices: "Faturas", number: "Número",
    amount: "Montante", paid: "Liquidado", open: "Por pagar", payment: "Pagamento", payee: "Beneficiário",
    bankAccount: "Conta", reference: "Referência",
    codeHelp:
      "Leia este código com a aplicação do seu banco: contém o beneficiário, o IBAN, o montante e a referência.",
    codeAlternative: { "Código QR de uma transferência SEPA de \($0) a favor de \($1), IBAN \($2)" })
}

extension PaymentStatementLabels {
  static let portuguese = PaymentStatementLabels(
    title: "Extrato de pagamento",
    noInvoice: "Extrato, não é uma fatura",
    explanation: {
      "\($0) vende-lhe esta subscrição e fatura em nome próprio. Só a fatura de \($0) é válida; "
        + "pode descarregá-la na sua conta."
    },
    merchant: "Faturado por", number: "Referência do vendedor", customer: "Cliente", subject: "Objeto",
    period: "Período", date: "Pago em", contact: "Contacto", paid: "Valor pago", refunded: "Valor reembolsado",
    kept: "Saldo pago",
    taxes: { "Impostos incluídos, conforme faturado por \($0)." })
}
