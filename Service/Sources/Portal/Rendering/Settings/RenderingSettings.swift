/// How the rendering API is used, and how much it takes.
public struct RenderingSettings: Hashable, Sendable {
  /// With which it is called; none: it is off.
  public var tokens: [RenderingToken]
  /// The largest document, and the longest line of a batch, in bytes.
  public var maximumSize: Int
  /// For how many seconds a document is worked at, and a foreign PDF is opened.
  public var timeout: Int
  /// How many requests wait for a thread at most, besides those that are worked at; more are told to come again.
  public var maximumWaiting: Int
  /// How many threads work; nil: as many as there are cores.
  public var threads: Int?
  /// The folder in which an invoice's logo and pictures may name files; nil: none.
  public var assets: String?
  /// Folders of fonts for what the library's own lack.
  public var fonts: [String]
  /// The folder of more templates, each a folder in it; nil: none.
  public var templates: String?

  /// Settings, off unless there are tokens.
  public init(
    tokens: [RenderingToken] = [], maximumSize: Int = 8 << 20, timeout: Int = 30, maximumWaiting: Int = 32,
    threads: Int? = nil, assets: String? = nil, fonts: [String] = [], templates: String? = nil
  ) {
    (self.tokens, self.maximumSize, self.timeout, self.maximumWaiting) = (tokens, maximumSize, timeout, maximumWaiting)
    (self.threads, self.assets, self.fonts, self.templates) = (threads, assets, fonts, templates)
  }
}
