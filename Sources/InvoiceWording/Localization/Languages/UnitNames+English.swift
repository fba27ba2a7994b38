extension UnitNames {
  /// The names of units and packages (UN/ECE recommendations 20 and 21) in English.
  static let english = UnitNames(
    """
    10=group;11=outfit;13=ration;20=20-foot container;21=40-foot container;2P=kB|;4L=MB|;5B=batch|batches;A91=gon;\
    A99=bit;AB=bulk pack;ACR=acre;ACT=activity|activities;AD=byte;ANN=year;APZ=troy ounce;AS=assortment;\
    AY=assembly|assemblies;BFT=board foot|board feet;BIL=trillion|trillion;BLD=dry barrel;BLL=barrel;C0=call;\
    C62=unit;CEN=hundred|hundred;CG=card;CLF=hundred leaves|;CNP=hundred packs|;CTM=carat;CWA=US hundredweight|;\
    CWI=UK hundredweight|;D63=book;D68=word;DAA=decare;DAD=ten days|;DAY=day;DPC=dozen pieces|;DPR=dozen pairs|;\
    DRL=dozen rolls|;DZN=dozen|dozen;DZP=dozen packs|;E10=degree day;E25=active unit;E27=dose;E34=GB|;E35=TB|;\
    E36=PB|;E37=pixel;E38=megapixel;E48=service;E49=working day;E50=accounting unit;E51=job;E53=test;E54=trip;\
    E55=use;E56=well;E57=zone;EA=unit;EB=electronic mailbox|electronic mailboxes;FC=thousand cubic feet|;\
    GGR=great gross|;GLI=UK gallon;GLL=US gallon;GRN=grain;GRO=gross|gross;H87=piece;HBA=hundred boxes|;\
    HC=hundred|hundred;HEA=head|head;HUR=hour;IE=person|persons;JNT=joint;KNT=knot;KT=kit;L95=common year;\
    LEF=leaf|leaves;LF=linear foot|linear feet;LH=labour hour;LK=link;LM=linear metre;LN=length;LO=lot;\
    LPA=litre of pure alcohol|litres of pure alcohol;LR=layer;LS=flat fee;LTN=UK ton;LTR=litre;LY=linear yard;\
    M36=30-day month;M37=360-day year;MBE=thousand bricks|;MIL=thousand|thousand;MIN=minute;MIO=million|million;\
    MLD=billion|billion;MON=month;MTR=metre;NAR=article;NCL=cell;NF=message;NIU=IU|;NL=load;NMI=nautical mile;\
    NMP=pack;NPT=part;NT=net ton;OA=panel;OT=overtime hour;OZA=US fluid ounce;OZI=UK fluid ounce;PD=pad;\
    PFL=proof litre;PR=pair;PTI=UK pint;PTL=US pint;PTN=portion;Q3=meal;QAN=quarter;QB=printed page;QR=quire;\
    QTI=UK quart;QTL=US quart;RM=ream;ROM=room;RPM=rpm|;SAN=half-year;SCO=score;SEC=second;SET=set;SG=segment;\
    SMI=mile;STI=stone|stone;STN=US ton;SW=skein;SX=shipment;SYR=syringe;T0=telecommunication line;\
    T3=thousand pieces|;TNE=tonne;TP=pack of ten|packs of ten;TPR=ten pairs|;TST=ten sets|;U1=treatment;U2=tablet;\
    UC=telecommunication port;WCD=cord;WEE=week;WM=working month;X1A=steel drum;X1B=aluminium drum;X1D=plywood drum;\
    X1F=flexible container;X1G=fibre drum;X1W=wooden drum;X2C=wooden barrel;X3A=steel jerrican;X3H=plastic jerrican;\
    X43=super bag;X44=polybag;X4A=steel box|steel boxes;X4B=aluminium box|aluminium boxes;\
    X4C=natural-wood box|natural-wood boxes;X4D=plywood box|plywood boxes;\
    X4F=reconstituted-wood box|reconstituted-wood boxes;X4G=fibreboard box|fibreboard boxes;\
    X4H=plastic box|plastic boxes;X5H=woven plastic bag;X5L=textile bag;X5M=paper bag;\
    X6H=composite plastic receptacle;X6P=composite glass receptacle;X7A=car case;X7B=wooden case;X8A=wooden pallet;\
    X8B=wooden crate;X8C=wooden bundle;XAA=rigid plastic IBC;XAB=fibre receptacle;XAC=paper receptacle;\
    XAD=wooden receptacle;XAE=aerosol;XAF=80 × 60 cm pallet;XAG=shrink-wrapped pallet;XAH=100 × 110 cm pallet;\
    XAI=clamshell;XAJ=cone;XAL=ball;XAM=ampoule;XAP=protected ampoule;XAT=atomiser;XAV=capsule;XB4=belt;XBA=barrel;\
    XBB=bobbin;XBC=bottle crate;XBD=board;XBE=bundle;XBF=balloon;XBG=bag;XBH=bunch|bunches;XBI=bin;XBJ=bucket;\
    XBK=basket;XBL=compressed bale;XBM=basin;XBN=bale;XBO=bottle;XBP=protected balloon;\
    XBQ=protected cylindrical bottle;XBR=bar;XBS=bulbous bottle;XBT=bolt;XBU=butt;XBV=protected bulbous bottle;\
    XBW=box for liquids|boxes for liquids;XBX=box|boxes;XBY=bundle of boards|bundles of boards;\
    XBZ=bundle of bars|bundles of bars;XCA=can;XCB=beer crate;XCC=milk churn;XCD=can with spout|cans with spout;\
    XCE=creel;XCF=coffer;XCG=cage;XCH=chest;XCI=canister;XCJ=coffin;XCK=cask;XCL=coil;XCM=card;XCN=container;\
    XCO=carboy;XCP=protected carboy;XCQ=cartridge;XCR=crate;XCS=case;XCT=carton;XCU=cup;XCV=cover;XCW=roll cage;\
    XCX=cylindrical can;XCY=cylinder;XCZ=canvas|canvases;XDG=CHEP cage;XDI=iron drum;XDJ=demijohn;XDN=dispenser;\
    XDP=protected demijohn;XDR=drum;XDS=plastic tray;XDT=wooden tray;XDU=polystyrene tray;XDV=cardboard tray;\
    XEC=plastic bag;XED=case with pallet base|cases with pallet base;XEI=isothermic case;XEN=envelope;XFB=flexibag;\
    XFC=fruit crate;XFD=framed crate;XFE=flexitank;XFI=firkin;XFL=flask;XFO=footlocker;XFR=frame;XFT=food container;\
    XFW=flatbed cart;XFX=flexible bag;XGB=gas bottle;XGI=girder;XGR=glass receptacle;XGY=gunny bag;\
    XGZ=bundle of girders|bundles of girders;XHA=plastic basket;XHB=wooden basket;XHC=cardboard basket;XHG=hogshead;\
    XHN=hanger;XHR=hamper;XIA=wooden display package;XIB=cardboard display package;XIC=plastic display package;\
    XID=metal display package;XIE=display package;XIG=paper-wrapped package;XIH=plastic drum;XIN=ingot;\
    XIZ=bundle of ingots|bundles of ingots;XJB=jumbo bag;XJC=jerrican;XJG=jug;XJR=jar;XJT=jute bag;\
    XJY=cylindrical jerrican;XKG=keg;XKI=kit;XLE=piece of luggage|pieces of luggage;XLG=log;XLT=lot;XLU=lug;\
    XLV=liftvan;XLZ=bundle of logs|bundles of logs;XMA=metal crate;XMB=multiply bag;XMC=milk crate;\
    XME=metal container;XMR=metal receptacle;XMS=multi-wall sack;XMT=mat;XMX=matchbox|matchboxes;XNE=unpacked unit;\
    XNF=unpacked unit;XNG=unpacked set;XNS=nest;XNT=net;XNU=plastic tube net;XNV=textile tube net;XOT=octabin;\
    XOU=outer container;XPA=packet;XPB=pallet box|pallet boxes;XPC=parcel;XPD=80 × 100 cm pallet;\
    XPE=80 × 120 cm pallet;XPF=pen;XPG=plate;XPH=pitcher;XPI=pipe;XPJ=punnet;XPK=package;XPL=pail;XPN=plank;\
    XPO=pouch|pouches;XPP=piece;XPR=plastic receptacle;XPT=pot;XPU=tray;XPV=bundle of pipes|bundles of pipes;\
    XPX=pallet;XPY=bundle of plates|bundles of plates;XPZ=bundle of planks|bundles of planks;XRD=rod;XRG=ring;\
    XRJ=clothing rack;XRK=rack;XRL=reel;XRO=roll;XRT=rednet;XRZ=bundle of rods|bundles of rods;XSA=sack;XSB=slab;\
    XSC=shallow crate;XSD=spindle;XSE=sea chest;XSH=sachet;XSI=skid;XSK=skeleton case;XSL=slipsheet;XSM=metal sheet;\
    XSO=spool;XSS=steel case;XST=sheet;XSU=suitcase;XSV=steel envelope;XSW=shrink-wrapped pack;XSX=set;XSY=sleeve;\
    XSZ=bundle of sheets|bundles of sheets;XT1=tablet;XTB=tub;XTC=tea chest;XTD=collapsible tube;XTE=tyre;\
    XTG=tank container;XTI=tierce;XTK=rectangular tank;XTL=tub with lid|tubs with lid;XTN=tin;XTO=tun;XTR=trunk;\
    XTS=truss|trusses;XTT=tote bag;XTU=tube;XTY=cylindrical tank;XTZ=bundle of tubes|bundles of tubes;XUN=unit;\
    XVA=vat;XVI=vial;XVK=vanpack;XVP=vacuum pack;XWA=IBC;XWB=wicker bottle;XWC=steel IBC;XWD=aluminium IBC;\
    XWF=metal IBC;XWS=plastic-film IBC;ZP=page;ZZ=agreed unit;
    """)
}
