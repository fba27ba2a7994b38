extension UnitNames {
  /// The German names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let german = UnitNames(
    """
    ACT=Aktivität|Aktivitäten;ANN=Jahr|Jahre;AS=Sortiment|Sortimente;BLL=Barrel|;C0=Anruf|Anrufe;\
    C62=Einheit|Einheiten;CEN=Hundert|;DAY=Tag|Tage;DPC=Dutzend Stück|;DZN=Dutzend|;E27=Dosis|Dosen;\
    E48=Leistung|Leistungen;E49=Arbeitstag|Arbeitstage;E51=Auftrag|Aufträge;E53=Test;E54=Fahrt|Fahrten;\
    E55=Nutzung|Nutzungen;EA=Einheit|Einheiten;GLI=Gallone (UK)|Gallonen (UK);GLL=Gallone (US)|Gallonen (US);\
    GRO=Gros|;H87=Stück|;HC=Hundert|;HEA=Kopf|Köpfe;HUR=Stunde|Stunden;IE=Person|Personen;KT=Bausatz|Bausätze;\
    LEF=Blatt|Blätter;LH=Arbeitsstunde|Arbeitsstunden;LM=laufender Meter|laufende Meter;LO=Los|Lose;\
    LPA=Liter reiner Alkohol|;LR=Lage|Lagen;LS=Pauschale|Pauschalen;LTR=Liter|;MIL=Tausend|;MIN=Minute|Minuten;\
    MIO=Million|Millionen;MON=Monat|Monate;MTR=Meter|;NAR=Artikel|;NMI=Seemeile|Seemeilen;NMP=Packung|Packungen;\
    NPT=Teil|Teile;OT=Überstunde|Überstunden;PR=Paar|;PTN=Portion|Portionen;Q3=Mahlzeit|Mahlzeiten;\
    QAN=Quartal|Quartale;QB=gedruckte Seite|gedruckte Seiten;RM=Ries|;ROM=Zimmer|;SAN=Halbjahr|Halbjahre;\
    SEC=Sekunde|Sekunden;SET=Satz|Sätze;SMI=Meile|Meilen;SX=Sendung|Sendungen;T3=tausend Stück|;TNE=Tonne|Tonnen;\
    U2=Tablette|Tabletten;WEE=Woche|Wochen;WM=Arbeitsmonat|Arbeitsmonate;XBA=Fass|Fässer;XBG=Beutel|;XBI=Behälter|;\
    XBJ=Eimer|;XBK=Korb|Körbe;XBN=Ballen|;XBO=Flasche|Flaschen;XBX=Schachtel|Schachteln;XCA=Dose|Dosen;\
    XCN=Container|;XCR=Kiste|Kisten;XCS=Kiste|Kisten;XCT=Karton;XDR=Fass|Fässer;XEN=Umschlag|Umschläge;\
    XPA=Päckchen|;XPC=Paket|Pakete;XPK=Packung|Packungen;XPP=Stück|;XPX=Palette|Paletten;XRO=Rolle|Rollen;\
    XSA=Sack|Säcke;XST=Bogen|Bögen;XSX=Satz|Sätze;XTU=Tube|Tuben;XUN=Einheit|Einheiten;ZP=Seite|Seiten;\
    ZZ=vereinbarte Einheit|vereinbarte Einheiten;
    """)
}
