import Testing

@testable import Matching

/// Quotations in other languages than English are judged by the words of their own.
@Suite struct LanguagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let source: String
    let quote: String
    /// Identifier of the only rule that fires; nil when the quotation is verified.
    let rule: String?
    var testDescription: String { "\(language): \(quote)" }

    init(_ language: String, _ source: String, _ quote: String, _ rule: String?) {
      self.language = language
      self.source = source
      self.quote = quote
      self.rule = rule
    }
  }

  private static let bridge = "Wir werden die alte Brücke im März nicht für zwölf Monate sperren."
  private static let budget = "Die Stadt hat 1.200 Wohnungen gebaut und zahlt 3,5 Prozent Zinsen."

  @Test(arguments: [
    Case("de", bridge, bridge, nil),
    Case("de", bridge, "Wir werden die alte Brücke im März für zwölf Monate sperren.", negation),
    Case(
      "de", bridge, "Wir werden die alte Brücke im März nicht für elf Monate sperren.", number),
    Case("de", bridge, "Wir werden die alte Brücke im März nicht für 12 Monate sperren.", cleaned),
    Case(
      "de", bridge, "Wir werden die alte Brücke im Mai nicht für zwölf Monate sperren.", number),
    Case(
      "de", bridge, "Wir werden die alte Straße im März nicht für zwölf Monate sperren.", words),
    Case(
      "de", budget, "Die Stadt hat 1.300 Wohnungen gebaut und zahlt 3,5 Prozent Zinsen.", number),
    Case(
      "de", budget, "Die Stadt hat 1200 Wohnungen gebaut und zahlt 3,5 Prozent Zinsen.", cleaned),
    Case("de", budget, "Die Stadt hat 1.200 Wohnungen gebaut und zahlt 35 Prozent Zinsen.", number),
    Case(
      "de", budget, "Die Stadt hat 1.200 Wohnungen gebaut und zahlt 5,3 Prozent Zinsen.", number),
    Case(
      "de", budget, "Die Stadt hat 1.200 Wohnungen gebaut und zahlt 3.5 Prozent Zinsen.", cleaned),
    Case(
      "de", "Die Zahl Pi beginnt für die Schule mit 3,141 und nicht mit vier.",
      "Die Zahl Pi beginnt für die Schule mit 3.141 und nicht mit vier.", number),
    Case(
      "de", "Der Hafen hat im letzten Jahr 3.141 Schiffe abgefertigt.",
      "Der Hafen hat im letzten Jahr 3141 Schiffe abgefertigt.", cleaned),
    Case(
      "de", "Der Hafen hat im letzten Jahr 1.234.567,5 Tonnen abgefertigt.",
      "Der Hafen hat im letzten Jahr 1234567,5 Tonnen abgefertigt.", cleaned),
    Case(
      "de", "Der Umbau kostet nach der Schätzung 6,4 Millionen Euro im Jahr.",
      "Der Umbau kostet nach der Schätzung 64 Millionen Euro im Jahr.", number),
    Case(
      "de", budget, "Die Stadt hat 1.200 Wohnungen nicht gebaut und zahlt 3,5 Prozent Zinsen.",
      negation),
    Case(
      "de", "Der Rat nannte es »einen großen Erfolg« für die ganze Stadt.",
      "Der Rat nannte es „einen\u{A0}großen Erfolg“ für die ganze Stadt.", nil),
    Case(
      "de", "Es gibt keine Pläne für den Verkauf des Hafens.",
      "Es gibt Pläne für den Verkauf des Hafens.", negation),
    Case(
      "de", "Alle Schulen im Bezirk bleiben am Montag geöffnet.",
      "Alle Schulen im Bezirk bleiben am Montag geschlossen.", negation),
    Case(
      "de", "Alle Schulen im Bezirk bleiben am Montag geöffnet.",
      "Einige Schulen im Bezirk bleiben am Montag geöffnet.", negation),
    Case(
      "de", "Das wird vielleicht die größte Baustelle im ganzen Land.",
      "Das wird die größte Baustelle im ganzen Land.", words),
    Case(
      "de", "Wir haben, ähm, in dem Hafen sozusagen alles neu gebaut.",
      "Wir haben im Hafen alles neu gebaut.", cleaned),
    Case(
      "de", "Gestern hat Anna Lehmann den Vertrag für den Hafen unterschrieben.",
      "Gestern hat Anna Hartwig den Vertrag für den Hafen unterschrieben.", "changed-name"),
    Case(
      "de", "Ich glaube nicht, dass der Hafen in diesem Jahr fertig wird.",
      "der Hafen in diesem Jahr fertig wird", "meaning-cut"),
  ])
  func german(_ example: Case) throws { try check(example) }

  private static let bus = "Nous n'avons pas fermé la ligne en mars pour quatre-vingt-dix jours."

  @Test(arguments: [
    Case("fr", bus, "Nous n’avons pas fermé la ligne en mars pour quatre-vingt-dix jours.", nil),
    Case("fr", bus, "Nous avons fermé la ligne en mars pour quatre-vingt-dix jours.", negation),
    Case("fr", bus, "Nous avons pas fermé la ligne en mars pour quatre-vingt-dix jours.", cleaned),
    Case("fr", bus, "Nous n'avons pas fermé la ligne en mai pour quatre-vingt-dix jours.", number),
    Case(
      "fr", bus, "Nous n'avons pas fermé la ligne en mars pour quatre-vingt-deux jours.", number),
    Case("fr", bus, "Nous n'avons pas fermé la ligne en mars pour 90 jours.", cleaned),
    Case("fr", bus, "Nous n'avons pas fermé la route en mars pour quatre-vingt-dix jours.", words),
    Case(
      "fr", "Le port a reçu 1\u{202F}200 bateaux cette année, soit 3,5 pour cent de plus.",
      "Le port a reçu 1200 bateaux cette année, soit 3,5 pour cent de plus.", cleaned),
    Case(
      "fr", "Le port a reçu 1\u{202F}200 bateaux cette année, soit 3,5 pour cent de plus.",
      "Le port a reçu 1 300 bateaux cette année, soit 3,5 pour cent de plus.", number),
    Case(
      "fr", "Le conseil va vendre le vieux port de la ville.",
      "Le conseil va jamais vendre le vieux port de la ville.", negation),
    Case(
      "fr", "Le maire a parlé d'un «\u{A0}grand succès\u{A0}» pour toute la ville.",
      "Le maire a parlé d’un “grand succès” pour toute la ville.", nil),
    Case(
      "fr", "Je ne crois pas que le port sera prêt avant la fin de cette année.",
      "le port sera prêt avant la fin de cette année", "meaning-cut"),
  ])
  func french(_ example: Case) throws { try check(example) }

  private static let school =
    "La escuela no abrirá en marzo para los treinta y dos alumnos del barrio."

  @Test(arguments: [
    Case(
      "es", school, "la escuela no abrirá en marzo para los treinta y dos alumnos del barrio", nil),
    Case(
      "es", school, "La escuela abrirá en marzo para los treinta y dos alumnos del barrio.",
      negation),
    Case(
      "es", school, "La escuela no abrirá en mayo para los treinta y dos alumnos del barrio.",
      number),
    Case("es", school, "La escuela no abrirá en marzo para los 32 alumnos del barrio.", cleaned),
    Case("es", school, "La escuela no abrirá en marzo para los 42 alumnos del barrio.", number),
    Case(
      "es", school, "La escuela no abrirá en marzo para los treinta y tres alumnos del barrio.",
      number),
    Case(
      "es", school, "La escuela no abrirá en marzo para los treinta y dos alumnos del centro.",
      words),
    Case(
      "es", "El puerto recibió mil doscientos barcos durante el año pasado.",
      "El puerto recibió 1.200 barcos durante el año pasado.", cleaned),
    Case(
      "es", "El puerto recibió 1.200 barcos durante el año pasado.",
      "El puerto recibió 1,2 barcos durante el año pasado.", number),
    Case(
      "es", "El consejo va a vender el viejo puerto de la ciudad.",
      "El consejo nunca va a vender el viejo puerto de la ciudad.", negation),
    Case(
      "es", "Algunos vecinos han visto el contrato «final» del puerto.",
      "Ningunos vecinos han visto el contrato “final” del puerto.", negation),
    Case(
      "es", "El alcalde habló de un «gran\u{A0}éxito» para toda la ciudad.",
      "El alcalde habló de un “gran éxito” para toda la ciudad.", nil),
    Case(
      "es", "No creo que el puerto esté listo antes del fin de este año.",
      "el puerto esté listo antes del fin de este año", "meaning-cut"),
  ])
  func spanish(_ example: Case) throws { try check(example) }

  private static let negation = "changed-negation"
  private static let number = "changed-number"
  private static let words = "changed-words"
  private static let cleaned = "cleaned-up-quotation"

  private func check(_ example: Case) throws {
    let desk = try Desk([("source", nil, [example.source])], language: example.language)
    let judgement = desk.judgement(try desk.comparison(example.quote))
    #expect(Set(judgement.rules) == Set(example.rule.map { [$0] } ?? []))
    if example.rule == nil { #expect(judgement.verdict == .verified) }
  }
}
