public import InvoiceModel

/// CSV files: see Docs/Problems.md.
extension ProblemCode {
  /// The header has a column that does not exist; the hint names the nearest one.
  public static let unknownColumn = ProblemCode("unknown-column")
  /// A column is there twice, or is given by the seller's file too.
  public static let duplicateColumn = ProblemCode("duplicate-column")
  /// A required column is missing, or nothing says who the seller is.
  public static let missingColumn = ProblemCode("missing-column")
  /// A quote is not closed, text stands after a closing quote, or a row has too many cells.
  public static let csvSyntax = ProblemCode("csv-syntax")
  /// `1,234` may be a thousand or one and a bit.
  public static let ambiguousNumber = ProblemCode("ambiguous-number")
  /// An amount is in another currency than the invoice; of received XML, too.
  public static let otherCurrency = ProblemCode("other-currency")
  /// A column of VAT rates seems to hold amounts of VAT.
  public static let vatRateAmount = ProblemCode("vat-rate-amount")
  /// Names of columns that are given with `--columns` cannot be read.
  public static let badColumns = ProblemCode("bad-columns")
  /// An invoice has an address in one cell, and parts of it in others.
  public static let addressTwice = ProblemCode("address-twice")
  /// The file is not UTF-8 or Windows-1252 by its letters; the message says how it is read.
  public static let unusualEncoding = ProblemCode("unusual-encoding")
  /// A customer has a French postcode and no country, and the seller is French.
  public static let countryAssumed = ProblemCode("country-assumed")
  /// A row says that it has totals, and is passed over.
  public static let totalRow = ProblemCode("total-row")
  /// Two rows of an invoice say different things of it.
  public static let rowsDiffer = ProblemCode("rows-differ")
  /// Rows of an invoice stand apart, with another invoice between.
  public static let rowsApart = ProblemCode("rows-apart")
}
