import Testing
@Suite struct PlaceholderExtraction { @Test func holds() { #expect(Bool(true)) } }
