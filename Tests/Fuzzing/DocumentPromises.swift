// What every fuzzer holds a document to: the promises of `Document`, whatever the bytes were.

/// Reads the file and checks every document it gives; only `ReadingError` may be thrown.
func checkReading(of file: InputFile, as format: String?) {
  do {
    try Readers.read(file, as: format) { document in
      checkBlocks(of: document)
      checkPlaces(of: document)
      _ = MainText(of: document)
    }
  } catch is ReadingError {
  } catch { preconditionFailure("only ReadingError is thrown: \(error)") }
}

private func checkBlocks(of document: Document) {
  var previous = 0
  for block in document.blocks {
    precondition(block.range.start >= previous, "blocks ascend and do not overlap")
    precondition(block.range.end <= document.text.utf8.count, "a block lies inside the text")
    previous = block.range.end
    // Cutting at the borders must give back whole scalars.
    let words = document.text[block.range]
    precondition(!words.isEmpty, "a block has words")
  }
  for turn in document.turns {
    precondition(turn.blocks.upperBound <= document.blocks.count, "a turn is made of blocks")
    precondition(turn.range.end <= document.text.utf8.count, "a turn lies inside the text")
  }
}

private func checkPlaces(of document: Document) {
  for block in document.blocks.prefix(200) {
    for offset in [block.range.start, block.range.end] {
      let place = document.location(of: offset)
      precondition((place.line ?? 1) >= 1 && (place.column ?? 1) >= 1, "places count from 1")
      precondition(document.rawByte(of: offset) >= 0, "a place in the (unpacked) file")
    }
  }
}
