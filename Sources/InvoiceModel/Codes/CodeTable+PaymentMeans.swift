extension CodeTable {
  /// UNTDID 4461: means of payment (BR-CL-16).
  package static let paymentMeans = CodeTable(
    width: 4,
    """
    1   10  11  12  13  14  15  16  17  18  19  2   20  21  22  23  24  25  26  27  28  29  3   30  31  32  33  34  35  \
    36  37  38  39  4   40  41  42  43  44  45  46  47  48  49  5   50  51  52  53  54  55  56  57  58  59  6   60  61  \
    62  63  64  65  66  67  68  69  7   70  74  75  76  77  78  8   9   91  92  93  94  95  96  97  98  ZZZ
    """)
}
