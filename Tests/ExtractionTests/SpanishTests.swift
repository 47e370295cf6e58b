import Testing

/// Spanish: guillemets, dashes, inverted order, sources.
@Suite struct SpanishTests {
  @Test(arguments: SpokenLine.table(Self.lines))
  func findsWordsSpeakerAndCue(_ line: SpokenLine) {
    #expect(line.found(in: "es") == line.expected)
  }

  /// Text, the first words that report speech, who says them and the cue; nothing where the marks
  /// report none.
  static let lines = #"""
    «Pagaremos», dijo Ana López. | Pagaremos | Ana López | dijo
    «Pagaremos», afirmó la ministra. | Pagaremos | la ministra | afirmó
    «Pagaremos», ha dicho Ana López. | Pagaremos | Ana López | ha dicho
    «Pagaremos», señaló el alcalde de Lugo. | Pagaremos | el alcalde de Lugo | señaló
    “Pagaremos”, explicó Ana López. | Pagaremos | Ana López | explicó
    "Pagaremos", explicó Ana López. | Pagaremos | Ana López | explicó
    “Pagaremos”, dice él. | Pagaremos | él | dice
    «Pagaremos», según Ana López. | Pagaremos | Ana López | según
    Según Ana López, el plan está «muerto». | muerto | Ana López | Según
    De acuerdo con el alcalde, el plan está «muerto». | muerto | el alcalde | De acuerdo con
    Para Ana López, el plan está «muerto». | muerto | Ana López | Para
    El plan está «muerto», según el alcalde. | muerto | el alcalde | según
    —Pagaremos —dijo Ana López—. | Pagaremos | Ana López | dijo
    —Pagaremos —dijo Ana López—. Pero no ahora. | Pagaremos | Ana López | dijo
    —Pagaremos —respondió el alcalde—, pero no ahora. | Pagaremos | el alcalde | respondió
    —No —contestó ella—. | No | ella | contestó
    Ana López dijo: «Pagaremos». | Pagaremos | Ana López | dijo
    Ana López afirmó: “Pagaremos”. | Pagaremos | Ana López | afirmó
    El alcalde ha declarado: «Pagaremos.» | Pagaremos. | El alcalde | ha declarado
    Él respondió: «Pagaremos». | Pagaremos | Él | respondió
    Ella añadió: «Pagaremos». | Pagaremos | Ella | añadió
    Ana López afirmó que el plan está «muerto». | muerto | Ana López | afirmó
    El ministro aseguró que el plan es «un error grave». | un error grave | El ministro | aseguró
    El sindicato calificó el plan de «peligroso». | peligroso | El sindicato | calificó
    La policía indicó que el hombre era «conocido». | conocido | La policía | indicó
    El ministro denunció «un error grave». | un error grave | El ministro | denunció
    El alcalde considera que el plan está «muerto». | muerto | El alcalde | considera
    «Pagaremos», escribió el periódico. | Pagaremos | el periódico | escribió
    «Pagaremos», subrayó el presidente. | Pagaremos | el presidente | subrayó
    «Pagaremos», insistió Ana López. | Pagaremos | Ana López | insistió
    «Pagaremos», advirtió Ana López. | Pagaremos | Ana López | advirtió
    «Pagaremos», recordó Ana López. | Pagaremos | Ana López | recordó
    «Pagaremos», declaró Ana López, «pero no ahora». | Pagaremos | Ana López | declaró
    «Me dijo “no”», contó Ana López. | Me dijo “no” | Ana López | contó
    “Me dijo ‘no’”, contó Ana López. | Me dijo ‘no’ | Ana López | contó
    «Pagaremos», dijo Ana López el 7 de noviembre de 2026. | Pagaremos | Ana López | dijo
    El portavoz lo llamó «un desastre». | un desastre | El portavoz | llamó
    «¡Pagaremos!», gritó la multitud. | ¡Pagaremos! | la multitud | gritó
    «¿Pagaremos?», preguntó Ana López. | ¿Pagaremos? | Ana López | preguntó
    La película «Marea baja» se estrena el lunes. |  |  |
    """#
}
