import Testing
@Suite struct PlaceholderPipeline { @Test func holds() { #expect(Bool(true)) } }
