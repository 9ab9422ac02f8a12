package tilsagn.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import tilsagn.core.Nok;

/** How the limits of a scheme lie in the database: one row for each day they changed. Rows are added, never edited. */
@Entity
@Table(name = "scheme_rules")
class SchemeRulesRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private LocalDate validFrom;
    private int maxSupportRatePercent;
    private int maxPublicSharePercent;
    private int maxOwnHoursPercent;
    private Nok hourlyRateCap;
    @Column(precision = 6, scale = 3)
    private BigDecimal salaryFactorPerMille;
    private Nok ownerHourlyRate;
    private int maxHoursPerYear;
    private int minNetworkPartners;
    private int minSmeSharePercent;
    private int maxOtherCostPercent;
    private int maxMonths;
    private int minPartialPercent;
    private int minScorePerCriterion;
    @Column(precision = 4, scale = 2)
    private BigDecimal minWeightedScore;
    private int deficiencyDays;
    private int deficiencyReminderDays;
    private int deficiencyExtensionDays;
    private int assessors;
    private int consensusSpread;
    @Enumerated(EnumType.STRING)
    private Provenance provenance;
    private boolean individualDecision;
    private int preliminaryReplyMonths;
    private int preliminaryReplySafetyDays;
    private int expectedDecisionWeeks;
    private int renewedNoticeDays;
    private int holdReviewDays;
    private int interestsMonths;
    private boolean lettersHeld;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "scheme_max_grant", joinColumns = @JoinColumn(name = "rules_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "target_group")
    @Column(name = "amount")
    private Map<TargetGroup, Nok> maxGrant = new EnumMap<>(TargetGroup.class);

    protected SchemeRulesRow() {
    }

    SchemeRulesRow(SchemeRules rules, Threshold threshold, HandlingTimes times, ScoringRules scoring) {
        individualDecision = times.individualDecision();
        preliminaryReplyMonths = times.preliminaryReplyMonths();
        preliminaryReplySafetyDays = times.preliminaryReplySafetyDays();
        expectedDecisionWeeks = times.expectedDecisionWeeks();
        renewedNoticeDays = times.renewedNoticeDays();
        holdReviewDays = times.holdReviewDays();
        interestsMonths = times.interestsMonths();
        lettersHeld = times.lettersHeld();
        validFrom = rules.validFrom();
        maxSupportRatePercent = rules.maxSupportRatePercent();
        maxPublicSharePercent = rules.maxPublicSharePercent();
        maxOwnHoursPercent = rules.maxOwnHoursPercent();
        hourlyRateCap = rules.hourlyRateCap();
        salaryFactorPerMille = rules.salaryFactorPerMille();
        ownerHourlyRate = rules.ownerHourlyRate();
        maxHoursPerYear = rules.maxHoursPerYear();
        minNetworkPartners = rules.minNetworkPartners();
        minSmeSharePercent = rules.minSmeSharePercent();
        maxOtherCostPercent = rules.maxOtherCostPercent();
        maxMonths = rules.maxMonths();
        minPartialPercent = rules.minPartialPercent();
        minScorePerCriterion = threshold.perCriterion();
        minWeightedScore = threshold.weighted();
        assessors = scoring.assessors();
        consensusSpread = scoring.consensusSpread();
        provenance = rules.provenance();
        deficiencyDays = rules.answerTime().days();
        deficiencyReminderDays = rules.answerTime().reminderDays();
        deficiencyExtensionDays = rules.answerTime().extensionDays();
        maxGrant.putAll(rules.maxGrant());
    }

    LocalDate validFrom() {
        return validFrom;
    }

    SchemeRules rules() {
        return new SchemeRules(validFrom, maxSupportRatePercent, maxPublicSharePercent, maxOwnHoursPercent, hourlyRateCap,
            salaryFactorPerMille, ownerHourlyRate, maxHoursPerYear, maxGrant, minNetworkPartners, minSmeSharePercent, maxOtherCostPercent, maxMonths, minPartialPercent,
            provenance, new AnswerTime(deficiencyDays, deficiencyReminderDays, deficiencyExtensionDays));
    }

    HandlingTimes times() {
        return new HandlingTimes(individualDecision, preliminaryReplyMonths, preliminaryReplySafetyDays, expectedDecisionWeeks, renewedNoticeDays,
            holdReviewDays, interestsMonths, lettersHeld);
    }

    ScoringRules scoring() {
        return new ScoringRules(assessors, consensusSpread);
    }

    Threshold threshold() {
        return new Threshold(minScorePerCriterion, minWeightedScore);
    }
}
