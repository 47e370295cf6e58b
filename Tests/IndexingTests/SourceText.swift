import Documents
import Indexing

/// A document made of paragraphs, each with the name of its speaker or none.
func sourceDocument(_ path: String, _ paragraphs: [(speaker: String?, text: String)]) -> Document {
  var builder = DocumentBuilder(
    file: InputFile(path: path, bytes: Array(path.utf8)), format: "text")
  for (index, paragraph) in paragraphs.enumerated() {
    builder.append(
      .paragraph, address: "p\(index)", speaker: paragraph.speaker.map { Speaker(name: $0) },
      pieces: [.init(paragraph.text, source: TextRange(0, 0))])
  }
  return builder.document()
}
