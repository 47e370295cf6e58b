import Testing
@Suite struct PlaceholderMatching { @Test func holds() { #expect(Bool(true)) } }
