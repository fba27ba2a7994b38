internal import ByteCoding
internal import InvoiceRendering

/// Collects in plain words what differs between two recipes.
struct DifferenceList {
  private(set) var sentences: [String] = []

  /// Compares a value that both have.
  mutating func add(_ name: String, _ old: String, _ new: String) {
    guard !old.utf8.elementsEqual(new.utf8) else { return }
    sentences.append("\(name) was \(old) and is \(new)")
  }

  /// Compares everything that pages depend on.
  mutating func add(_ old: PageRecipe, _ new: PageRecipe) {
    addNamed(old.libraries.map { ($0.name, $0.version) }, new.libraries.map { ($0.name, $0.version) }) {
      name, old, new in
      "\(name) was \(old ?? "not there") and is \(new ?? "not there")"
    }
    add("the template", old.template, new.template)
    addFiles(old.templateFiles, new.templateFiles) { "the template's file \($0)" }
    addFonts(old.bundledFonts, new.bundledFonts) { "the engine's own font \($0.words)" }
    addFonts(
      old.fonts, new.fonts, missing: "is not there: give its folder with --fonts",
      changed: "is another one now: give a folder with the earlier one with --fonts"
    ) { "the font \($0.words)" }
    add("the language", old.language ?? "the invoice's own", new.language ?? "the invoice's own")
    add("the draft's watermark", old.isDraft ? "there" : "not there", new.isDraft ? "there" : "not there")
    add("the structure for screen readers", old.isTagged ? "there" : "not there", new.isTagged ? "there" : "not there")
    add("the file", old.conformance.words, new.conformance.words)
    addAttachments(old.attachments, new.attachments)
    addFiles(old.assets, new.assets) { "the invoice's file \($0)" }
  }

  private mutating func addFiles(_ old: [RecordedFile], _ new: [RecordedFile], noun: (String) -> String) {
    addNamed(old.map { ($0.name, $0.digest) }, new.map { ($0.name, $0.digest) }) { name, old, new in
      "\(noun(name)) \(old == nil ? "was not there before" : new == nil ? "is not there" : "has changed")"
    }
  }

  private mutating func addFonts(
    _ old: [FontRecord], _ new: [FontRecord], missing: String = "is not there", changed: String = "has changed",
    noun: (FontRecord) -> String
  ) {
    let (oldDigests, newDigests) = (old.map(\.digest), new.map(\.digest))
    guard oldDigests != newDigests else { return }
    let before = sentences.count
    for font in old where !newDigests.contains(font.digest) {
      let isReplaced = new.contains { $0.name.utf8.elementsEqual(font.name.utf8) && !oldDigests.contains($0.digest) }
      sentences.append("\(noun(font)) \(isReplaced ? changed : missing)")
    }
    for font in new where !oldDigests.contains(font.digest) {
      guard !old.contains(where: { $0.name.utf8.elementsEqual(font.name.utf8) && !newDigests.contains($0.digest) })
      else { continue }
      sentences.append("\(noun(font)) was not there before")
    }
    if sentences.count == before { sentences.append("the fonts are searched in another order") }
  }

  private mutating func addAttachments(_ old: [RecordedAttachment], _ new: [RecordedAttachment]) {
    guard old != new else { return }
    let before = sentences.count
    addNamed(old.map { ($0.name, $0) }, new.map { ($0.name, $0) }) { name, old, new in
      let noun = "the attachment \(name)"
      guard let old else { return "\(noun) was not there before" }
      guard let new else { return "\(noun) is not there" }
      return old.digest == new.digest ? "what is said of \(noun) has changed" : "\(noun) has changed"
    }
    if sentences.count == before { sentences.append("the attachments are in another order") }
  }

  /// Compares lists of what has names, by these.
  private mutating func addNamed<Value: Equatable>(
    _ old: [(name: String, value: Value)], _ new: [(name: String, value: Value)],
    sentence: (_ name: String, _ old: Value?, _ new: Value?) -> String
  ) {
    func value(_ name: String, in list: [(name: String, value: Value)]) -> Value? {
      list.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
    for (name, oldValue) in old {
      let newValue = value(name, in: new)
      if newValue != oldValue { sentences.append(sentence(name, oldValue, newValue)) }
    }
    for (name, newValue) in new where value(name, in: old) == nil { sentences.append(sentence(name, nil, newValue)) }
  }
}
