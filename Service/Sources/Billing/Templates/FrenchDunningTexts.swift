/// What is said in French of a payment that has failed; the subjects are the product's.
enum FrenchDunningTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .paymentProblem: NoticeText(
      subject: "Problème de paiement",
      preheader: "Votre paiement de {{amount}} n’a pas abouti. Rien ne change avant le {{next_date}}.",
      heading: "Votre paiement n’a pas abouti",
      paragraphs: [
        "Le {{date}}, le paiement de **{{amount}}** pour votre abonnement {{plan}} a été refusé. Cela arrive : une "
          + "carte expirée, un plafond atteint, une vérification de la banque.",
        "Votre service continue normalement. Sans règlement d’ici au **{{next_date}}**, les fonctions payantes seront "
          + "mises en pause.",
      ],
      facts: [
        .init("Montant dû", "{{amount}}"), .init("Abonnement", "{{plan}}"), .init("À régler avant le", "{{next_date}}"),
      ],
      button: "Mettre à jour mon paiement", notes: [settled]),
    .accountPaused: NoticeText(
      subject: "Rappel - Compte en pause",
      preheader: "Un règlement de {{amount}} suffit pour tout retrouver.",
      heading: "Vos fonctions payantes sont en pause",
      paragraphs: [
        "Le paiement de **{{amount}}** pour votre abonnement {{plan}}, refusé le {{date}}, n’est toujours pas réglé. "
          + "Vos fonctions payantes sont donc en pause ; vous gardez l’accès gratuit et son nombre de messages.",
        "Dès que le paiement nous parvient, tout revient aussitôt, sans autre démarche. Sans règlement, votre compte "
          + "sera suspendu le **{{next_date}}**.",
      ],
      facts: [
        .init("Montant dû", "{{amount}}"), .init("Abonnement", "{{plan}}"), .init("Suspension le", "{{next_date}}"),
      ],
      button: "Régler et tout retrouver", notes: [settled]),
    .lastChance: NoticeText(
      subject: "Dernière chance",
      preheader: "Sans règlement, votre compte sera suspendu le {{next_date}}.",
      heading: "Dernier rappel avant la suspension",
      paragraphs: [
        "Malgré nos messages, le paiement de **{{amount}}** pour votre abonnement {{plan}}, refusé le {{date}}, reste "
          + "à régler.",
        "Sans règlement, votre compte sera suspendu le **{{next_date}}** : le bot ne vous répondra plus. Il suffit de "
          + "quelques instants pour l’éviter.",
      ],
      facts: [
        .init("Montant dû", "{{amount}}"), .init("Abonnement", "{{plan}}"), .init("Suspension le", "{{next_date}}"),
      ],
      button: "Régler maintenant", notes: [settled]),
    .accountSuspended: NoticeText(
      subject: "Compte suspendu",
      preheader: "Réglez {{amount}} pour le rouvrir aussitôt.",
      heading: "Votre compte est suspendu",
      paragraphs: [
        "Le paiement de **{{amount}}** pour votre abonnement {{plan}}, refusé le {{date}}, n’a pas été réglé. Votre "
          + "compte est suspendu, et le bot ne vous répond plus. Votre espace client, vos factures et l’export de vos "
          + "données restent ouverts.",
        "Dès que le paiement nous parvient, tout est rétabli. Sans règlement, votre abonnement sera annulé "
          + "définitivement le **{{next_date}}**.",
      ],
      facts: [
        .init("Montant dû", "{{amount}}"), .init("Abonnement", "{{plan}}"), .init("Annulation le", "{{next_date}}"),
      ],
      button: "Régler et rouvrir mon compte", notes: [settled]),
    .subscriptionCancelled: NoticeText(
      subject: "Abonnement annulé",
      preheader: "Vos messages sont conservés jusqu’au {{next_date}}.",
      heading: "Votre abonnement est annulé",
      paragraphs: [
        "Votre abonnement {{plan}} a pris fin le {{date}}, faute de règlement. Il ne vous sera plus rien prélevé.",
        "Vos messages et votre historique sont conservés jusqu’au **{{next_date}}**, puis supprimés. D’ici là, vous "
          + "pouvez les exporter, ou reprendre un abonnement : vous retrouverez tout à sa place.",
      ],
      facts: [
        .init("Abonnement", "{{plan}}"), .init("Fin", "{{date}}"), .init("Suppression des messages", "{{next_date}}"),
      ],
      button: "Reprendre un abonnement", notes: [kept]),
    .purgeWarning: NoticeText(
      subject: "Suppression de vos données",
      preheader: "Elle aura lieu le {{next_date}}. Vous pouvez encore les exporter.",
      heading: "Vos données seront bientôt supprimées",
      paragraphs: [
        "Votre abonnement a pris fin faute de règlement. Le **{{next_date}}**, nous supprimerons définitivement vos "
          + "messages, vos échanges avec notre assistance et votre historique d’usage.",
        "Vous souhaitez les garder ? Exportez-les avant cette date. Vous pouvez aussi reprendre un abonnement : rien "
          + "ne sera alors supprimé.",
      ],
      facts: [.init("Suppression le", "{{next_date}}")],
      button: "Exporter mes données", notes: [stays, kept]),
    .dataPurged: NoticeText(
      subject: "Vos données ont été supprimées",
      preheader: "Comme annoncé, vos messages ont été supprimés le {{date}}.",
      heading: "Vos données ont été supprimées",
      paragraphs: [
        "Comme annoncé, nous avons supprimé le **{{date}}** vos messages, vos échanges avec notre assistance et votre "
          + "historique d’usage. Cette suppression est définitive.",
        "Vous pouvez revenir quand vous le souhaitez : connectez-vous à votre espace client et choisissez une formule.",
      ], notes: [stays, kept]),
    .paymentRecovered: NoticeText(
      subject: "Paiement reçu, merci",
      preheader: "Votre abonnement {{plan}} est pleinement actif.",
      heading: "Merci, votre paiement est arrivé",
      paragraphs: [
        "Nous avons bien reçu votre paiement de **{{amount}}**. Votre abonnement {{plan}} est pleinement actif : tout "
          + "ce qui était en pause est rétabli, et vous n’avez plus rien à faire."
      ],
      facts: [.init("Montant reçu", "{{amount}}"), .init("Abonnement", "{{plan}}")],
      button: "Ouvrir mon compte"),
  ]

  private static let settled =
    "Vous avez réglé entre-temps ? Alors vous n’avez rien à faire : nos messages se sont croisés."
  private static let stays =
    "Votre compte, vos réglages et vos coordonnées de facturation restent. Pour les effacer aussi, supprimez votre "
    + "compte dans votre espace client."
  private static let kept = "Vos factures restent conservées dix ans, comme la loi l’exige."
}
