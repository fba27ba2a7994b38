extension UnitNames {
  /// The Spanish names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let spanish = UnitNames(
    """
    ACT=actividad|actividades;ANN=año;AS=surtido;BLL=barril|barriles;C0=llamada;C62=unidad|unidades;\
    CEN=centenar|centenares;DAY=día;DPC=docena de piezas|docenas de piezas;DZN=docena;E27=dosis|;E48=servicio;\
    E49=día laborable|días laborables;E51=trabajo;E53=ensayo;E54=viaje;E55=uso;EA=unidad|unidades;\
    GLI=galón (GB)|galones (GB);GLL=galón (EE. UU.)|galones (EE. UU.);GRO=gruesa;H87=pieza;HC=centenar|centenares;\
    HEA=cabeza;HUR=hora;IE=persona;KT=kit;LEF=hoja;LH=hora de trabajo|horas de trabajo;\
    LM=metro lineal|metros lineales;LO=lote;LPA=litro de alcohol puro|litros de alcohol puro;LR=capa;\
    LS=tanto alzado|tantos alzados;LTR=litro;MIL=millar|millares;MIN=minuto;MIO=millón|millones;MON=mes|meses;\
    MTR=metro;NAR=artículo;NMI=milla náutica|millas náuticas;NMP=paquete;NPT=parte;\
    OT=hora extraordinaria|horas extraordinarias;PR=par|pares;PTN=porción|porciones;Q3=comida;QAN=trimestre;\
    QB=página impresa|páginas impresas;RM=resma;ROM=habitación|habitaciones;SAN=semestre;SEC=segundo;SET=juego;\
    SMI=milla;SX=envío;T3=millar de piezas|millares de piezas;TNE=tonelada;U2=comprimido;WEE=semana;\
    WM=mes de trabajo|meses de trabajo;XBA=barril|barriles;XBG=bolsa;XBI=contenedor|contenedores;XBJ=cubo;XBK=cesta;\
    XBN=bala;XBO=botella;XBX=caja;XCA=lata;XCN=contenedor|contenedores;XCR=cajón|cajones;XCS=caja;\
    XCT=caja de cartón|cajas de cartón;XDR=bidón|bidones;XEN=sobre;XPA=paquete;XPC=paquete postal|paquetes postales;\
    XPK=paquete;XPP=pieza;XPX=palé;XRO=rollo;XSA=saco;XST=hoja;XSX=juego;XTU=tubo;XUN=unidad|unidades;ZP=página;\
    ZZ=unidad convenida|unidades convenidas;
    """)
}
