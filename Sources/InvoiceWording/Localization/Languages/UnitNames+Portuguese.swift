extension UnitNames {
  /// The Portuguese names of units and packages (UN/ECE recommendations 20 and 21) that invoices use; the others have their English
  /// ones.
  static let portuguese = UnitNames(
    """
    ACT=atividade;ANN=ano;AS=sortido;BLL=barril|barris;C0=chamada;C62=unidade;CEN=centena;DAY=dia;\
    DPC=dúzia de peças|dúzias de peças;DZN=dúzia;E27=dose;E48=serviço;E49=dia útil|dias úteis;E51=trabalho;\
    E53=ensaio;E54=viagem|viagens;E55=utilização|utilizações;EA=unidade;GLI=galão (GB)|galões (GB);\
    GLL=galão (EUA)|galões (EUA);GRO=grosa;H87=peça;HC=centena;HEA=cabeça;HUR=hora;IE=pessoa;KT=kit;LEF=folha;\
    LH=hora de trabalho|horas de trabalho;LM=metro linear|metros lineares;LO=lote;\
    LPA=litro de álcool puro|litros de álcool puro;LR=camada;LS=preço global|preços globais;LTR=litro;\
    MIL=milhar|milhares;MIN=minuto;MIO=milhão|milhões;MON=mês|meses;MTR=metro;NAR=artigo;\
    NMI=milha marítima|milhas marítimas;NMP=embalagem|embalagens;NPT=parte;\
    OT=hora extraordinária|horas extraordinárias;PR=par|pares;PTN=porção|porções;Q3=refeição|refeições;\
    QAN=trimestre;QB=página impressa|páginas impressas;RM=resma;ROM=quarto;SAN=semestre;SEC=segundo;SET=conjunto;\
    SMI=milha;SX=remessa;T3=milhar de peças|milhares de peças;TNE=tonelada;U2=comprimido;WEE=semana;\
    WM=mês de trabalho|meses de trabalho;XBA=barril|barris;XBG=saco;XBI=caixote;XBJ=balde;XBK=cesto;XBN=fardo;\
    XBO=garrafa;XBX=caixa;XCA=lata;XCN=contentor|contentores;XCR=grade;XCS=caixa;\
    XCT=caixa de cartão|caixas de cartão;XDR=tambor|tambores;XEN=envelope;XPA=pacote;XPC=encomenda;XPK=pacote;\
    XPP=peça;XPX=palete;XRO=rolo;XSA=saca;XST=folha;XSX=conjunto;XTU=tubo;XUN=unidade;ZP=página;\
    ZZ=unidade acordada|unidades acordadas;
    """)
}
