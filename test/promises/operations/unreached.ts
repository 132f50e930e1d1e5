/** Coordinates that a row governs and that no operation of these tests can reach, each with the reason. */
export const neverReached: readonly { readonly coordinate: RegExp; readonly because: string }[] = [
  {
    coordinate:
      /^(AdviceCall|LinkSuggestion|ExploitationSubject|ExploitationConcern|ExploitationChecks|ExploitationAgreement)\./,
    because:
      'Beside the case: behind doors of social care’s own staff, which have tests of their own (R20, R190).',
  },
  {
    coordinate: /^EncompassNotice\./,
    because:
      'The list of notices to a school’s key adult, with tests of its own; the record itself is reached (R186).',
  },
  {
    coordinate:
      /^(PatternReviewRecord|RecommendationRecord|RiskAssessmentRecord|OversightRecord|EmergencyRecord|EmergencyReview)\./,
    because:
      'No case of these tests comes so far; who reads them is tested with the commands that make them (R59, R131, R206, BG1).',
  },
];
