/// An additional supporting document (BG-24): a time sheet, a delivery note, a measurement.
public struct SupportingDocument: Hashable, Sendable {
  /// What it is called (BT-122).
  public var name: String
  /// What it is (BT-123).
  public var description: String?
  /// What it is, as French rules name it (BR-FR-17, BT-123): `BON_LIVRAISON`.
  public var code: String?
  /// Where it can be had (BT-124).
  public var url: String?
  /// The document itself (BT-125).
  public var file: AttachedFile?
  /// What the file is called, where that is not its name among the assets, or the document's.
  public var fileName: String?

  /// A document of which nothing but the name is known yet.
  public init(name: String) { self.name = name }
}
