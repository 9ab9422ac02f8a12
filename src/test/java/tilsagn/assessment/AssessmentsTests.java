package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static tilsagn.assessment.AssessmentSamples.CASE;
import static tilsagn.assessment.AssessmentSamples.NOW;
import static tilsagn.assessment.AssessmentSamples.admitted;
import static tilsagn.assessment.AssessmentSamples.person;
import static tilsagn.assessment.AssessmentSamples.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.account.Accounts;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.CasesOf;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revisions;
import tilsagn.call.CallSamples;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

class AssessmentsTests {

    private static final User ANNE = person("anne", Role.ADVISOR);
    private static final User METTE = person("mette", Role.MANAGER);
    private static final User AUDITOR = person("ragnhild", Role.AUDITOR);
    private static final User ELSEWHERE = new User(UUID.randomUUID(), "viken", "Viken", "v@example.test", Set.of(Role.ADVISOR), "30",
        null, "");

    private final AssessmentRepository repository = mock(AssessmentRepository.class);
    private final ScoreSheetRepository sheets = mock(ScoreSheetRepository.class);
    private final DeclarationRepository declarations = mock(DeclarationRepository.class);
    private final Cases cases = mock(Cases.class);
    private final Calls calls = mock(Calls.class);
    private final BusinessTime time = mock(BusinessTime.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final AssessmentPermissions permissions = new AssessmentPermissions(cases, new ConflictShield(declarations), mock(CaseHolds.class),
        mock(Mandates.class));
    private final Impartiality impartiality = new Impartiality(repository, declarations, permissions,
        new ConflictRemoval(sheets, mock(SetAsideRepository.class), repository, cases, events), cases, mock(Accounts.class), time, events);
    private final Assessments assessments = new Assessments(repository, sheets, declarations, impartiality, permissions,
        mock(BlindAssessment.class), new Results(repository, sheets), cases, calls, time, mock(Accounts.class), events);
    private final FormalChecks formalChecks = new FormalChecks(repository, permissions, cases, calls, mock(Revisions.class),
        mock(ChecklistRules.class), time, events);

    @BeforeEach
    void aCaseOfTheCounty() {
        CasesOf own = mock(CasesOf.class);
        CasesOf none = mock(CasesOf.class);
        GrantApplication application = mock(GrantApplication.class);
        when(application.caseNumber()).thenReturn(CASE);
        when(application.organisationNumber()).thenReturn(new OrganisationNumber("974760673"));
        when(application.status()).thenReturn(ApplicationStatus.ADMITTED);
        when(cases.get(CASE)).thenReturn(application);
        when(own.find(CASE)).thenReturn(Optional.of(application));
        when(none.find(CASE)).thenReturn(Optional.empty());
        when(cases.visibleTo(any())).thenAnswer(call -> ((User) call.getArgument(0)).isStaffOf("38") ? own : none);
        when(repository.lock(CASE)).thenReturn(Optional.of(admitted()));
        when(time.now()).thenReturn(NOW);
        when(calls.get(any(UUID.class))).thenReturn(CallSamples.closed());
    }

    private void hasSaid(String username, Word word) {
        when(declarations.findFirstByCaseNumberAndUsernameOrderByWordNumberDesc(CASE, username)).thenReturn(Optional.of(
            new ImpartialityDeclaration(CASE, username, 1, new ImpartialityDeclaration.Said(word, null, username, ""), NOW)));
    }

    @Test
    void whoIsImpartialGetsTheFreePlace() {
        when(sheets.of(List.of(CASE))).thenReturn(List.of(new ScoreSheet(CASE, "bjorn", 1)));
        assessments.declareImpartiality(ANNE, CASE, true, null);
        verify(sheets).saveAndFlush(org.mockito.ArgumentMatchers.argThat(sheet -> sheet.slot() == 2 && sheet.assessor().equals("anne")));
        verify(events).publishEvent((Object) new Assessment.ImpartialityDeclared(CASE, "anne", true));
        verify(events).publishEvent((Object) new Assessors.PlaceTaken(CASE, "anne"));
    }

    @Test
    void whoHasSaidSoAlreadyJustTakesThePlace() {
        hasSaid("anne", Word.IMPARTIAL);
        assessments.declareImpartiality(ANNE, CASE, true, null);
        verify(declarations, never()).saveAndFlush(any());
        verify(events).publishEvent((Object) new Assessors.PlaceTaken(CASE, "anne"));
    }

    @Test
    void aManagerSaysTheyAreImpartialAndGetsNoPlace() {
        impartiality.declare(METTE, CASE, true, null);
        verify(declarations).saveAndFlush(any());
        verify(sheets, never()).saveAndFlush(any());
        assertThatThrownBy(() -> impartiality.clear(METTE, CASE, "anne", "Slektskapet er for fjernt.")).as("before she declared")
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.declare-first"));
    }

    @Test
    void whoHasAConflictGetsNoPlaceAndThePublicLearnsNoReason() {
        assessments.declareImpartiality(ANNE, CASE, false, "Søkerens daglige leder er min søster.");
        verify(sheets, never()).saveAndFlush(any());
        Assessment.ImpartialityDeclared fact = new Assessment.ImpartialityDeclared(CASE, "anne", false);
        verify(events).publishEvent((Object) fact);
        assertThat(fact.what()).isEqualTo("impartiality.conflict");
        assertThat(fact.details()).containsOnlyKeys("username");
    }

    @Test
    void aManagerMayReportAConflictButNotAssess() {
        assessments.declareImpartiality(METTE, CASE, false, "Jeg sitter i styret hos søkeren.");
        assertThatThrownBy(() -> assessments.declareImpartiality(METTE, CASE, true, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void toADisqualifiedPersonTheCaseDoesNotExist() {
        hasSaid("anne", Word.CONFLICT);
        assertThatThrownBy(() -> assessments.submitScores(ANNE, CASE, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.recommend(ANNE, CASE, null, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> formalChecks.complete(ANNE, CASE, FormalCheck.admitted(CallSamples.checklist()))).isInstanceOf(NotFound.class);
        assertThat(assessments.disqualified("anne", CASE)).isTrue();
    }

    @Test
    void toAnotherCountyTheCaseDoesNotExist() {
        assertThatThrownBy(() -> assessments.declareImpartiality(ELSEWHERE, CASE, true, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnAdvisorDoesTheAdvisorsWork() {
        for (User other : List.of(METTE, AUDITOR)) {
            assertThatThrownBy(() -> formalChecks.complete(other, CASE, FormalCheck.admitted(CallSamples.checklist()))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> assessments.submitScores(other, CASE, List.of())).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> assessments.recommend(other, CASE, null, "")).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> assessments.declareImpartiality(AUDITOR, CASE, false, "Revisor endrer ingenting."))
            .isInstanceOf(Refusal.class);
        verifyNoInteractions(events);
    }

    @Test
    void withoutADeclarationNobodyScores() {
        assertThatThrownBy(() -> assessments.submitScores(ANNE, CASE, List.of())).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.declare-first"));
        hasSaid("anne", Word.IMPARTIAL);
        assertThatThrownBy(() -> assessments.submitScores(ANNE, CASE, List.of())).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("assessment.declare-first"));
    }

    @Test
    void handingInTwiceIsAConflict() {
        hasSaid("anne", Word.IMPARTIAL);
        when(sheets.lock(CASE, "anne")).thenReturn(Optional.of(sheet("anne", 1, 5, 5, 5, 5, 5, 5, 5)));
        assertThatThrownBy(() -> assessments.submitScores(ANNE, CASE, AssessmentSamples.scores(5, 5, 5, 5, 5, 5, 5)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void thereIsNoResultUntilBothSheetsAreIn() {
        when(repository.findByCaseNumberIn(any())).thenReturn(List.of(admitted()));
        when(sheets.of(any())).thenReturn(List.of(sheet("anne", 1, 6), new ScoreSheet(CASE, "bjorn", 2)));
        assertThat(assessments.resultOf(CASE)).isEmpty();
        assertThat(assessments.consensusNeeded(CASE)).isFalse();
        when(sheets.of(any())).thenReturn(List.of(sheet("anne", 1, 6), sheet("bjorn", 2, 4)));
        assertThat(assessments.resultOf(CASE)).isPresent();
        assertThat(assessments.consensusNeeded(CASE)).isTrue();
    }

    @Test
    void aRecommendationWaitsForTheConsensus() {
        hasSaid("anne", Word.IMPARTIAL);
        when(repository.findByCaseNumberIn(any())).thenReturn(List.of(admitted()));
        when(sheets.of(any())).thenReturn(List.of(sheet("anne", 1, 6), sheet("bjorn", 2, 4)));
        assertThatThrownBy(() -> assessments.recommend(ANNE, CASE, null, "Begrunnelsen er lang nok her."))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("assessment.consensus.missing"));
    }
}
