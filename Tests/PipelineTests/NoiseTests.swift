import Foundation
import Matching
import Testing

@testable import Pipeline

/// What the rules say of articles without faults.
@Suite struct NoiseTests {
  @Test func noRuleSpeaksInMoreThanOneSentenceOfFour() async throws {
    let drafts = CorporaTests.corpora.appending(path: "wire/drafts").path
    let noise = try await Noise(of: try MeasuredTexts.drafts([drafts]), width: 2)
    #expect(noise.drafts == 10)
    for rule in noise.rules.keys {
      #expect(noise.share(of: rule) <= 0.25, "\(rule): \(noise.share(of: rule))")
    }
    let errors = noise.rules.keys.filter { Rules.rule(named: $0)?.level == .error }
    #expect(errors.isEmpty, "errors in clean articles: \(errors.sorted())")
  }
}
