import Testing
@Suite struct PlaceholderVerbatim { @Test func holds() { #expect(Bool(true)) } }
