extension CodeTable {
  /// What a supporting document is, as French rules name it in BT-123 (BR-FR-17).
  package static let attachmentKinds = CodeTable(
    width: 27,
    """
    BON_COMMANDE               BON_LIVRAISON              BORDEREAU_SUIVI            \
    BORDEREAU_SUIVI_VALIDATION DOCUMENT_ANNEXE            ETAT_ACOMPTE               \
    FACTURE_PAIEMENT_DIRECT    FEUILLE_DE_STYLE           LISIBLE                    \
    PJA                        RECAPITULATIF_COTRAITANCE  RIB
    """)
}
