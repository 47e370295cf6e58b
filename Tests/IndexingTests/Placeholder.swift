import Testing
@Suite struct PlaceholderIndexing { @Test func holds() { #expect(Bool(true)) } }
