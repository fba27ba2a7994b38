/// What is said in French of a contract that its customer ends.
enum FrenchContractTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .contractTerminated: NoticeText(
      subject: "Votre contrat est résilié",
      preheader: "Nous avons reçu votre notification le {{received}}.",
      heading: "Votre contrat est résilié",
      paragraphs: [
        "Nous avons reçu le **{{received}}** la notification de la résiliation de votre abonnement {{plan}}, référence "
          + "{{number}}.",
        "{{#next_date}}Il prend fin le **{{next_date}}** : jusque-là, vous gardez votre formule et ses messages. {{/next_date}}"
          + "Il n’est plus renouvelé, et rien d’autre ne vous est prélevé. Vous passez ensuite à la formule gratuite ; vos "
          + "factures restent disponibles.",
      ],
      facts: [.init("Contrat", "{{plan}}, {{number}}"), .init("Notification reçue le", "{{received}}")],
      button: "Voir mon abonnement",
      notes: ["Conservez ce message : il confirme votre résiliation (article L215-1-1 du code de la consommation)."]),
    .withdrawalReceived: NoticeText(
      subject: "Accusé de réception de votre rétractation",
      preheader: "Nous avons reçu votre déclaration le {{received}}.",
      heading: "Votre rétractation est reçue",
      paragraphs: [
        "Nous avons reçu le **{{received}}** votre déclaration : « Je vous notifie ma rétractation du contrat portant sur "
          + "l’abonnement {{plan}}, référence {{number}}. »",
        "Votre abonnement n’est plus renouvelé. Le remboursement arrive sur le moyen de paiement que vous aviez utilisé, au "
          + "plus tard le **{{next_date}}** ; si vous aviez demandé que le service commence tout de suite, le montant du "
          + "service déjà fourni peut en être déduit.",
      ],
      facts: [
        .init("Contrat", "{{plan}}, {{number}}"), .init("Déclaration reçue le", "{{received}}"),
        .init("Remboursement au plus tard le", "{{next_date}}"),
      ],
      button: "Voir mon abonnement",
      notes: ["Conservez ce message : il prouve votre rétractation (article L221-21 du code de la consommation)."]),
  ]
}
