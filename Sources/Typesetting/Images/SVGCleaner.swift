internal import ByteCoding

/// Takes of a drawing what is known and harmless, and refuses what cannot be left out without changing what is seen.
struct SVGCleaner {
  private let file: [UInt8]
  private let elements: [SVGElement]
  private var sheet = SVGStyleSheet()
  /// In the order of their tags; the first is the whole.
  private(set) var parts: [SVGPart] = []
  private(set) var isMixed = false
  /// In pixels.
  private(set) var size = (width: 0.0, height: 0.0)
  private var pictureCount = 0

  init(_ file: [UInt8]) throws(ImageError) {
    self.file = file
    elements = try SVGScanner.elements(of: file)
  }

  mutating func clean() throws(ImageError) {
    for element in elements where element.name == "style" {
      do { try sheet.add(String(decoding: element.text, as: UTF8.self)) } catch {
        throw failure(error.reason, error.hint, of: element)
      }
    }
    guard elements[0].name == "svg" else {
      throw failure("begins with `\(elements[0].name.prefix(40))`", "give an SVG", of: elements[0])
    }
    try whole(elements[0])
    for element in elements.dropFirst() { parts.append(try part(element)) }
    // In the order of the tags, as the elements are.
    for (place, element) in elements.enumerated() { parts[place].children = element.children }
  }

  // MARK: Elements

  /// The size: as it is said, else that of the room that the drawing is drawn in.
  private mutating func whole(_ element: SVGElement) throws(ImageError) {
    var box: [Double]?
    if let text = element.attributes["viewBox"] {
      box = SVGValue.numbers(text)
      guard let box, box.count == 4, box[2] > 0, box[3] > 0 else {
        throw failure("has a viewBox that is none", "write `viewBox=\"0 0 100 50\"`", of: element)
      }
    }
    func side(_ name: String) -> Double? {
      guard let length = element.attributes[name].flatMap(SVGValue.length), !length.isPercent, length.value > 0
      else { return nil }
      return length.value
    }
    let (width, height) = (side("width"), side("height"))
    switch (width, height, box) {
    case (let width?, let height?, _): size = (width, height)
    case (let width?, nil, let box?): size = (width, width * box[3] / box[2])
    case (nil, let height?, let box?): size = (height * box[2] / box[3], height)
    case (nil, nil, let box?): size = (box[2], box[3])
    default:
      throw failure("does not say how large it is", "give it a `viewBox`, or `width` and `height`", of: element)
    }
    guard max(size.width, size.height) <= min(size.width, size.height) * SVGLimits.proportion else {
      throw failure("is more than \(Int(SVGLimits.proportion)) times as long as it is wide", "crop it", of: element)
    }
    var part = try part(element)
    let room = box ?? [0, 0, size.width, size.height]
    part.attributes.append(("viewBox", room.map { "\($0)" }.joined(separator: " ")))
    part.attributes.append(("width", "\(size.width)"))
    part.attributes.append(("height", "\(size.height)"))
    if let aspect = element.attributes["preserveAspectRatio"] {
      guard SVGValue.isWords(aspect) else {
        throw failure("has a preserveAspectRatio that is none", "take it out", of: element)
      }
      part.attributes.append(("preserveAspectRatio", aspect))
    }
    parts.append(part)
  }

  private mutating func part(_ element: SVGElement) throws(ImageError) -> SVGPart {
    guard let known = SVGVocabulary.elements[element.name], element.name != "svg" || parts.isEmpty else {
      throw failure(
        "has `\(element.name.prefix(40))`, which is not drawn", "take it out, or give the picture as PNG", of: element)
    }
    var part = SVGPart(name: element.name, offset: element.offset)
    if let identifier = element.attributes["id"], SVGValue.isName(identifier) { part.identifier = identifier }
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      if name == "transform" {
        try set(name, value, .transform, of: &part, element)
      } else if let form = known[name] {
        try set(name, value, form, of: &part, element)
      } else if name == "href" {
        throw failure("has a link", "take its `href` out", of: element)
      }
    }
    for (name, value) in style(of: element).sorted(by: { $0.key < $1.key }) {
      try set(property: name, value, of: &part, element)
    }
    if part.name == "image" { isMixed = true }
    return part
  }

  /// Attributes, then rules, then its own `style`: what comes later counts.
  private func style(of element: SVGElement) -> [String: String] {
    var style: [String: String] = [:]
    let known = SVGVocabulary.elements[element.name] ?? [:]
    for (name, value) in element.attributes where known[name] == nil && name != "style" && name != "href" {
      if SVGVocabulary.properties[name] != nil || SVGVocabulary.withoutEffect[name] != nil && name != "transform"
        || value.lowercased().contains("url(")
      {
        style[name] = value
      }
    }
    let classes = (element.attributes["class"] ?? "").split { $0.isWhitespace }
    for (name, value) in sheet.declarations(
      of: element.name, classes: classes, identifier: element.attributes["id"])
    {
      style[name] = value
    }
    for (name, value) in SVGStyleSheet.declarations(element.attributes["style"] ?? "") { style[name] = value }
    return style
  }

  // MARK: Values

  private mutating func set(
    property name: String, _ value: String, of part: inout SVGPart, _ element: SVGElement
  ) throws(ImageError) {
    if let harmless = SVGVocabulary.withoutEffect[name] {
      guard harmless.contains(value) || value == "inherit" else {
        throw failure(
          "has an effect that is not drawn (`\(name)`)", "take it out, or give the picture as PNG", of: element)
      }
      return
    }
    guard let form = SVGVocabulary.properties[name] else {
      guard !value.lowercased().contains("url(") || SVGValue.reference(value) != nil else {
        throw outside(name, element)
      }
      return
    }
    if value.isEmpty { return }
    if value == "inherit" {
      part.attributes.append((name, value))
      return
    }
    try set(name, value, form, of: &part, element)
    switch name {
    case "opacity":
      if let opacity = SVGValue.length(value), opacity.isPercent || opacity.value < 1 { part.isLayer = true }
    case "mask" where value != "none":
      part.isLayer = true
      isMixed = true
    case "stroke-dasharray": part.dashLength = SVGValue.numbers(value).map { $0.reduce(0, +) } ?? 0
    default: break
    }
  }

  private mutating func set(
    _ name: String, _ value: String, _ form: SVGVocabulary.Form, of part: inout SVGPart, _ element: SVGElement
  ) throws(ImageError) {
    var written = value
    switch form {
    case .length:
      // `auto` is what a length is that is not said.
      if value == "auto" || value.isEmpty { return }
      guard let length = SVGValue.length(value) else { throw unreadable(name, value, element) }
      written = SVGValue.text(length)
      if name.utf8.count <= 2 || name == "width" || name == "height" {
        part.numberCount += 1
        part.extent = max(part.extent, abs(length.value))
      }
    case .numbers, .path:
      if form == .numbers, name == "stroke-dasharray" {
        if value == "none" { return part.attributes.append((name, value)) }
        written = value.replacing("px", with: " ")
      }
      guard let numbers = form == .path ? SVGValue.path(written) : SVGValue.numbers(written) else {
        throw unreadable(name, value, element)
      }
      if name != "stroke-dasharray" {
        part.numberCount += numbers.count
        part.extent = max(part.extent, numbers.reduce(0) { max($0, abs($1)) })
      } else if numbers.contains(where: { $0 < 0 }) {
        throw unreadable(name, value, element)
      }
    case .transform:
      guard let growth = SVGValue.growth(value) else { throw unreadable(name, value, element) }
      if name == "transform" { part.growth = growth }
    case .color:
      guard SVGValue.isColor(value) else { throw unreadable(name, value, element) }
    case .paint:
      if value.hasPrefix("url(") {
        guard let end = value.firstIndex(of: ")"),
          let target = SVGValue.reference(String(value[...end]))
        else { throw outside(name, element) }
        let rest = SVGStyleSheet.trimmed(value[value.index(after: end)...])
        guard rest.isEmpty || SVGValue.isColor(rest) else { throw unreadable(name, value, element) }
        part.references.append(target)
        written = "url(#\(target))" + (rest.isEmpty ? "" : " " + rest)
      } else {
        guard SVGValue.isColor(value) else { throw unreadable(name, value, element) }
      }
    case .word, .aspect:
      guard SVGValue.isWords(value) else { throw unreadable(name, value, element) }
    case .reference:
      if value == "none" { return }
      guard let target = SVGValue.reference(value) else { throw outside(name, element) }
      part.references.append(target)
      written = "url(#\(target))"
    case .link:
      if value.hasPrefix("#"), SVGValue.isName(String(value.dropFirst())), part.name != "image" {
        part.references.append(String(value.dropFirst()))
      } else {
        written = try picture(value, element)
      }
    }
    part.attributes.append((name, written))
  }

  /// A picture within the drawing, looked at as other pictures are.
  private mutating func picture(_ value: String, _ element: SVGElement) throws(ImageError) -> String {
    guard element.name == "image", value.hasPrefix("data:") else { throw outside("href", element) }
    pictureCount += 1
    guard pictureCount <= SVGLimits.pictures else {
      throw failure("has more than \(SVGLimits.pictures) embedded pictures", "keep fewer", of: element)
    }
    let compact = String(decoding: value.utf8.filter { $0 > 0x20 }, as: UTF8.self)
    guard let bytes = Base64.picture(inDataURI: compact), let image = try? RasterImage(bytes: bytes),
      image.format == .png || image.format == .jpeg
    else { throw failure("has an embedded picture that is no PNG or JPEG", "embed a PNG or JPEG", of: element) }
    return "data:image/\(image.format == .png ? "png" : "jpeg");base64,"
      + String(decoding: Base64.encoded(image.bytes), as: UTF8.self)
  }

  // MARK: Text

  /// The drawing in XML.
  func text() -> [UInt8] {
    var text = ""
    write(0, to: &text)
    return Array(text.utf8)
  }

  private func write(_ place: Int, to text: inout String) {
    let part = parts[place]
    guard part.name != "style" else { return }
    text += "<\(part.name)"
    if place == 0 {
      text += " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    }
    if let identifier = part.identifier { text += " id=\"\(identifier)\"" }
    for (name, value) in part.attributes {
      // No value that was let through has characters that mean something in XML.
      text += " \(name == "href" ? "xlink:href" : name)=\"\(value)\""
    }
    if part.children.isEmpty {
      text += "/>"
    } else {
      text += ">"
      for child in part.children { write(child, to: &text) }
      text += "</\(part.name)>"
    }
  }

  // MARK: Failures

  private func unreadable(_ name: String, _ value: String, _ element: SVGElement) -> ImageError {
    if value.lowercased().contains("url(") { return outside(name, element) }
    return failure(
      "has a value of `\(name)` that is not read (`\(value.prefix(40))`)", "write it as SVG 1.1 has it", of: element)
  }

  private func outside(_ name: String, _ element: SVGElement) -> ImageError {
    failure(
      "names something outside of itself (`\(name)`)", "a drawing names its own parts only (`#part`)", of: element)
  }

  private func failure(_ reason: String, _ hint: String, of element: SVGElement) -> ImageError {
    .drawing(reason, line: SVGScanner.line(of: element.offset, in: file), hint: hint)
  }
}
