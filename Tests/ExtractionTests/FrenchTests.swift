import Testing

/// French: guillemets with their spaces, incises, inverted pronouns, dashes, sources.
@Suite struct FrenchTests {
  @Test(arguments: SpokenLine.table(Self.lines))
  func findsWordsSpeakerAndCue(_ line: SpokenLine) {
    #expect(line.found(in: "fr") == line.expected)
  }

  /// Text, the first words that report speech, who says them and the cue; nothing where the marks
  /// report none.
  static let lines = #"""
    « Nous paierons », a déclaré Anne Lebrun. | Nous paierons | Anne Lebrun | a déclaré
    « Nous paierons », a déclaré la ministre. | Nous paierons | la ministre | a déclaré
    « Nous paierons », dit Anne Lebrun. | Nous paierons | Anne Lebrun | dit
    « Nous paierons », affirme le maire de Lille. | Nous paierons | le maire de Lille | affirme
    « Nous paierons », a-t-il déclaré. | Nous paierons | a-t-il | a-t-il déclaré
    « Nous paierons », a-t-elle répondu. | Nous paierons | a-t-elle | a-t-elle répondu
    « Nous paierons », explique-t-il. | Nous paierons | explique-t-il | explique-t-il
    « Nous paierons », précise-t-elle. | Nous paierons | précise-t-elle | précise-t-elle
    « Nous paierons », ont-ils annoncé. | Nous paierons | ont-ils | ont-ils annoncé
    «Nous paierons», a déclaré Anne Lebrun. | Nous paierons | Anne Lebrun | a déclaré
    “Nous paierons”, a déclaré Anne Lebrun. | Nous paierons | Anne Lebrun | a déclaré
    "Nous paierons", a déclaré Anne Lebrun. | Nous paierons | Anne Lebrun | a déclaré
    « Nous paierons, a déclaré Mme Lebrun, mais pas maintenant. » | Nous paierons | Mme Lebrun | a déclaré
    « Nous paierons, assure-t-il, mais pas maintenant. » | Nous paierons | assure-t-il | assure-t-il
    Anne Lebrun a déclaré : « Nous paierons. » | Nous paierons. | Anne Lebrun | a déclaré
    Anne Lebrun déclare : « Nous paierons. » | Nous paierons. | Anne Lebrun | déclare
    Le maire a répondu : « Nous paierons. » | Nous paierons. | Le maire | a répondu
    Elle ajoute : « Nous paierons. » | Nous paierons. | Elle | ajoute
    Il a promis lundi : « Nous paierons. » | Nous paierons. | Il | a promis
    Selon Anne Lebrun, le projet est « mort ». | mort | Anne Lebrun | Selon
    D'après Anne Lebrun, le projet est « mort ». | mort | Anne Lebrun | D'après
    D’après le maire, le projet est « mort ». | mort | le maire | D’après
    Pour Anne Lebrun, le projet est « mort ». | mort | Anne Lebrun | Pour
    Le projet est « mort », selon Anne Lebrun. | mort | Anne Lebrun | selon
    « Nous paierons », selon Anne Lebrun. | Nous paierons | Anne Lebrun | selon
    « Nous paierons », d'après le maire. | Nous paierons | le maire | d'après
    Anne Lebrun a affirmé que le projet était « mort ». | mort | Anne Lebrun | a affirmé
    Le ministre a dénoncé « une erreur grave ». | une erreur grave | Le ministre | a dénoncé
    Le ministre a qualifié le projet d'« erreur grave ». | erreur grave | Le ministre | a qualifié
    Le maire estime que le projet est « mort ». | mort | Le maire | estime
    Le syndicat juge le projet « dangereux ». | dangereux | Le syndicat | juge
    La police a indiqué que l'homme était « connu ». | connu | La police | a indiqué
    « Nous paierons », souligne M. Lebrun. | Nous paierons | M. Lebrun | souligne
    « Nous paierons », lance Anne Lebrun. | Nous paierons | Anne Lebrun | lance
    « Il m'a dit “non” », raconte Anne Lebrun. | Il m'a dit “non” | Anne Lebrun | raconte
    — Nous paierons, dit Anne Lebrun. | Nous paierons | Anne Lebrun | dit
    « Nous paierons », a déclaré Anne Lebrun le 7 novembre 2026. | Nous paierons | Anne Lebrun | a déclaré
    Le film « Marée basse » sort lundi. |  |  |
    """#
}
