/// What of SVG is drawn, and how its values are written. All else is left out or refused.
enum SVGVocabulary {
  /// How a value is written, and so what it may be.
  enum Form {
    case length
    case numbers
    case path
    case transform
    case paint
    case color
    /// Letters and hyphens.
    case word
    case aspect
    /// `url(#…)` or `none`.
    case reference
    /// A piece of the drawing, or a picture within it.
    case link
  }

  /// What is refused where it stands: why, and what to do.
  static let forbidden: [String: (String, String)] = {
    let moves = ("is animated", "take the animation out")
    let texts = ("has text, which would look differently on each machine", "convert text to paths")
    let effects = ("has an effect (filter)", "take shadows and blurs out, or give the picture as PNG")
    return [
      "script": ("has a script", "take it out"), "handler": ("has a script", "take it out"),
      "foreignObject": ("has something that is not SVG (`foreignObject`)", "take it out"),
      "iframe": ("has something that is not SVG (`iframe`)", "take it out"),
      "audio": ("has sound", "take it out"), "video": ("has a film", "take it out"),
      "a": ("has a link", "take `<a>` out and keep what is in it"),
      "animate": moves, "animateColor": moves, "animateMotion": moves, "animateTransform": moves, "set": moves,
      "mpath": moves, "discard": moves,
      "text": texts, "tspan": texts, "textPath": texts, "tref": texts, "altGlyph": texts, "flowRoot": texts,
      "font": texts, "font-face": texts, "glyph": texts,
      "filter": effects, "feImage": effects,
      "pattern": ("has a pattern", "draw its shapes, or give the picture as PNG"),
      "marker": ("has markers", "convert them to paths"),
      "switch": ("asks for its reader's language (`switch`)", "keep one version"),
      "link": ("names a file outside of itself", "take `<link>` out"),
      "cursor": ("names a file outside of itself", "take `<cursor>` out"),
      "meshgradient": ("has a mesh of colors", "use a linear or radial gradient"),
    ]
  }()

  /// What says something about the drawing, and draws nothing.
  static let silent: Set<String> = ["title", "desc", "metadata", "view", "color-profile"]

  /// The attributes of each element that is drawn, besides those of all.
  static let elements: [String: [String: Form]] = {
    let box: [String: Form] = ["x": .length, "y": .length, "width": .length, "height": .length]
    let gradient: [String: Form] = [
      "gradientUnits": .word, "gradientTransform": .transform, "spreadMethod": .word, "href": .link,
    ]
    return [
      "svg": [:], "g": [:], "defs": [:], "style": [:],
      "symbol": box.merging(["viewBox": .numbers, "preserveAspectRatio": .aspect]) { $1 },
      "use": box.merging(["href": .link]) { $1 },
      "path": ["d": .path],
      "rect": box.merging(["rx": .length, "ry": .length]) { $1 },
      "circle": ["cx": .length, "cy": .length, "r": .length],
      "ellipse": ["cx": .length, "cy": .length, "rx": .length, "ry": .length],
      "line": ["x1": .length, "y1": .length, "x2": .length, "y2": .length],
      "polyline": ["points": .numbers], "polygon": ["points": .numbers],
      "linearGradient": gradient.merging(["x1": .length, "y1": .length, "x2": .length, "y2": .length]) { $1 },
      "radialGradient": gradient.merging([
        "cx": .length, "cy": .length, "r": .length, "fx": .length, "fy": .length, "fr": .length,
      ]) { $1 },
      "stop": ["offset": .length],
      "clipPath": ["clipPathUnits": .word],
      "mask": box.merging(["maskUnits": .word, "maskContentUnits": .word]) { $1 },
      "image": box.merging(["href": .link, "preserveAspectRatio": .aspect]) { $1 },
    ]
  }()

  /// The properties of style that a drawing may have; others say nothing about shapes.
  static let properties: [String: Form] = [
    "fill": .paint, "stroke": .paint, "color": .color, "stop-color": .color,
    "fill-opacity": .length, "stroke-opacity": .length, "opacity": .length, "stop-opacity": .length,
    "stroke-width": .length, "stroke-miterlimit": .length, "stroke-dashoffset": .length,
    "stroke-dasharray": .numbers,
    "fill-rule": .word, "clip-rule": .word, "stroke-linecap": .word, "stroke-linejoin": .word, "display": .word,
    "visibility": .word, "overflow": .word, "mask-type": .word, "vector-effect": .word,
    "clip-path": .reference, "mask": .reference,
  ]

  /// Properties that change what is seen and that are not drawn: their value when they change nothing.
  static let withoutEffect: [String: Set<String>] = {
    var values: [String: Set<String>] = [
      "mix-blend-mode": ["normal"], "backdrop-filter": ["none"], "transform": [], "clip": ["auto"],
    ]
    for name in ["filter", "marker", "marker-start", "marker-mid", "marker-end"] { values[name] = ["none"] }
    return values
  }()
}
