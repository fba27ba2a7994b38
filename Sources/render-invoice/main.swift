import InvoiceKit
print("render-invoice")
