package import Documents
package import Extraction

/// Every rule. One line a rule, in the order of `verbatim rules`.
package enum Rules {
  package static let all: [any Rule.Type] = [
    UnattributedQuotation.self,
    AnonymousSpeaker.self,
    AmbiguousSpeaker.self,
    SecondHandQuotation.self,
    CollectiveSpeaker.self,
    ScareQuotes.self,
    QuotationFragment.self,
    RepeatedQuotation.self,
    ConflictingSpeakers.self,
    UnbalancedMarks.self,
    MixedMarks.self,
    BracketedInsert.self,
    Ellipsis.self,
    LateAttribution.self,
    LoadedCue.self,
    UndatedStatement.self,
    UnmarkedSpeakerChange.self,
    UnattributedInnerQuotation.self,
    UnfoundQuotation.self,
    ChangedWords.self,
    ChangedNumber.self,
    ChangedNegation.self,
    ChangedName.self,
    SplicedQuotation.self,
    MeaningCut.self,
    WrongSpeaker.self,
    WrongOccasion.self,
    ChangedFrame.self,
    HiddenOmission.self,
    QuotedParaphrase.self,
    TranslatedQuotation.self,
    SecondarySourceOnly.self,
    DifferingVersions.self,
    CleanedUpQuotation.self,
    UnattributedClaim.self,
    WeaselAttribution.self,
    AnonymousSource.self,
    BareSource.self,
    SecondHandClaim.self,
    SingleOutlet.self,
    ContradictedClaim.self,
    ConflictingNumber.self,
    ConflictingName.self,
    ConflictingPlace.self,
    OppositePolarity.self,
    UnsupportedClaim.self,
    PartlySupportedClaim.self,
    SupersededClaim.self,
    OverstatedCertainty.self,
    WrongAttribution.self,
    DisagreeingSources.self,
    SingleSource.self,
    AmbiguousAttribution.self,
    DroppedHedge.self,
    StackedHedges.self,
    UnsupportedSuperlative.self,
    RelativeDate.self,
    VagueQuantity.self,
    InstitutionAsSpeaker.self,
    OpinionAsFact.self,
    UnattributedPrediction.self,
    SelfContradiction.self,
    PluralAnonymous.self,
    InconsistentName.self,
    AnonymousOpinion.self,
    AllegationWithoutResponse.self,
    ConflictingDate.self,
    MissingSource.self,
    CircularSource.self,
    AmbiguousSource.self,
    UnreadableSource.self,
    UndatedSource.self,
    ChangedSource.self,
    NearDuplicateSource.self,
    DraftInCorpus.self,
    LowTierSource.self,
    CorrectedSource.self,
    MissingHeadline.self,
    MissingDate.self,
    MissingByline.self,
    MissingDateline.self,
    BoilerplateInBody.self,
    DeadReference.self,
    SuspectEncoding.self,
    EmptyDocument.self,
    HeadlineQuotationNotInBody.self,
    OverstatedHeadline.self,
    UnusedWaiver.self,
    WaiverWithoutReason.self,
    UnknownRule.self,
    StaleBaseline.self,
    IncompleteRun.self,
    StaleSignOff.self,
  ]

  /// Looked up for every finding of a run.
  private static let byIdentifier = Dictionary(
    uniqueKeysWithValues: all.map { ($0.identifier, $0) })
  private static let ofComparisons = all.compactMap { $0.init() as? any ComparisonRule }
  private static let ofDrafts = all.compactMap { $0.init() as? any DraftRule }
  private static let ofSources = all.compactMap { $0.init() as? any SourceRule }
  private static let ofRuns = all.compactMap { $0.init() as? any RunRule }

  package static func rule(named identifier: String) -> (any Rule.Type)? {
    byIdentifier[identifier]
  }

  /// The Markdown page of a rule.
  package static func page(of identifier: String) -> String? {
    Resources.files["Rules/Pages/\(identifier).md"]
  }

  /// What the rules that `isEnabled` lets through have to say about a statement, in the order of the list.
  package static func findings(
    in comparison: Comparison, _ context: RuleContext,
    isEnabled: (String) -> Bool = { _ in true }
  ) -> [Finding] {
    ofComparisons.flatMap { rule in
      isEnabled(type(of: rule).identifier) ? rule.findings(in: comparison, context) : []
    }
  }

  /// What they have to say about a draft.
  package static func findings(
    in draft: Document, _ analysis: Analysis, _ context: RuleContext,
    isEnabled: (String) -> Bool = { _ in true }
  ) -> [Finding] {
    let prose = Prose(draft, analysis)
    return ofDrafts.flatMap { rule in
      isEnabled(type(of: rule).identifier) ? rule.findings(in: prose, context) : []
    }
  }

  /// What they have to say about the sources that were used.
  package static func findings(
    in survey: SourceSurvey, _ context: RuleContext, isEnabled: (String) -> Bool
  ) -> [Finding] {
    ofSources.flatMap { rule in
      isEnabled(type(of: rule).identifier) ? rule.findings(in: survey, context) : []
    }
  }

  /// What they have to say about the run itself.
  package static func findings(
    in run: Run, _ context: RuleContext, isEnabled: (String) -> Bool
  ) -> [Finding] {
    ofRuns.flatMap { rule in
      isEnabled(type(of: rule).identifier) ? rule.findings(in: run, context) : []
    }
  }
}

extension Comparison {
  /// The gravest verdict of `findings`; without any, what was found decides. Nil for what is not looked
  /// up (scare marks, titles) and when there is no corpus.
  package func verdict(given findings: [Finding]) -> Verdict? {
    guard hasCorpus else { return nil }
    let gravest = findings.filter { $0.statement == statement.id }.compactMap(\.verdict).max()
    switch statement.kind {
    case .quotation(let form) where !form.reportsSpeech: return nil
    case .quotation: return gravest ?? (evidence.isEmpty ? .notFound : .verified)
    case .indirect, .claim:
      return gravest ?? (evidence.isEmpty ? .notFound : isSupported ? .supported : .unclear)
    }
  }
}
