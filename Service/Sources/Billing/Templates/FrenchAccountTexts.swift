/// What is said in French of documents, usage and personal data.
enum FrenchAccountTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .invoice: NoticeText(
      subject: "Votre facture {{number}}",
      preheader: "{{amount}}, payée. Le PDF est joint à ce message.",
      heading: "Votre facture {{number}}",
      paragraphs: [
        "Merci pour votre paiement{{#plan}} de l’abonnement {{plan}}{{/plan}}. Votre facture du {{date}}, d’un montant "
          + "de **{{amount}}**, est {{#in_mail}}jointe à ce message{{/in_mail}}"
          + "{{^in_mail}}dans votre espace client{{/in_mail}}. Elle est payée : vous n’avez rien à faire."
      ],
      facts: [.init("Facture", "{{number}}"), .init("Date", "{{date}}"), .init("Montant payé", "{{amount}}")],
      button: "Voir ma facture",
      notes: [
        "Le PDF est aussi une facture électronique (Factur-X) : les logiciels de comptabilité le lisent directement."
      ]),
    .creditNote: NoticeText(
      subject: "Votre avoir {{number}}",
      preheader: "{{amount}}. Le PDF est joint à ce message.",
      heading: "Votre avoir de {{amount}}",
      paragraphs: [
        "L’avoir {{number}} du {{date}}, d’un montant de **{{amount}}**, est {{#in_mail}}joint à ce "
          + "message{{/in_mail}}{{^in_mail}}dans votre espace client{{/in_mail}}. Il corrige la facture {{invoice}}."
          + "{{#refunded}} Nous vous remboursons **{{refunded}}** sur le moyen de paiement que vous aviez "
          + "utilisé, en quelques jours selon les banques.{{/refunded}}"
      ],
      facts: [
        .init("Avoir", "{{number}}"), .init("Facture corrigée", "{{invoice}}"),
        .init("Montant de l’avoir", "{{amount}}"),
      ],
      button: "Voir mon avoir"),
    .receipt: NoticeText(
      subject: "Paiement de {{amount}} reçu",
      preheader: "Merci. Votre facture vous attend dans votre espace client.",
      heading: "Merci, votre paiement est arrivé",
      paragraphs: [
        "Nous avons bien reçu votre paiement de **{{amount}}** du {{date}}{{#plan}}, pour votre abonnement "
          + "{{plan}}{{/plan}}.",
        "Votre facture est établie par notre partenaire de paiement, qui est le vendeur. Vous la trouverez dans votre "
          + "espace client ; ce message n’est pas une facture.",
      ],
      facts: [.init("Date", "{{date}}"), .init("Montant payé", "{{amount}}")],
      button: "Voir ma facture"),
    .softLimit: NoticeText(
      subject: "Vos {{limit}} messages sont utilisés",
      preheader: "Un nouveau mois commence le {{next_date}}.",
      heading: "Vos messages du mois sont utilisés",
      paragraphs: [
        "Vous avez envoyé **{{used}} messages** ce mois-ci ; votre formule {{plan}} en comprend {{limit}}."
          + "{{#maximum}} Le bot vous répond encore, jusqu’à {{maximum}} messages.{{/maximum}}",
        "Le compteur repart de zéro le **{{next_date}}**. Si vos journées demandent davantage, une formule plus large "
          + "prend effet aussitôt.",
      ],
      facts: [
        .init("Messages envoyés", "{{used}}"), .init("Compris dans la formule", "{{limit}}"),
        .init("Nouveau mois", "{{next_date}}"),
      ],
      button: "Voir les formules"),
    .hardLimit: NoticeText(
      subject: "Limite de messages atteinte",
      preheader: "Le bot vous répondra de nouveau le {{next_date}}.",
      heading: "La limite de votre formule est atteinte",
      paragraphs: [
        "Vous avez envoyé **{{used}} messages** ce mois-ci, et la limite de votre formule {{plan}} est de {{limit}}. Le "
          + "bot ne répond donc plus pour l’instant.",
        "Le compteur repart de zéro le **{{next_date}}**. Pour continuer sans attendre, choisissez une formule plus "
          + "large : elle prend effet aussitôt.",
      ],
      facts: [
        .init("Messages envoyés", "{{used}}"), .init("Limite de la formule", "{{limit}}"),
        .init("Nouveau mois", "{{next_date}}"),
      ],
      button: "Changer de formule"),
    .loginLink: NoticeText(
      subject: "Votre lien de connexion",
      preheader: "Il fonctionne une seule fois, jusqu’au {{until}}.",
      heading: "Connectez-vous à votre compte",
      paragraphs: [
        "Vous avez demandé un lien de connexion. Il fonctionne **une seule fois**, jusqu’au **{{until}}** ; la page "
          + "qu’il ouvre contient un bouton, qui vous connecte."
      ],
      facts: [.init("Valable jusqu’au", "{{until}}")],
      button: "Me connecter",
      notes: [
        "Vous n’avez rien demandé ? Ne faites rien : sans votre clic, il ne se passe rien. Ne transmettez jamais ce "
          + "lien, à qui que ce soit."
      ]),
    .exportReady: NoticeText(
      subject: "Vos données sont prêtes",
      preheader: "Le lien fonctionne une seule fois, jusqu’au {{until}}.",
      heading: "L’export de vos données est prêt",
      paragraphs: [
        "Vos messages, votre usage, vos réglages et vos factures sont réunis dans un fichier ZIP, avec un mode "
          + "d’emploi.",
        "Le lien fonctionne **une seule fois**, jusqu’au **{{until}}**. Ensuite, le fichier est supprimé ; vous "
          + "pouvez en demander un autre à tout moment.",
      ],
      facts: [.init("Disponible jusqu’au", "{{until}}")],
      button: "Télécharger mes données",
      notes: [
        "Vous n’avez pas demandé cet export ? Dans votre espace client, fermez les sessions que vous ne reconnaissez "
          + "pas."
      ]),
    .deletionAsked: NoticeText(
      subject: "Suppression de votre compte le {{next_date}}",
      preheader: "Jusque-là, vous pouvez changer d’avis.",
      heading: "Votre compte sera supprimé le {{next_date}}",
      paragraphs: [
        "Vous avez demandé la suppression de votre compte. Le **{{next_date}}**, vos messages, votre historique et vos "
          + "réglages seront supprimés définitivement.",
        "Jusque-là, vous pouvez exporter vos données ou changer d’avis : un clic suffit.",
      ],
      facts: [.init("Suppression le", "{{next_date}}")],
      button: "Garder mon compte", notes: [kept]),
    .deletionDone: NoticeText(
      subject: "Votre compte est supprimé",
      preheader: "Vos données ont été supprimées le {{date}}.",
      heading: "Votre compte est supprimé",
      paragraphs: [
        "Comme vous l’avez demandé, votre compte et vos données ont été supprimés le **{{date}}**. Cette suppression "
          + "est définitive.",
        "Merci pour le temps passé avec nous. C’est le dernier message que vous recevez au sujet de ce compte.",
      ],
      notes: [
        "La loi nous oblige à conserver vos factures dix ans : elles sont dans une archive fermée, et ne servent à "
          + "rien d’autre."
      ]),
  ]

  private static let kept =
    "La loi nous oblige à conserver vos factures dix ans ; elles sont alors dans une archive fermée."
}
