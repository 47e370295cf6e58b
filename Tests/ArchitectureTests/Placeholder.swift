import Testing
@Suite struct PlaceholderArchitecture { @Test func holds() { #expect(Bool(true)) } }
