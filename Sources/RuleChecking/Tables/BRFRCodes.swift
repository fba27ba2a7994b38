/// Codes that the French rules take, alike in both syntaxes.
enum BRFRCodes {
  /// By the names that the tables use.
  static let names = """
    let types = '380','389','393','501','386','500','384','471','472','473','261','262','381','396','502','503'
    let selfBilled = '389','501','500','471','473','261','502'
    let correcting = '384','471','472','473'
    let crediting = '261','381','396','502','503'
    let correctingBySeller = '384','472','381','396','503'
    let correctingByBuyer = '261','471','473','502'
    let modesOfSeveral = 'S8','B8','M8','S9','B9','M9'
    let modesOfSharing = 'S9','B9','M9'
    let modesOfMandate = 'S8','B8','M8'
    let categories = 'S','E','AE','K','G','O','Z'
    let rates = '0','0.0','0.00','10','10.0','10.00','13','13.0','13.00','20','20.0','20.00','8.5','8.50','19.6','19.60',
      '2.1','2.10','5.5','5.50','7','7.0','7.00','20.6','20.60','1.05','0.9','0.90','1.75','9.2','9.20','9.6','9.60'
    let files = 'RIB','LISIBLE','FEUILLE_DE_STYLE','PJA','BORDEREAU_SUIVI','DOCUMENT_ANNEXE','BON_LIVRAISON','BON_COMMANDE',
      'BORDEREAU_SUIVI_VALIDATION','ETAT_ACOMPTE','FACTURE_PAIEMENT_DIRECT','RECAPITULATIF_COTRAITANCE'
    """
}
