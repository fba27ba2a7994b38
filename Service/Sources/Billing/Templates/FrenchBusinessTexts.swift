/// What the business is told in French.
enum FrenchBusinessTexts {
  static let texts: [NoticeKind: NoticeText] = [
    .adminReview: NoticeText(
      subject: "À décider : {{subject}}",
      preheader: "{{kind}} : {{reason}}",
      heading: "Une décision vous attend",
      paragraphs: [
        "Le service ne peut pas décider seul, et n’a rien fait en attendant. Sa raison, telle qu’il l’a notée :",
        "**{{reason}}**",
      ],
      facts: [.init("Sujet", "{{subject}}"), .init("Nature", "{{kind}}")], button: "Ouvrir les décisions"),
    .adminDeadJob: NoticeText(
      subject: "Tâche abandonnée : {{kind}} {{subject}}",
      preheader: "{{reason}}",
      heading: "Une tâche a été abandonnée",
      paragraphs: [
        "Elle n’a pas abouti, et ne sera plus tentée d’elle-même. La raison, telle que le service l’a notée :",
        "**{{reason}}**",
        "Une fois la cause écartée, relancez la tâche : rien n’est fait deux fois.",
      ],
      facts: [.init("Tâche", "{{kind}}"), .init("Sujet", "{{subject}}")], button: "Ouvrir les tâches"),
    .adminParkedMail: NoticeText(
      subject: "Message non remis : {{subject}}",
      preheader: "{{reason}}",
      heading: "Un message n’a pas pu être remis",
      paragraphs: [
        "Le serveur de messagerie l’a refusé, ou n’a pas pu être joint pendant quatre jours. Sa réponse :",
        "**{{reason}}**",
        "D’autres messages peuvent attendre pour la même raison. Une fois la cause écartée, relancez-les ou écartez-les "
          + "dans l’administration.",
      ],
      facts: [.init("Message", "{{subject}}"), .init("Nature", "{{kind}}")], button: "Ouvrir la messagerie"),
    .test: NoticeText(
      subject: "Message d’essai",
      preheader: "L’envoi des messages fonctionne.",
      heading: "L’envoi fonctionne",
      paragraphs: [
        "Si vous lisez ce message, le service sait envoyer des messages avec les réglages actuels. Vous n’avez rien à "
          + "faire."
      ]),
  ]
}
