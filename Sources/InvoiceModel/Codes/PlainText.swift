/// Plain letters and signs for those that a small character set lacks: what people read a name by is left when its
/// marks are gone.
package enum PlainText {
  /// What stands for a character, in letters that ISO 8859-15 has; empty for one that has no sound of its own. Nil for
  /// a character without another one that is read like it.
  package static func text(for scalar: Unicode.Scalar) -> String? { replacements[scalar] }

  /// The same in ASCII alone; empty for a character without any.
  package static func ascii(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    // What stands for a character may be a letter that ISO 8859-15 has.
    return (text(for: scalar) ?? "").unicodeScalars.map { $0.isASCII ? String($0) : text(for: $0) ?? "" }.joined()
  }

  private static let replacements: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, var value = UInt32(first, radix: 16) else { continue }
      for word in words.dropFirst() {
        if word != "·", let scalar = Unicode.Scalar(value) { result[scalar] = word == "_" ? "" : String(word) }
        value += 1
      }
    }
    return result
  }()

  /// The first character of a row, and what stands for it and for those that come after it: `·` nothing, `_` the empty
  /// text. Latin letters by their decomposition, else by the letter that Unicode names them after; Greek as in ISO 843
  /// and Cyrillic as on English maps, without marks.
  private static let table = #"""
    00A6 | · " · a
    00B2 2 3
    00B4 ' · · · , 1 o · 1/4 1/2 3/4 · A A A A A A AE C E E E E I I I I D N O O O O O · O U U U U Y Th ss a a a a a
    00E5 a ae c e e e e i i i i d n o o o o o · o u u u u y th y
    0100 A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i I i IJ ij J
    0135 j K k k L l L l L l L l L l N n N n N n n N n O o O o O o oe oe R r R r R r S s S s S s S s T t T t T t U u
    016A U u U u U u U u U u W w Y y Y Z z Z z Z z s b B B b 6 6 O C c D D D d d E E E F f G G hv I I K k l l M N n
    019F O O o Oi oi P p r 2 2 S s t T t T U u U V Y y Z z Z Z z z 2 5 5 ' w ! ! ! ! DZ Dz dz LJ Lj lj NJ Nj nj A a
    01CF I i O o U u U u U u U u U u e A a A a Æ æ G g G g K k O o O o Z z j DZ Dz dz G g Hv W N n A a Æ æ Ø ø A a A
    0203 a E e E e I i I i O o O o R r R r U u U u S s T t G g H h N d Ou ou Z z A a E e O o O o O o O o Y y l n t j
    0238 db qp A C c L T s z ' ' B U V E e J j Q q R r Y y
    0250 a a a b o c d d e e e e e e e j g g G g o h h h i i I l l l lz m m m n n N o OE o f r r r r r r r R R s s j
    0285 s s t t u u v v w y Y z z z z ' ' ' c ! B e G H j k L q ' ' dz dz dz ts ts tc f ls lz ! ! h h
    02B0 h h j r r r R w y ' " ' ' ' ' ' ' ' < > ^ v ^ _ ' _ _ _ ' _ _ _ : . ' '
    02D8 _ _ _ _ ~ " _ _ g l s x '
    02EE "
    0386 A · E I I · O · Y O i A V G D E Z I Th I K L M N X O P R · S T Y F Ch Ps O I Y a e i i y a v g d e z i th i
    03BA k l m n x o p r s s t y f ch ps o i y o y o · v th Y Y Y f p
    03F0 k r s · Th e · · · S
    0400 E E Dj G Ye Dz I I J Lj Nj C K I U Dz A B V G D E Zh Z I Y K L M N O P R S T U F Kh Ts Ch Sh Shch _ Y _ E
    042E Yu Ya a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e e dj g ye dz i i j lj nj
    045B c k i u dz
    0490 G g
    1D00 A AE ae B C D D E e i J K L M N O O o o o oe Ou o o P R R T U u u m V W Z Z ' '
    1D2C A Æ B · D E · G H I J K L M N · O · P R T U W a · · · b d e · · · g · k m · o · · · p t u · · v
    1D62 i r u v v g r f ch ue b d f m n p r r s t z g · g th I i p U u b d f g k l m n p r s s v x z a a d e e e e
    1D96 i o s u z · c · ð · f
    1DBB z
    1E00 A a B b B b B b C c D d D d D d D d D d E e E e E e E e E e F f G g H h H h H h H h H h I i I i K k K k K k
    1E36 L l L l L l L l M m M m M m N n N n N n N n O o O o O o O o P p P p R r R r R r R r S s S s S s S s S s T t
    1E6C T t T t T t U u U u U u U u U u V v V v W w W w W w W w W w X x X x Y y Z z Z z Z z h t w y a s s s SS d A
    1EA1 a A a A a A a A a A a A a A a A a A a A a A a E e E e E e E e E e E e E e E e I i I i O o O o O o O o O o O
    1ED7 o O o O o O o O o O o O o U u U u U u U u U u U u U u Y y Y y Y y Y y Ll ll V v Y y
    1F00 a a a a a a a a A A A A A A A A e e e e e e · · E E E E E E · · i i i i i i i i I I I I I I I I i i i i i i
    1F36 i i I I I I I I I I o o o o o o · · O O O O O O · · y y y y y y y y · Y · Y · Y · Y o o o o o o o o O O O O
    1F6C O O O O a a e e i i i i o o y y o o · · a a a a a a a a A A A A A A A A i i i i i i i i I I I I I I I I o o
    1FA2 o o o o o o O O O O O O O O a a a a a · a a A A A A A · i · · · i i i · i i E E I I I · · · i i i i · · i i
    1FD8 I I I I · · · · y y y y r r y y Y Y Y Y R · · · · · o o o · o o O O O O O
    2010 - - - - - - · · ' ' ' ' " " " " + + - - . .. ...
    2030 o/oo · ' " ''' ' " ''' · < > · !! ?! · · · · · - / · · ?? ?! !?
    2070 0 i · · 4 5 6 7 8 9 + - = ( ) n 0 1 2 3 4 5 6 7 8 9 + - = ( ) · a e o x e h k l m n p s t
    20A3 F £ · · · Rs
    2100 a/c a/s C °C · c/o c/u · · °F g H H H h · I I L l · N N° (P) · P Q R R R · · SM TEL TM · Z · · · Z · K Å B
    212D C · e E F · M o · · · · i · FAX
    2145 D d e i j
    2150 1/7 1/9 1/10 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/ I II III IV V VI VII VIII IX X XI XII L C D
    216F M i ii iii iv v vi vii viii ix x xi xii l c d m · · · · c · · · · 0/3
    2190 <- · ->
    2205 Ø
    2212 - · · / · * · · V · · · oo
    2248 ~
    2260 <> · · · <= >=
    226E < >
    2300 Ø
    2460 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 (1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11) (12) (13)
    2481 (14) (15) (16) (17) (18) (19) (20) 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. 14. 15. 16. 17. 18. 19. 20.
    249C (a) (b) (c) (d) (e) (f) (g) (h) (i) (j) (k) (l) (m) (n) (o) (p) (q) (r) (s) (t) (u) (v) (w) (x) (y) (z) A B
    24B8 C D E F G H I J K L M N O P Q R S T U V W X Y Z a b c d e f g h i j k l m n o p q r s t u v w x y z 0
    25A0 - -
    25AA - -
    25CB o · · · -
    2713 v v · · x x
    2C60 L l L P R a t H h K k Z z A M A A v W w v H h f e r o E j V S Z
    A722 ' ' ' ' H h Tz tz 3 3 4 4 4 4 F S Aa aa Ao ao Au au Av av Av av Ay ay C c K k K k K k L l L l O o O o Oo oo
    A750 P p P p P p Q q Q q R r Rum rum V v Vy vy Z z Th th Th th V v Et et Is is Con con · dum lum mum num rum Rum
    A777 tum um D d F f G G g L l R r S s T t · · · ' ' H l . N n C c c h B b F f AE ae OE oe Ue ue G g K k N n R r
    A7A8 S s H E G L I Q K T J X B b O o U u A a I i U u O o W w C S Z D d S s O S s ' ' G g TH th W w S s S s L l L
    A7F1 S C F Q H h i · œ M f p m i m
    AB30 a a e e e f g l l l m n n o o o oe oe oe o o r R r r r r r r s u u ui ui u x x x x x x x y · · · · · e e oe
    AB63 uo a · dz ts r
    FB00 ff fi fl ffi ffl st st
    FF01 ! " # $ % & ' ( ) * + , - . / 0 1 2 3 4 5 6 7 8 9 : ; < = > ? @ A B C D E F G H I J K L M N O P Q R S T U V
    FF37 W X Y Z [ \ ] ^ _ ` a b c d e f g h i j k l m n o p q r s t u v w x y z { | } ~
    """#
}
