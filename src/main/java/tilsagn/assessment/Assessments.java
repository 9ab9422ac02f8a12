package tilsagn.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The verbs of an assessment and its result. Each verb is an advisor's, of the case's county, who has not declared a conflict; each
 * publishes its fact in the same transaction. A verb done twice is refused with HTTP 409.
 */
@Service
@Transactional
public class Assessments {

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final DeclarationRepository declarations;
    private final Impartiality impartiality;
    private final AssessmentPermissions permissions;
    private final BlindAssessment blind;
    private final Results results;
    private final Cases cases;
    private final Calls calls;
    private final BusinessTime time;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Assessments(AssessmentRepository assessments, ScoreSheetRepository sheets, DeclarationRepository declarations, Impartiality impartiality,
        AssessmentPermissions permissions, BlindAssessment blind, Results results, Cases cases, Calls calls, BusinessTime time, Accounts accounts,
        ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.declarations = declarations;
        this.impartiality = impartiality;
        this.permissions = permissions;
        this.blind = blind;
        this.results = results;
        this.cases = cases;
        this.calls = calls;
        this.time = time;
        this.accounts = accounts;
        this.events = events;
    }

    // First of all listeners: the process that starts on the same fact must find the assessment.
    @Order(0)
    @EventListener
    void begin(GrantApplication.Submitted submitted) {
        if (!assessments.existsByCaseNumber(submitted.caseNumber())) {
            assessments.saveAndFlush(new Assessment(submitted.caseNumber(), submitted.callId(), calls.get(submitted.callId()).scoring()));
        }
    }

    /**
     * Records a person's word on their impartiality, and gives an assessor who is impartial one of the places. Who has said so already just
     * takes the place. Whoever has a conflict, in whatever part of the handling, loses the case at once.
     *
     * @param reason what the conflict is, 10 to 4000 characters; not read when impartial
     * @throws Refusal {@code assessment.not-admitted}, {@code assessment.place.already}, {@code assessment.enough-assess-already},
     *                 {@code assessment.blind.formal-checker}
     */
    public void declareImpartiality(User user, CaseNumber caseNumber, boolean impartial, String reason) {
        if (!impartial) {
            impartiality.declare(user, caseNumber, false, reason);
            return;
        }
        permissions.takable(user, caseNumber);
        Assessment assessment = locked(caseNumber);
        AssessmentRules.nobodyTakesBothPlaces(sheets.findByCaseNumberAndAssessor(caseNumber, user.username()));
        if (!permissions.hasDeclared(user, caseNumber)) {
            impartiality.declare(user, caseNumber, true, null);
        }
        givePlace(user, assessment);
        events.publishEvent(new Assessors.PlaceTaken(caseNumber, user.username()));
    }

    private void givePlace(User user, Assessment assessment) {
        AssessmentRules.onlyAdmittedApplicationsAreAssessed(assessment);
        blind.whoKnowsTheApplicantDoesNotAssess(assessment, user.username());
        int place = AssessmentRules.noMoreAssessThanTheSchemeSays(sheets.of(List.of(assessment.caseNumber())), assessment.scoring().assessors());
        sheets.saveAndFlush(new ScoreSheet(assessment.caseNumber(), user.username(), place));
    }

    /** Keeps a half-filled sheet. Refuses only what could not be kept. */
    public void saveScores(User user, CaseNumber caseNumber, List<Score> scores) {
        GrantApplication application = permissions.scorable(user, caseNumber);
        ScoreSheet sheet = ownSheet(user, caseNumber);
        AssessmentRules.aDraftFits(scores);
        AssessmentRules.nothingElseIsLeftOut(scores, mayBeLeftOut(application.callId()));
        sheet.save(WeighedScores.of(calls.get(application.callId()), scores), time.now());
    }

    /**
     * Hands in a person's sheet. Several people may do this at the same time; nobody waits for another.
     *
     * @throws Refusal on {@code points-C1} and {@code reason-C1}; {@code assessment.declare-first}, {@code assessment.scores.already}
     */
    public void submitScores(User user, CaseNumber caseNumber, List<Score> scores) {
        GrantApplication application = permissions.scorable(user, caseNumber);
        ScoreSheet sheet = ownSheet(user, caseNumber);
        AssessmentRules.nothingElseIsLeftOut(scores, mayBeLeftOut(application.callId()));
        AssessmentRules.everyCriterionIsScored(scores, calls.get(application.callId()).criteria().stream().map(Criterion::code).toList());
        sheet.submit(WeighedScores.of(calls.get(application.callId()), scores), time.now());
        sheets.flush();
        events.publishEvent(new Assessment.ScoresSubmitted(caseNumber, user.username()));
    }

    private ScoreSheet ownSheet(User user, CaseNumber caseNumber) {
        ScoreSheet sheet = AssessmentRules.onlyWhoDeclaredImpartialityScores(sheets.lock(caseNumber, user.username()));
        AssessmentRules.aSheetIsHandedInOnce(sheet);
        return sheet;
    }

    private List<String> mayBeLeftOut(UUID callId) {
        return calls.get(callId).criteria().stream().filter(Criterion::mayBeLeftOut).map(Criterion::code).toList();
    }

    /** Whether the assessors must explain a difference of two steps or more and have not yet; the gateway's question. */
    @Transactional(readOnly = true)
    public boolean consensusNeeded(CaseNumber caseNumber) {
        return results.of(caseNumber).map(AssessmentResult::consensusNeeded).orElse(false)
            && assessments.findByCaseNumber(caseNumber).filter(Assessment::hasConsensus).isEmpty();
    }

    /** How many of the assessments are still to be made; how often the diagram asks for one. */
    @Transactional(readOnly = true)
    public int assessmentsMissing(CaseNumber caseNumber) {
        return assessments.placesOn(caseNumber) - (int) sheets.of(List.of(caseNumber)).stream().filter(ScoreSheet::isIn).count();
    }

    /**
     * Explains each criterion the assessors differ on, and settles it where they agree on one score; one of them writes it for all.
     *
     * @param agreed   by criterion
     * @param tookPart login names of those who talked about it, of the case's assessors; the writer always did
     * @throws Refusal on {@code note-C1} and {@code agreed-C1}; {@code assessment.sheets-missing}, {@code assessment.consensus.*}
     */
    public void writeConsensus(User user, CaseNumber caseNumber, Map<String, AgreedScore> agreed, Collection<String> tookPart) {
        permissions.workable(user, caseNumber);
        Assessment assessment = locked(caseNumber);
        AssessmentResult result = AssessmentRules.allSheetsAreIn(results.of(caseNumber));
        AssessmentRules.consensusHappensOnce(assessment);
        List<ScoreSheet> written = sheets.of(List.of(caseNumber));
        ConsensusRules.anAssessorWritesIt(written, user.username());
        Set<String> participants = written.stream().map(ScoreSheet::assessor)
            .filter(assessor -> assessor.equals(user.username()) || tookPart.contains(assessor)).collect(Collectors.toSet());
        assessment.writeConsensus(ConsensusRules.everyDifferenceIsSettled(result, agreed, mayBeLeftOut(assessment.callId())), participants,
            user.username(), time.now());
        assessments.flush();
        events.publishEvent(new ConsensusWritten(caseNumber, new TreeSet<>(accounts.namesOf(participants).values())));
    }

    /**
     * Recommends an amount to whoever ranks the call.
     *
     * @param amount from nothing to what was applied for
     * @throws Refusal on {@code amount} and {@code reason}; {@code assessment.sheets-missing}, {@code assessment.consensus.missing},
     *                 {@code assessment.recommendation.already}
     */
    public void recommend(User user, CaseNumber caseNumber, Nok amount, String reason) {
        GrantApplication application = permissions.workable(user, caseNumber);
        Assessment assessment = locked(caseNumber);
        AssessmentResult result = AssessmentRules.allSheetsAreIn(results.of(caseNumber));
        AssessmentRules.recommendationHappensOnce(assessment);
        AssessmentRules.consensusComesBeforeTheRecommendation(assessment, result);
        AssessmentRules.noMoreIsRecommendedThanAppliedFor(amount, reason, application.appliedAmount());
        AssessmentRules.whatIsBelowTheThresholdGetsNothing(amount, result, calls.get(application.callId()).threshold());
        assessment.recommend(new Recommendation(amount, reason.strip(), user.username(), time.now()));
        assessments.flush();
        cases.recommended(caseNumber);
        events.publishEvent(new Assessment.Recommended(caseNumber, amount));
    }

    /** What came out; empty until all sheets are in. */
    @Transactional(readOnly = true)
    public Optional<AssessmentResult> resultOf(CaseNumber caseNumber) {
        return results.of(caseNumber);
    }

    /** The results of these cases, of those that have one. */
    @Transactional(readOnly = true)
    public List<AssessmentResult> resultsIn(Collection<CaseNumber> caseNumbers) {
        return results.of(caseNumbers);
    }

    /** How many assess the case; the diagram asks. */
    @Transactional(readOnly = true)
    public int assessorsOf(CaseNumber caseNumber) {
        return assessments.findByCaseNumber(caseNumber).map(assessment -> assessment.scoring().assessors())
            .orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }

    /** Whether the person declared a conflict on the case; then it does not exist for them. */
    @Transactional(readOnly = true)
    public boolean disqualified(String username, CaseNumber caseNumber) {
        return declarations.findFirstByCaseNumberAndUsernameOrderByWordNumberDesc(caseNumber, username)
            .filter(newest -> newest.word() == ImpartialityDeclaration.Word.CONFLICT).isPresent();
    }

    /** Whether the person may read the case and act on it: impartial by their own word, or without any part in handling it. */
    @Transactional(readOnly = true)
    public boolean hasDeclared(User user, CaseNumber caseNumber) {
        return permissions.hasDeclared(user, caseNumber);
    }

    /** Those of the cases the person may read to the end: a conflict and a word not given yet shut one; in one question however many. */
    @Transactional(readOnly = true)
    public Set<CaseNumber> openTo(User user, Collection<CaseNumber> caseNumbers) {
        return permissions.openTo(user, caseNumbers);
    }

    /** Those of the cases on which the person declared a conflict. */
    @Transactional(readOnly = true)
    public Set<CaseNumber> disqualifiedIn(String username, Collection<CaseNumber> caseNumbers) {
        return declarations.conflictsOf(username).stream().map(ImpartialityDeclaration::caseNumber).filter(caseNumbers::contains).collect(Collectors.toSet());
    }

    private Assessment locked(CaseNumber caseNumber) {
        return assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }
}
