/// What comes of setting a passphrase and an authenticator app.
public enum Enrolment: Hashable, Sendable {
  /// It is done; the recovery codes are shown once.
  case done(recoveryCodes: [String])
  /// The passphrase is shorter than ``AdminDoor/passphraseMinimum`` or longer than ``AdminDoor/passphraseMaximum``.
  case unfitPassphrase
  /// The code is not that of the secret.
  case wrongCode
}
