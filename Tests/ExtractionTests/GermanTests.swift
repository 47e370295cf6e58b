import Extraction
import Testing

/// German: marks, cues, separable verbs, word order and reported speech by its form; names between marks.
@Suite struct GermanTests {
  @Test(arguments: SpokenLine.table(Self.lines))
  func findsWordsSpeakerAndCue(_ line: SpokenLine) {
    #expect(line.found(in: "de") == line.expected)
  }

  /// Text, the first words that report speech, who says them and the cue; nothing where the marks
  /// report none.
  static let lines = #"""
    „Wir zahlen“, sagte Anna Lehmann. | Wir zahlen | Anna Lehmann | sagte
    „Wir zahlen“, sagte gestern in Ulm der Bürgermeister. | Wir zahlen | der Bürgermeister | sagte
    Lehmann erklärte: „Wir zahlen.“ | Wir zahlen. | Lehmann | erklärte
    »Wir zahlen«, so Lehmann. | Wir zahlen | Lehmann | so
    «Wir zahlen», betonte die Ministerin. | Wir zahlen | die Ministerin | betonte
    "Wir zahlen", sagte er. | Wir zahlen | er | sagte
    „Wir zahlen", sagte sie. | Wir zahlen | sie | sagte
    „Wir zahlen”, meinte Lehmann. | Wir zahlen | Lehmann | meinte
    „Er rief ‚Halt‘ und lief“, berichtete Lehmann. | Er rief ‚Halt‘ und lief | Lehmann | berichtete
    »Er rief ›Halt‹ und lief«, berichtete Lehmann. | Er rief ›Halt‹ und lief | Lehmann | berichtete
    In einem Interview erklärte er: „Wir zahlen.“ | Wir zahlen. | er | erklärte
    Am Montag sagte die Sprecherin der Stadt vor Journalisten: „Wir zahlen.“ | Wir zahlen. | die Sprecherin | sagte
    Der Senator teilte am Abend mit: „Wir zahlen.“ | Wir zahlen. | Der Senator | teilte
    Die Polizei wies darauf hin: „Wir zahlen.“ | Wir zahlen. | Die Polizei | wies
    Lehmann räumte ein, der Plan sei „gescheitert“. | gescheitert | Lehmann | räumte ein
    Der Verband kündigte „harte Schritte“ an. | harte Schritte | Der Verband | kündigte
    Den Plan lehnte die Gewerkschaft als „unsozial“ ab. | unsozial | die Gewerkschaft | lehnte
    Den Unmut brachte Anna Lehmann zum Ausdruck: „Wir zahlen nicht.“ | Wir zahlen nicht. | Anna Lehmann | brachte
    Lehmann ist der Ansicht, der Plan sei „gescheitert“. | gescheitert | Lehmann | ist der Ansicht
    Bundeskanzlerin Anna Lehmann (CDU) nannte den Plan „mutig“. | mutig | Bundeskanzlerin Anna Lehmann | nannte
    Der Minister bezeichnete die Pläne als „Wortbruch“. | Wortbruch | Der Minister | bezeichnete
    Die Opposition habe den Vorschlag „unseriös“ genannt, sagte Lehmann. | unseriös | Lehmann | sagte
    Lehmann hat den Vorschlag „unseriös“ genannt. | unseriös | Lehmann | genannt
    Gestern hatte der frühere Minister Otto Weber zugesichert: „Wir zahlen.“ | Wir zahlen. | der frühere Minister Otto Weber | zugesichert
    „Wir zahlen“, hatte Lehmann in einem Gespräch erklärt. | Wir zahlen | Lehmann | erklärt
    „Ja, wir zahlen.“ Das musste Lehmann am Abend einräumen. | Ja, wir zahlen. | Lehmann | einräumen
    „Wir zahlen“, so urteilte Lehmann. | Wir zahlen | Lehmann | urteilte
    Der Plan sei ernst, so Lehmann weiter: „Wir zahlen.“ | Wir zahlen. | Lehmann | so
    Lehmann sagte, dass der Plan „gescheitert“ sei. | gescheitert | Lehmann | sagte
    Wie Lehmann mitteilte, ist der Plan „gescheitert“. | gescheitert | Lehmann | mitteilte
    Wie der Minister am Dienstag in Ulm erklärte, sieht das Land darin „kein Hindernis“. | kein Hindernis | der Minister | erklärte
    Laut Lehmann ist der Plan „gescheitert“. | gescheitert | Lehmann | Laut
    Nach Angaben der Polizei war der Mann „stark betrunken“. | stark betrunken | der Polizei | Nach Angaben
    Nach Ansicht von Anna Lehmann ist der Plan „gescheitert“. | gescheitert | Anna Lehmann | Nach Ansicht
    Der Behörde zufolge war die Lage „stabil“. | stabil | Der Behörde | zufolge
    Für den Theologen Hans Weber ist der Rücktritt „verständlich“. | verständlich | den Theologen Hans Weber | Für
    Der britischen Zeitung sagte Otto Weber: „Wir zahlen.“ | Wir zahlen. | Otto Weber | sagte
    Dem Reporter antwortete sie: „Wir zahlen.“ | Wir zahlen. | sie | antwortete
    Otto Weber, Dezernent der Stadt Ulm, sprach von einer „Gefahr für Leib und Leben“. | Gefahr für Leib und Leben | Otto Weber | sprach
    Die Lage sei ernst, sagte Lehmann und warnte vor „großen Schäden“. | großen Schäden | Lehmann | warnte
    Weber kritisierte den Einsatz und sprach von „Versuchen einer Eskalation“. | Versuchen einer Eskalation | Weber | sprach
    Anna von der Heide betonte, die Lage sei „sehr ernst“. | sehr ernst | Anna von der Heide | betonte
    Von einem „schweren Fehler“ spricht der Bericht. | schweren Fehler | der Bericht | spricht
    Als „verpasste Gelegenheit“ bezeichnete Weber den Besuch. | verpasste Gelegenheit | Weber | bezeichnete
    In der Mitteilung heißt es: „Wir zahlen.“ | Wir zahlen. | der Mitteilung | heißt es
    „Wir zahlen“, heißt es in der Mitteilung. | Wir zahlen | der Mitteilung | heißt es in
    Lehmann sagte, die Lage sei ernst. Man habe „keine Wahl“. | keine Wahl | Lehmann |
    Weber sprach am Abend. Lehmann sagte, man müsse „sparen“. Die Stadt habe „über ihre Verhältnisse“ gelebt. | sparen | Lehmann | sagte
    Sie sicherte der Stadt ihre „volle Unterstützung“ zu. | volle Unterstützung | Sie | sicherte
    Auch bemängelte er, die Arbeit sei „schlampig“. | schlampig | er | bemängelte
    Dieser sagte: „Wir zahlen.“ | Wir zahlen. | Dieser | sagte
    „Wir zahlen“, sagte Benedikt XVI. gestern. | Wir zahlen | Benedikt XVI | sagte
    Am 7. November sagte Lehmann: „Wir zahlen.“ | Wir zahlen. | Lehmann | sagte
    Das Ministerium erklärte, der Antrag sei „in Arbeit“. | in Arbeit | Das Ministerium | erklärte
    Ob es stimme, „könne niemand sagen“, erklärte Weber. | könne niemand sagen | Weber | erklärte
    Das Gesetz erlaubt das nur „zur Abwehr einer schweren Störung“. | zur Abwehr einer schweren Störung | Das Gesetz | erlaubt
    „Wir zahlen“, schrieb Lehmann auf ihrer Seite, „aber nicht sofort.“ | Wir zahlen | Lehmann | schrieb
    Die Antwort von Lehmann: „Wir zahlen.“ | Wir zahlen. | Lehmann | Antwort
    Der Vorwurf der Opposition, der Plan sei „unsozial“, traf ihn. | unsozial | der Opposition | Vorwurf
    Die Demonstranten riefen: „Wir zahlen nicht!“ | Wir zahlen nicht! | Die Demonstranten | riefen
    „Wir zahlen“ – das sagte Lehmann am Montag. | Wir zahlen | Lehmann | sagte
    „Offenbar ist das zu teuer“, so das Fazit der Prüfer. | Offenbar ist das zu teuer | der Prüfer | so
    Er wirft der Stadt „grobe Fehler“ vor. | grobe Fehler | Er | wirft
    Der Film „Ebbe“ läuft im Kino. |  |  |
    Die so genannte „Dunkelflaute“ kam im Januar. |  |  |
    Die Band nennt sich „Ebbe und Flut“. |  |  |
    Die Werft „Hansa“ liegt am Hafen. |  |  |
    Das Flugzeug landete im „Tempelhof“. |  |  |
    Die „Hansa“-Werft schließt. |  |  |
    Der Plan wird von der Opposition „unsozial“ genannt. | unsozial | der Opposition | genannt
    Selbst die Zeitung hatte kritisiert, die Lage sei „sehr ernst“. | sehr ernst | die Zeitung | kritisiert
    Auch Anna Lehmann sprach von einem „schweren Fehler“. | schweren Fehler | Anna Lehmann | sprach
    Einer der Fahrer sagte: „Wir zahlen.“ | Wir zahlen. | Einer | sagte
    Sie wisse, dass die Arbeit „nicht frei von Schwächen“ sei, hatte Lehmann gesagt. | nicht frei von Schwächen | Lehmann | gesagt
    Weber vertrat die Auffassung, der Plan sei „gescheitert“. | gescheitert | Weber | vertrat die Auffassung
    Das Blatt zitiert den Minister Otto Weber mit den Worten: „Wir zahlen.“ | Wir zahlen. | den Minister Otto Weber | zitiert
    „Wir zahlen“, zitiert das Blatt den Minister Otto Weber. | Wir zahlen | den Minister Otto Weber | zitiert
    „Wir zahlen nicht“, lautete die Forderung der Verbände. | Wir zahlen nicht | der Verbände | lautete
    „Wir zahlen nicht“, mit diesen Worten wandte sich Lehmann ab. | Wir zahlen nicht | Lehmann | wandte
    Mit den Worten „Wir zahlen nicht“, wandte sich Lehmann ab. | Wir zahlen nicht | Lehmann | wandte
    Es gratulierten der Minister Otto Weber („Das ist gut für alle.“) und andere. | Das ist gut für alle. | der Minister Otto Weber |
    Was für die Ministerin ein „großer Schritt“ ist, sorgt für Streit. | großer Schritt | die Ministerin | für
    Lehmann hat den Abbau „starrer Regeln“ bis zum Sommer gefordert. | starrer Regeln | Lehmann | gefordert
    In dem Bericht wird der Plan als „unsozial“ bezeichnet. | unsozial | dem Bericht | bezeichnet
    Die Band stellte ihre neue Platte vor: „Ebbe und Flut“ |  |  |
    Lehmann sagte dem „Tagblatt“, dass der Plan ruht. |  |  |
    Laut einem Artikel der „Neuen Post“, der am Montag erschien, ruht der Plan. |  |  |
    Weil Weber ihn „feige“ nannte, klagte Lehmann. | feige | Weber | nannte
    """#

  @Test(arguments: [
    SpeechCase(
      "„Wir zahlen“, sagte Lehmann. Weber war nach eigenen Worten überrascht. „Das ist mir neu.“",
      [Speech("Wir zahlen", "Lehmann"), Speech("Das ist mir neu.", "Weber")]),
    SpeechCase(
      "Lehmann sagte, man müsse „sparen“. Weber erklärte sich bereit. Die Lage sei „sehr ernst“.",
      [Speech("sparen", "Lehmann"), Speech("sehr ernst", "Weber")]),
    SpeechCase(
      "Von „grobem“ oder „mutwilligem Betrug“ spricht der Bericht.",
      [Speech("grobem", "der Bericht"), Speech("mutwilligem Betrug", "der Bericht")]),
    SpeechCase(
      "Anna Lehmann blieb ruhig. Ihre Zuversicht gründet sich auf Erfahrung: „Wir haben gezahlt.“",
      [Speech("Wir haben gezahlt.", "Ihre")]),
    SpeechCase(
      "„Wir zahlen“, so Lehmann, Weber und der Minister Jan Roth: „Das ist gut.“",
      [Speech("Wir zahlen", "Lehmann"), Speech("Das ist gut.", "der Minister Jan Roth")]),
  ])
  func changesTheSpeaker(_ example: SpeechCase) {
    #expect(Extracted(example.text, language: "de").speech == example.speech)
  }

  /// “ closes what „ opened; it is not turned the wrong way.
  @Test(arguments: [
    "„Wir zahlen nicht.“ Das war gut.", "Er nannte es „gut“, sie „schlecht“.",
    "»Wir zahlen«, sagte er.",
  ])
  func takesLowMarksForWellTurned(_ text: String) {
    #expect(Extracted(text, language: "de").analysis.markFaults.isEmpty)
  }
}
