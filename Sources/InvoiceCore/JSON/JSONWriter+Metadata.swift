internal import InvoiceModel

extension JSONWriter {
  /// Writes what a page can print of `metadata`, each value as the kind that it was: within a template's reach, so
  /// that what is kept of an invoice makes the same page again.
  mutating func metadata(_ entries: [MetadataEntry]) {
    for entry in entries {
      key(entry.key)
      if entry.isLiteral { json(entry.value.utf8) } else { string(entry.value) }
    }
  }
}
