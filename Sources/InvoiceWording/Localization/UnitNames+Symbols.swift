extension UnitNames {
  /// The symbols of units (UN/ECE recommendation 20), which are the same in all languages and have no plural.
  static let symbols = UnitNames(
    """
    23=g/cm³|;28=kg/m²|;2N=dB|;2Z=mV|;3B=MJ|;4G=µl|;4H=µm|;4K=mA|;4O=µF|;4T=pF|;59=ppm|;61=ppb|;81=H|;A44=dal|;\
    A45=dam|;A86=GHz|;A90=GW|;A97=hPa|;AMH=Ah|;AMP=A|;ATM=atm|;B47=kN|;B49=kΩ|;B68=Gbit|;B75=MΩ|;B80=Gbit/s|;\
    B84=µA|;B98=µs|;BAR=bar|;BQL=Bq|;BTU=Btu|;C18=mmol|;C26=ms|;C31=mW|;C34=mol|;C37=kbit|;C41=nF|;C45=nm|;\
    C74=kbit/s|;C79=kVAh|;C81=rad|;CDL=cd|;CEL=°C|;CGM=cg|;CLT=cl|;CMK=cm²|;CMQ=cm³|;CMT=cm|;COU=C|;CUR=Ci|;\
    D29=THz|;D32=TWh|;D33=T|;D36=Mbit|;D44=var|;D46=VA|;DD=°|;DG=dg|;DJ=dag|;DLT=dl|;DMA=dam³|;DMK=dm²|;DMQ=dm³|;\
    DMT=dm|;DTN=dt|;E09=mAh|;E14=kcal|;E20=Mbit/s|;E32=l/h|;E39=dpi|;E93=kg/h|;FAH=°F|;FAR=F|;FOT=ft|;FTK=ft²|;\
    FTQ=ft³|;GL=g/l|;GM=g/m²|;GP=mg/m³|;GRM=g|;GV=GJ|;GWH=GWh|;H16=dam²|;H18=hm²|;H19=hm³|;HGM=hg|;HLT=hl|;HMT=hm|;\
    HTZ=Hz|;INH=in|;INK=in²|;INQ=in³|;JOU=J|;K3=kvarh|;K6=kl|;KEL=K|;KGM=kg|;KGS=kg/s|;KHZ=kHz|;KJO=kJ|;KMH=km/h|;\
    KMK=km²|;KMQ=kg/m³|;KMT=km|;KPA=kPa|;KTN=kt|;KVA=kVA|;KVR=kvar|;KVT=kV|;KWH=kWh|;KWT=kW|;L2=l/min|;LBR=lb|;\
    LUM=lm|;LUX=lx|;M1=mg/l|;MAL=Ml|;MAR=Mvar|;MAW=MW|;MBR=mbar|;MC=µg|;MGM=mg|;MHZ=MHz|;MIK=mi²|;MLT=ml|;MMK=mm²|;\
    MMQ=mm³|;MMT=mm|;MPA=MPa|;MQH=m³/h|;MQS=m³/s|;MTK=m²|;MTQ=m³|;MTS=m/s|;MVA=MVA|;MWH=MWh|;NEW=N|;NM3=Nm³|;\
    NU=N·m|;OHM=Ω|;ONZ=oz|;P1=%|;PAL=Pa|;PS=psi|;SIE=S|;SM3=Sm³|;TKM=t·km|;VLT=V|;VP=% vol.|;WEB=Wb|;WHR=Wh|;WTT=W|;\
    YDK=yd²|;YDQ=yd³|;YRD=yd|;
    """)
}
