extension UnitNames {
  /// The Dutch names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let dutch = UnitNames(
    """
    ACT=activiteit|activiteiten;ANN=jaar|;AS=assortiment|assortimenten;BLL=vat|vaten;C0=oproep|oproepen;\
    C62=eenheid|eenheden;CEN=honderdtal|honderdtallen;DAY=dag|dagen;DPC=dozijn stuks|;DZN=dozijn|;E27=dosis|doses;\
    E48=dienst|diensten;E49=werkdag|werkdagen;E51=opdracht|opdrachten;E53=test;E54=rit|ritten;E55=gebruik|;\
    EA=eenheid|eenheden;GLI=gallon (GB)|;GLL=gallon (VS)|;GRO=gros|;H87=stuk;HC=honderdtal|honderdtallen;HEA=stuks|;\
    HUR=uur|;IE=persoon|personen;KT=kit;LEF=blad|bladen;LH=arbeidsuur|arbeidsuren;LM=strekkende meter|;\
    LO=partij|partijen;LPA=liter zuivere alcohol|;LR=laag|lagen;LS=vast bedrag|vaste bedragen;LTR=liter|;\
    MIL=duizendtal|duizendtallen;MIN=minuut|minuten;MIO=miljoen|;MON=maand|maanden;MTR=meter|;NAR=artikel|artikelen;\
    NMI=zeemijl|;NMP=pak|pakken;NPT=deel|delen;OT=overuur|overuren;PR=paar|;PTN=portie;Q3=maaltijd|maaltijden;\
    QAN=kwartaal|kwartalen;QB=gedrukte pagina|gedrukte pagina’s;RM=riem|riemen;ROM=kamer;SAN=halfjaar|halfjaren;\
    SEC=seconde|seconden;SET=set;SMI=mijl|;SX=zending|zendingen;T3=duizend stuks|;TNE=ton|;U2=tablet|tabletten;\
    WEE=week|weken;WM=werkmaand|werkmaanden;XBA=ton|tonnen;XBG=zak|zakken;XBI=bak|bakken;XBJ=emmer;XBK=mand|manden;\
    XBN=baal|balen;XBO=fles|flessen;XBX=doos|dozen;XCA=blik|blikken;XCN=container;XCR=krat|kratten;XCS=kist|kisten;\
    XCT=karton;XDR=vat|vaten;XEN=envelop|enveloppen;XPA=pakje;XPC=pakket|pakketten;XPK=pak|pakken;XPP=stuk;\
    XPX=pallet;XRO=rol|rollen;XSA=zak|zakken;XST=vel|vellen;XSX=set;XTU=tube;XUN=eenheid|eenheden;\
    ZP=pagina|pagina’s;ZZ=overeengekomen eenheid|overeengekomen eenheden;
    """)
}
