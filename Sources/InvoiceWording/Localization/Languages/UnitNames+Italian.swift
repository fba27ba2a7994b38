extension UnitNames {
  /// The Italian names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let italian = UnitNames(
    """
    ACT=attività|;ANN=anno|anni;AS=assortimento|assortimenti;BLL=barile|barili;C0=chiamata|chiamate;C62=unità|;\
    CEN=centinaio|centinaia;DAY=giorno|giorni;DPC=dozzina di pezzi|dozzine di pezzi;DZN=dozzina|dozzine;\
    E27=dose|dosi;E48=servizio|servizi;E49=giorno lavorativo|giorni lavorativi;E51=lavoro|lavori;E53=prova|prove;\
    E54=viaggio|viaggi;E55=utilizzo|utilizzi;EA=unità|;GLI=gallone (GB)|galloni (GB);\
    GLL=gallone (USA)|galloni (USA);GRO=grossa|grosse;H87=pezzo|pezzi;HC=centinaio|centinaia;HEA=capo|capi;\
    HUR=ora|ore;IE=persona|persone;KT=kit|;LEF=foglio|fogli;LH=ora di manodopera|ore di manodopera;\
    LM=metro lineare|metri lineari;LO=lotto|lotti;LPA=litro di alcol puro|litri di alcol puro;LR=strato|strati;\
    LS=forfait|;LTR=litro|litri;MIL=migliaio|migliaia;MIN=minuto|minuti;MIO=milione|milioni;MON=mese|mesi;\
    MTR=metro|metri;NAR=articolo|articoli;NMI=miglio marino|miglia marine;NMP=confezione|confezioni;NPT=parte|parti;\
    OT=ora di straordinario|ore di straordinario;PR=paio|paia;PTN=porzione|porzioni;Q3=pasto|pasti;\
    QAN=trimestre|trimestri;QB=pagina stampata|pagine stampate;RM=risma|risme;ROM=camera|camere;\
    SAN=semestre|semestri;SEC=secondo|secondi;SET=set|;SMI=miglio|miglia;SX=spedizione|spedizioni;\
    T3=migliaio di pezzi|migliaia di pezzi;TNE=tonnellata|tonnellate;U2=compressa|compresse;WEE=settimana|settimane;\
    WM=mese lavorativo|mesi lavorativi;XBA=barile|barili;XBG=borsa|borse;XBI=contenitore|contenitori;\
    XBJ=secchio|secchi;XBK=cesto|cesti;XBN=balla|balle;XBO=bottiglia|bottiglie;XBX=scatola|scatole;\
    XCA=lattina|lattine;XCN=container|;XCR=cassa|casse;XCS=cassa|casse;XCT=cartone|cartoni;XDR=fusto|fusti;\
    XEN=busta|buste;XPA=pacchetto|pacchetti;XPC=pacco|pacchi;XPK=pacco|pacchi;XPP=pezzo|pezzi;XPX=pallet|;\
    XRO=rotolo|rotoli;XSA=sacco|sacchi;XST=foglio|fogli;XSX=set|;XTU=tubo|tubi;XUN=unità|;ZP=pagina|pagine;\
    ZZ=unità convenuta|unità convenute;
    """)
}
