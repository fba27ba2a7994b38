public enum InvoiceKitPlaceholder {}
