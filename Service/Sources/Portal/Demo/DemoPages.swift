/// Where the demo's own pages are, for who has to lead there.
public enum DemoPages {
  /// What stands for the payment provider's pages: what follows is the name of one.
  public static let checkout = "/demo/checkout"
}
