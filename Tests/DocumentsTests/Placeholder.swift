import Testing
@Suite struct PlaceholderDocuments { @Test func holds() { #expect(Bool(true)) } }
