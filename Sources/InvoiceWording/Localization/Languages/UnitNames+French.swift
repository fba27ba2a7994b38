extension UnitNames {
  /// The names of units and packages (UN/ECE recommendations 20 and 21) in French.
  static let french = UnitNames(
    """
    10=groupe;11=tenue;13=ration;20=conteneur de 20 pieds|conteneurs de 20 pieds;\
    21=conteneur de 40 pieds|conteneurs de 40 pieds;2P=ko|;4L=Mo|;5B=lot;A91=gon|gons;A99=bit;AB=colis en vrac|;\
    ACR=acre;ACT=activité;AD=octet;ANN=an;APZ=once troy|onces troy;AS=assortiment;AY=assemblage;\
    BFT=pied-planche|pieds-planches;BIL=billion;BLD=baril sec|barils secs;BLL=baril;C0=appel;C62=unité;CEN=centaine;\
    CG=carte;CLF=centaine de feuilles|centaines de feuilles;CNP=centaine de paquets|centaines de paquets;CTM=carat;\
    CWA=quintal court (US)|quintaux courts (US);CWI=quintal long (GB)|quintaux longs (GB);D63=livre;D68=mot;\
    DAA=décare;DAD=décade;DAY=jour;DPC=douzaine de pièces|douzaines de pièces;\
    DPR=douzaine de paires|douzaines de paires;DRL=douzaine de rouleaux|douzaines de rouleaux;DZN=douzaine;\
    DZP=douzaine de paquets|douzaines de paquets;E10=degré-jour|degrés-jours;E25=unité active|unités actives;\
    E27=dose;E34=Go|;E35=To|;E36=Po|;E37=pixel;E38=mégapixel;E48=prestation;E49=jour ouvré|jours ouvrés;\
    E50=unité comptable|unités comptables;E51=tâche;E53=essai;E54=trajet;E55=utilisation;E56=puits|;E57=zone;\
    EA=unité;EB=boîte électronique|boîtes électroniques;FC=millier de pieds cubes|milliers de pieds cubes;\
    GGR=grande grosse|grandes grosses;GLI=gallon (GB)|gallons (GB);GLL=gallon (US)|gallons (US);GRN=grain;\
    GRO=grosse;H87=pièce;HBA=centaine de boîtes|centaines de boîtes;HC=centaine;HEA=tête;HUR=heure;IE=personne;\
    JNT=joint;KNT=nœud;KT=kit;L95=année civile|années civiles;LEF=feuille;LF=pied linéaire|pieds linéaires;\
    LH=heure de main-d’œuvre|heures de main-d’œuvre;LK=maillon;LM=mètre linéaire|mètres linéaires;LN=longueur;\
    LO=lot;LPA=litre d’alcool pur|litres d’alcool pur;LR=couche;LS=forfait;\
    LTN=tonne longue (GB)|tonnes longues (GB);LTR=litre;LY=yard linéaire|yards linéaires;M36=mois de 30 jours|;\
    M37=an de 360 jours|ans de 360 jours;MBE=millier de briques|milliers de briques;MIL=millier;MIN=minute;\
    MIO=million;MLD=milliard;MON=mois|;MTR=mètre;NAR=article;NCL=cellule;NF=message;NIU=UI|;NL=chargement;\
    NMI=mille marin|milles marins;NMP=paquet;NPT=partie;NT=tonne nette|tonnes nettes;OA=panneau|panneaux;\
    OT=heure supplémentaire|heures supplémentaires;OZA=once liquide (US)|onces liquides (US);\
    OZI=once liquide (GB)|onces liquides (GB);PD=bloc;PFL=litre d’alcool preuve|litres d’alcool preuve;PR=paire;\
    PTI=pinte (GB)|pintes (GB);PTL=pinte (US)|pintes (US);PTN=portion;Q3=repas|;QAN=trimestre;\
    QB=page imprimée|pages imprimées;QR=main;QTI=quart (GB)|quarts (GB);QTL=quart (US)|quarts (US);RM=rame;\
    ROM=chambre;RPM=tr/min|;SAN=semestre;SCO=vingtaine;SEC=seconde;SET=ensemble;SG=segment;\
    SMI=mille terrestre|milles terrestres;STI=stone;STN=tonne courte (US)|tonnes courtes (US);SW=écheveau|écheveaux;\
    SX=expédition;SYR=seringue;T0=ligne de télécommunication|lignes de télécommunication;\
    T3=millier de pièces|milliers de pièces;TNE=tonne;TP=lot de dix|lots de dix;\
    TPR=dizaine de paires|dizaines de paires;TST=dizaine d’ensembles|dizaines d’ensembles;U1=traitement;U2=comprimé;\
    UC=port de télécommunication|ports de télécommunication;WCD=corde;WEE=semaine;WM=mois de travail|;\
    X1A=fût en acier|fûts en acier;X1B=fût en aluminium|fûts en aluminium;\
    X1D=fût en contreplaqué|fûts en contreplaqué;X1F=conteneur souple|conteneurs souples;\
    X1G=fût en fibre|fûts en fibre;X1W=fût en bois|fûts en bois;X2C=tonneau en bois|tonneaux en bois;\
    X3A=jerricane en acier|jerricanes en acier;X3H=jerricane en plastique|jerricanes en plastique;\
    X43=grand sac pour vrac|grands sacs pour vrac;X44=sac en polyéthylène|sacs en polyéthylène;\
    X4A=caisse en acier|caisses en acier;X4B=caisse en aluminium|caisses en aluminium;\
    X4C=caisse en bois naturel|caisses en bois naturel;X4D=caisse en contreplaqué|caisses en contreplaqué;\
    X4F=caisse en bois reconstitué|caisses en bois reconstitué;X4G=caisse en carton|caisses en carton;\
    X4H=caisse en plastique|caisses en plastique;X5H=sac en plastique tissé|sacs en plastique tissé;\
    X5L=sac en textile|sacs en textile;X5M=sac en papier|sacs en papier;\
    X6H=récipient composite en plastique|récipients composites en plastique;\
    X6P=récipient composite en verre|récipients composites en verre;\
    X7A=caisse pour automobile|caisses pour automobile;X7B=coffre en bois|coffres en bois;\
    X8A=palette en bois|palettes en bois;X8B=caisse à claire-voie en bois|caisses à claire-voie en bois;\
    X8C=fardeau de bois|fardeaux de bois;XAA=GRV en plastique rigide|;XAB=récipient en fibre|récipients en fibre;\
    XAC=récipient en papier|récipients en papier;XAD=récipient en bois|récipients en bois;XAE=aérosol;\
    XAF=palette de 80 × 60 cm|palettes de 80 × 60 cm;XAG=palette sous film|palettes sous film;\
    XAH=palette de 100 × 110 cm|palettes de 100 × 110 cm;XAI=coque;XAJ=cône;XAL=boule;XAM=ampoule;\
    XAP=ampoule protégée|ampoules protégées;XAT=atomiseur;XAV=capsule;XB4=courroie;XBA=tonneau|tonneaux;XBB=bobine;\
    XBC=casier à bouteilles|casiers à bouteilles;XBD=planche;XBE=fardeau|fardeaux;XBF=ballon;XBG=sac;XBH=botte;\
    XBI=bac;XBJ=seau|seaux;XBK=panier;XBL=balle comprimée|balles comprimées;XBM=bassine;XBN=balle;XBO=bouteille;\
    XBP=ballon protégé|ballons protégés;XBQ=bouteille cylindrique protégée|bouteilles cylindriques protégées;\
    XBR=barre;XBS=bouteille bombée|bouteilles bombées;XBT=rouleau d’étoffe|rouleaux d’étoffe;XBU=barrique;\
    XBV=bouteille bombée protégée|bouteilles bombées protégées;XBW=boîte à liquide|boîtes à liquide;XBX=boîte;\
    XBY=fardeau de planches|fardeaux de planches;XBZ=fardeau de barres|fardeaux de barres;XCA=bidon;\
    XCB=casier à bière|casiers à bière;XCC=bidon à lait|bidons à lait;XCD=bidon à bec|bidons à bec;XCE=manne;\
    XCF=coffre;XCG=cage;XCH=coffre;XCI=boîte métallique|boîtes métalliques;XCJ=cercueil;XCK=fût;XCL=couronne;\
    XCM=carte;XCN=conteneur;XCO=tourie;XCP=tourie protégée|touries protégées;XCQ=cartouche;\
    XCR=caisse à claire-voie|caisses à claire-voie;XCS=caisse;XCT=carton;XCU=gobelet;XCV=housse;\
    XCW=chariot grillagé|chariots grillagés;XCX=boîte cylindrique|boîtes cylindriques;XCY=cylindre;XCZ=bâche;\
    XDG=cage CHEP|cages CHEP;XDI=fût en fer|fûts en fer;XDJ=dame-jeanne|dames-jeannes;XDN=distributeur;\
    XDP=dame-jeanne protégée|dames-jeannes protégées;XDR=fût;XDS=plateau en plastique|plateaux en plastique;\
    XDT=plateau en bois|plateaux en bois;XDU=plateau en polystyrène|plateaux en polystyrène;\
    XDV=plateau en carton|plateaux en carton;XEC=sac en plastique|sacs en plastique;\
    XED=caisse-palette|caisses-palettes;XEI=caisse isotherme|caisses isothermes;XEN=enveloppe;XFB=flexibag;\
    XFC=cageot à fruits|cageots à fruits;XFD=caisse à cadre|caisses à cadre;XFE=flexitank;XFI=quartaut;XFL=flacon;\
    XFO=cantine;XFR=cadre;XFT=contenant alimentaire|contenants alimentaires;XFW=chariot plat|chariots plats;\
    XFX=sac souple|sacs souples;XGB=bouteille de gaz|bouteilles de gaz;XGI=poutrelle;\
    XGR=récipient en verre|récipients en verre;XGY=sac de jute grossier|sacs de jute grossier;\
    XGZ=fardeau de poutrelles|fardeaux de poutrelles;XHA=panier en plastique|paniers en plastique;\
    XHB=panier en bois|paniers en bois;XHC=panier en carton|paniers en carton;XHG=muid;XHN=cintre;XHR=bourriche;\
    XIA=présentoir en bois|présentoirs en bois;XIB=présentoir en carton|présentoirs en carton;\
    XIC=présentoir en plastique|présentoirs en plastique;XID=présentoir en métal|présentoirs en métal;\
    XIE=présentoir;XIG=paquet sous papier|paquets sous papier;XIH=fût en plastique|fûts en plastique;XIN=lingot;\
    XIZ=fardeau de lingots|fardeaux de lingots;XJB=big bag|big bags;XJC=jerricane;XJG=cruche;XJR=bocal|bocaux;\
    XJT=sac de jute|sacs de jute;XJY=jerricane cylindrique|jerricanes cylindriques;XKG=tonnelet;XKI=kit;XLE=bagage;\
    XLG=grume;XLT=lot;XLU=cageot;XLV=liftvan;XLZ=fardeau de grumes|fardeaux de grumes;\
    XMA=caisse en métal|caisses en métal;XMB=sac multiplis|sacs multiplis;XMC=casier à lait|casiers à lait;\
    XME=conteneur en métal|conteneurs en métal;XMR=récipient en métal|récipients en métal;\
    XMS=sac multiparois|sacs multiparois;XMT=natte;XMX=boîte d’allumettes|boîtes d’allumettes;\
    XNE=unité non emballée|unités non emballées;XNF=unité non emballée|unités non emballées;\
    XNG=lot non emballé|lots non emballés;XNS=nid;XNT=filet;\
    XNU=filet tubulaire en plastique|filets tubulaires en plastique;\
    XNV=filet tubulaire en textile|filets tubulaires en textile;XOT=octabin;\
    XOU=conteneur extérieur|conteneurs extérieurs;XPA=paquet;XPB=caisse-palette|caisses-palettes;XPC=colis|;\
    XPD=palette de 80 × 100 cm|palettes de 80 × 100 cm;XPE=palette de 80 × 120 cm|palettes de 80 × 120 cm;XPF=parc;\
    XPG=plaque;XPH=pichet;XPI=tuyau|tuyaux;XPJ=barquette;XPK=paquet;XPL=seau|seaux;XPN=planche;XPO=pochette;\
    XPP=pièce;XPR=récipient en plastique|récipients en plastique;XPT=pot;XPU=plateau|plateaux;\
    XPV=fardeau de tuyaux|fardeaux de tuyaux;XPX=palette;XPY=fardeau de plaques|fardeaux de plaques;\
    XPZ=fardeau de planches|fardeaux de planches;XRD=tige;XRG=anneau|anneaux;XRJ=portant;XRK=rayonnage;XRL=touret;\
    XRO=rouleau|rouleaux;XRT=filet rouge|filets rouges;XRZ=fardeau de tiges|fardeaux de tiges;XSA=sac;XSB=dalle;\
    XSC=cageot;XSD=fuseau|fuseaux;XSE=coffre de marin|coffres de marin;XSH=sachet;XSI=patin;\
    XSK=caisse à armature|caisses à armature;XSL=intercalaire;XSM=tôle;XSO=bobine;\
    XSS=caisse en acier|caisses en acier;XST=feuille;XSU=valise;XSV=enveloppe en acier|enveloppes en acier;\
    XSW=lot sous film|lots sous film;XSX=ensemble;XSY=manchon;XSZ=fardeau de feuilles|fardeaux de feuilles;\
    XT1=comprimé;XTB=baquet;XTC=caisse à thé|caisses à thé;XTD=tube souple|tubes souples;XTE=pneu;\
    XTG=conteneur-citerne|conteneurs-citernes;XTI=tierçon;XTK=citerne rectangulaire|citernes rectangulaires;\
    XTL=baquet à couvercle|baquets à couvercle;XTN=boîte de conserve|boîtes de conserve;XTO=foudre;XTR=malle;\
    XTS=botte;XTT=sac fourre-tout|sacs fourre-tout;XTU=tube;XTY=citerne cylindrique|citernes cylindriques;\
    XTZ=fardeau de tubes|fardeaux de tubes;XUN=unité;XVA=cuve;XVI=fiole;XVK=vanpack;\
    XVP=emballage sous vide|emballages sous vide;XWA=GRV|;XWB=bouteille clissée|bouteilles clissées;\
    XWC=GRV en acier|;XWD=GRV en aluminium|;XWF=GRV en métal|;XWS=GRV en film plastique|;ZP=page;\
    ZZ=unité convenue|unités convenues;
    """)
}
