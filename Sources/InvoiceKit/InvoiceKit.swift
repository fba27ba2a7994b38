// The product that people import: the public names of all its rooms, under one name. What is only `package` in them is
// seen by this package alone. Docs/Architecture.md shows the rooms.
@_exported public import EInvoiceReading
@_exported public import EInvoicing
@_exported public import InvoiceBooks
@_exported public import InvoiceCore
@_exported public import InvoiceModel
@_exported public import InvoiceRendering
@_exported public import InvoiceWording
@_exported public import RuleChecking
