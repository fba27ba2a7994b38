extension CodeTable {
  /// UNTDID 5189: why there is a discount, as EN 16931 admits them (BR-CL-19).
  package static let allowanceReasons = CodeTable(
    width: 4,
    """
    100 102 103 104 105 41  42  60  62  63  64  65  66  67  68  70  71  88  95
    """)
}
