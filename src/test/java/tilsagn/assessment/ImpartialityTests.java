package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.Partner;
import tilsagn.application.PartnersSection;
import tilsagn.application.Revisions;
import tilsagn.assessment.ImpartialityDeclaration.Word;
import tilsagn.call.CallSamples;
import tilsagn.call.GrantScheme;
import tilsagn.call.Schemes;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.decision.Allocations;
import tilsagn.decision.Ranking;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** What words on impartiality do to a case: who may read, what is taken out, who comes instead, and when one is asked again. */
@HouseTest
class ImpartialityTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String WHY = "Søsteren min ble daglig leder hos søkeren.";
    private static final int[] APART = {3, 5, 5, 6, 5, 4, 5};

    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Substitutes substitutes;
    @Autowired
    ImpartialityDesk desk;
    @Autowired
    Disqualifications disqualifications;
    @Autowired
    Interests interests;
    @Autowired
    Schemes schemes;
    @Autowired
    SetAsideRepository archive;
    @Autowired
    Allocations allocations;
    @Autowired
    Applications applications;
    @Autowired
    Revisions revisions;
    @Autowired
    Cases cases;
    @Autowired
    Worklist worklist;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;

    private CaseNumber admitted() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        stage.passesFormalCheck(number);
        return number;
    }

    private void conflict(Cast person, CaseNumber number) {
        stage.by(person, user -> impartiality.declare(user, number, false, WHY));
        stage.machineryRuns();
    }

    private List<String> openSteps(CaseNumber number) {
        return queue(Cast.ADA, number).stream().map(WorkItem::step).toList();
    }

    private List<WorkItem> queue(Cast person, CaseNumber number) {
        return stage.get(person, user -> worklist.ofCase(user, number));
    }

    private void appoints(CaseNumber number, Cast substitute) {
        stage.by(Cast.METTE, user -> substitutes.appoint(user, number, substitute.username(), "Har tid denne uken."));
    }

    @Test
    void withoutAWordNothingIsDone() {
        CaseNumber number = stage.submitsUndeclared(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        assertThatThrownBy(() -> stage.passesFormalCheck(number)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.declare-first"));
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.declare-first"));
        stage.by(Cast.ANNE, user -> impartiality.declare(user, number, true, null));
        stage.passesFormalCheck(number);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void aConflictThatComesToLightDeletesTheUnsentScoresAndTheManagerChoosesWhoComesInstead() {
        CaseNumber number = admitted();
        stage.by(Cast.ANNE, user -> assessments.declareImpartiality(user, number, true, null));
        stage.by(Cast.ANNE, user -> assessments.saveScores(user, number, Stage.scores(Stage.GOOD)));
        conflict(Cast.ANNE, number);
        assertThat(database.sql("select count(*) from score_sheet where case_number = ?").param(number.value()).query(Long.class).single())
            .isZero();
        assertThat(openSteps(number)).containsExactlyInAnyOrder("appointSubstitute", "declareImpartiality");
        List<Substitutes.Candidate> free = stage.get(Cast.METTE, user -> substitutes.candidates(user, number));
        assertThat(free).extracting(Substitutes.Candidate::username).containsExactlyInAnyOrder("bjorn", "cato");
        assertThatThrownBy(() -> appoints(number, Cast.ANNE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> appoints(number, Cast.VERA)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.BJORN, user -> substitutes.appoint(user, number, null, ""))).isInstanceOf(Refusal.class);
        appoints(number, Cast.CATO);
        assertThat(queue(Cast.CATO, number)).anyMatch(item -> "cato".equals(item.assignee()));
        assertThatThrownBy(() -> appoints(number, Cast.BJORN)).as("a second click").isInstanceOf(Refusal.class);
        stage.scores(Cast.CATO, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(openSteps(number)).containsExactly("recommendAward");
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("impartiality.conflict", "assessment.scores-discarded",
            "assessment.substitute-appointed").allMatch(what -> !what.contains(WHY));
    }

    @Test
    void aSheetThatIsInIsSetAsideWithWhatWasBuiltOnItAndMadeAnewByASubstitute() {
        CaseNumber number = admitted();
        stage.scores(Cast.ANNE, number, APART);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        stage.by(Cast.ANNE, user -> assessments.writeConsensus(user, number, java.util.Map.of("C1", AgreedScore.words("Vi ble enige om fem til slutt.")), java.util.List.of()));
        stage.by(Cast.CATO, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene."));
        assertThat(openSteps(number)).containsExactly("allocateFunds");

        conflict(Cast.ANNE, number);

        assertThat(assessments.resultOf(number)).isEmpty();
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(archive.findByCaseNumberOrderBySetAsideAt(number)).singleElement().satisfies(kept -> {
            assertThat(kept.hasSheet()).isTrue();
            assertThat(kept.recommendation().by()).isEqualTo("cato");
        });
        assertThat(openSteps(number)).containsExactly("appointSubstitute");
        appoints(number, Cast.CATO);
        stage.scores(Cast.CATO, number, Stage.GOOD);
        assertThat(openSteps(number)).as("no difference any more").containsExactly("recommendAward");
        stage.by(Cast.BJORN, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene."));
        assertThat(openSteps(number)).containsExactly("allocateFunds");
    }

    @Test
    void whileTheOtherStillScoresTheManagerIsAskedAtOnce() {
        CaseNumber number = admitted();
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, true, null));
        conflict(Cast.ANNE, number);
        assertThat(openSteps(number)).containsExactlyInAnyOrder("scoreApplication", "appointSubstitute");
        stage.by(Cast.BJORN, user -> assessments.submitScores(user, number, Stage.scores(Stage.GOOD)));
        stage.machineryRuns();
        assertThat(openSteps(number)).as("one sheet is not both").containsExactly("appointSubstitute");
        stage.by(Cast.METTE, user -> substitutes.appoint(user, number, null, ""));
        assertThat(openSteps(number)).containsExactly("declareImpartiality");
        stage.scores(Cast.CATO, number, Stage.GOOD);
        assertThat(openSteps(number)).containsExactly("recommendAward");
    }

    @Test
    void bothAssessorsWithAConflictAskForTwoSubstitutesAtOnceAndTheCaseGoesOnWithTwoNewSheets() {
        CaseNumber number = admitted();
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(openSteps(number)).containsExactly("recommendAward");
        conflict(Cast.ANNE, number);
        conflict(Cast.BJORN, number);
        assertThat(openSteps(number)).containsExactly("appointSubstitute", "appointSubstitute");
        appoints(number, Cast.CATO);
        assertThat(openSteps(number)).containsExactlyInAnyOrder("appointSubstitute", "declareImpartiality");
        List<Substitutes.Candidate> left = stage.get(Cast.METTE, user -> substitutes.candidates(user, number));
        assertThat(left).as("Cato has the other one").isEmpty();
        assertThatThrownBy(() -> appoints(number, Cast.CATO)).isInstanceOf(Refusal.class);
        stage.by(Cast.METTE, user -> impartiality.clear(user, number, "bjorn", "Slektskapet er for fjernt."));
        appoints(number, Cast.BJORN);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> substitutes.appoint(user, number, null, ""))).as("no third place")
            .isInstanceOf(Refusal.class);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(openSteps(number)).as("the other substitute has not begun").containsExactly("declareImpartiality");
        stage.scores(Cast.CATO, number, Stage.GOOD);
        assertThat(openSteps(number)).containsExactly("recommendAward");
        assertThat(sheetsIn(number)).containsExactlyInAnyOrder("bjorn", "cato");
        assertThat(archive.findByCaseNumberOrderBySetAsideAt(number)).extracting(SetAside::becauseOf).containsExactly("anne", "bjorn");
    }

    @Test
    void aSubstituteWhoseSheetIsInMayHaveAConflictTooWhileTheOtherStillScores() {
        CaseNumber number = admitted();
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, true, null));
        conflict(Cast.ANNE, number);
        appoints(number, Cast.CATO);
        stage.scores(Cast.CATO, number, Stage.GOOD);
        conflict(Cast.CATO, number);
        conflict(Cast.BJORN, number);
        assertThat(openSteps(number)).as("one unsent, one that was in").containsExactly("appointSubstitute", "appointSubstitute");
        stage.by(Cast.METTE, user -> substitutes.appoint(user, number, null, ""));
        stage.by(Cast.METTE, user -> substitutes.appoint(user, number, null, ""));
        for (String cleared : List.of("bjorn", "cato")) {
            stage.by(Cast.METTE, user -> impartiality.clear(user, number, cleared, "Slektskapet er for fjernt."));
        }
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        stage.scores(Cast.CATO, number, Stage.GOOD);
        assertThat(openSteps(number)).containsExactly("recommendAward");
    }

    private List<String> sheetsIn(CaseNumber number) {
        return database.sql("select assessor from score_sheet where case_number = ? and submitted_at is not null").param(number.value())
            .query(String.class).list();
    }

    @Test
    void aRecommendationByWhoDidNotScoreIsWrittenAgainAndTheSheetsStand() {
        CaseNumber number = admitted();
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        stage.by(Cast.CATO, user -> assessments.recommend(user, number, APPLIED, "Prosjektet svarer godt på målene."));
        conflict(Cast.CATO, number);
        assertThat(assessments.resultOf(number)).hasValueSatisfying(result -> assertThat(result.recommended()).isNull());
        assertThat(openSteps(number)).containsExactly("recommendAward");
    }

    @Test
    void onceTheCaseIsSentToDecisionNothingIsTakenOut() {
        var call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        conflict(Cast.BJORN, number);
        assertThat(assessments.resultOf(number)).isPresent();
        assertThat(openSteps(number)).containsExactly("decideApplication");
    }

    @Test
    void aConflictLeavesRankingQueueAndDecision() {
        var call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        conflict(Cast.METTE, number);
        Ranking ranking = stage.get(Cast.METTE, user -> allocations.ranking(user, call.id()));
        assertThat(ranking.rows()).isEmpty();
        assertThat(ranking.hidden()).isEqualTo(1);
        assertThat(queue(Cast.METTE, number)).isEmpty();
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> allocations.sendToDecision(user, number))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> substitutes.appoint(user, number, null, ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheHeadClearsAConflictAndTheHistoryKeepsEveryWord() {
        CaseNumber number = admitted();
        conflict(Cast.CATO, number);
        assertThatThrownBy(() -> stage.by(Cast.CATO, user -> impartiality.declare(user, number, true, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> impartiality.clear(user, number, "cato", WHY))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> impartiality.clear(user, number, "bjorn", WHY)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("assessment.impartiality.no-conflict"));
        stage.by(Cast.METTE, user -> impartiality.clear(user, number, "cato", "Slektskapet er for fjernt."));
        assertThat(assessments.disqualified("cato", number)).isFalse();
        assertThat(queue(Cast.CATO, number)).isNotEmpty();
        List<ImpartialityDesk.Line> history = stage.get(Cast.METTE, user -> desk.view(user, number)).history();
        assertThat(history).filteredOn(line -> line.username().equals("cato")).extracting(ImpartialityDesk.Line::word)
            .containsExactly(Word.IMPARTIAL, Word.CONFLICT, Word.CLEARED);
        assertThat(stage.get(Cast.ANNE, user -> desk.view(user, number)).history()).as("reasons are the manager's").isEmpty();
    }

    @Test
    void aNewPartnerAsksEverybodyAgain() {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        sendsAgain(number, null);
        assertThat(words(number, Cast.ANNE)).as("nobody is new").containsExactly(Word.IMPARTIAL);
        sendsAgain(number, "Nykommeren AS");
        assertThat(words(number, Cast.ANNE)).containsExactly(Word.IMPARTIAL, Word.ASKED_AGAIN);
        ImpartialityDesk.View page = stage.get(Cast.ANNE, user -> desk.view(user, number));
        assertThat(page.mustDeclare()).isTrue();
        assertThat(page.newParties()).isEqualTo("Nykommeren AS");
        assertThatThrownBy(() -> stage.passesFormalCheck(number)).isInstanceOf(Refusal.class);
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("impartiality.asked-again");
        stage.by(Cast.ANNE, user -> impartiality.declare(user, number, true, null));
        stage.passesFormalCheck(number);
    }

    private List<Word> words(CaseNumber number, Cast person) {
        return database.sql("select word from impartiality_declaration where case_number = ? and username = ? order by word_number")
            .params(number.value(), person.username()).query(String.class).list().stream().map(Word::valueOf).toList();
    }

    private void sendsAgain(CaseNumber number, String newcomer) {
        stage.by(Cast.SIRI, user -> {
            UUID draft = revisions.reopen(user, cases.get(number).id(), true);
            List<Partner> partners = new ArrayList<>(applications.draft(user, draft).partners());
            Partner known = partners.get(0);
            if (newcomer != null) {
                partners.add(new Partner(null, newcomer, known.grouping(), known.role(), true, true));
            }
            applications.save(user, draft, new PartnersSection(partners));
            applications.submit(user, draft);
        });
        stage.machineryRuns();
    }

    @Test
    void aHeadWithAConflictTakesTheSubordinatesAlongInAnAppeal() {
        var call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        assertThat(disqualifications.forAppeal("anne", number)).contains(Disqualification.FIRST_DECISION);
        assertThat(disqualifications.forAppeal("cato", number)).isEmpty();
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        assertThat(disqualifications.forAppeal("mette", number)).contains(Disqualification.FIRST_DECISION);
        conflict(Cast.METTE, number);
        assertThat(disqualifications.forAppeal("mette", number)).contains(Disqualification.OWN_CONFLICT);
        assertThat(disqualifications.forAppeal("cato", number)).contains(Disqualification.HEAD_DISQUALIFIED);
        assertThat(disqualifications.forAppeal("dag", number)).as("led by somebody else").isEmpty();
    }

    @Test
    void afterTheMonthsOfTheSchemeTheGeneralDeclarationIsDueAgainAndItWarnsAtItsCases() {
        CaseNumber number = stage.submitsUndeclared(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), APPLIED);
        Interest office = new Interest(CastOrganisation.PROSESSPARTNER.number(), Tie.ROLE, "Styremedlem");
        Interest elsewhere = new Interest(new OrganisationNumber("974760673"), Tie.OWNERSHIP, "");
        stage.by(Cast.EVA, user -> interests.declare(user, List.of(office, elsewhere)));
        assertThat(interests.isDue(stage.user(Cast.EVA))).isFalse();
        assertThat(stage.get(Cast.EVA, user -> desk.view(user, number)).touching()).containsExactly(office);
        assertThat(interests.isDue(stage.user(Cast.ROLF))).as("an auditor handles no cases").isFalse();
        assertThatThrownBy(() -> stage.by(Cast.ROLF, user -> interests.declare(user, List.of()))).isInstanceOf(Refusal.class);
        List<Interests.Standing> people = stage.get(Cast.METTE, user -> interests.inCountyOf(user));
        assertThat(people).filteredOn(one -> !one.due())
            .extracting(Interests.Standing::name).contains(Cast.EVA.fullName());
        database.sql("update interest_declaration set declared_at = ? where username = 'eva'")
            .param(java.sql.Timestamp.from(time.now().minus(java.time.Duration.ofDays(366)))).update();
        assertThat(interests.isDue(stage.user(Cast.EVA))).isTrue();
    }

    @Test
    void howLongItHoldsIsTheSchemesNumberFromADayOn() {
        GrantScheme scheme = stage.openCall(Nok.of(2_300_000)).scheme();
        stage.by(Cast.EVA, user -> interests.declare(user, List.of()));
        database.sql("update interest_declaration set declared_at = ? where username = 'eva'")
            .param(java.sql.Timestamp.from(time.now().minus(java.time.Duration.ofDays(100)))).update();
        try {
            holdsFor(3, scheme, time.today().plusDays(1));
            assertThat(interests.isDue(stage.user(Cast.EVA))).as("twelve months until tomorrow").isFalse();
            holdsFor(3, scheme, time.today());
            assertThat(interests.isDue(stage.user(Cast.EVA))).as("three months").isTrue();
            assertThat(interests.monthsFor(stage.user(Cast.DAG))).isEqualTo(3);
        } finally {
            database.sql("delete from scheme_max_grant where rules_id in (select id from scheme_rules where interests_months = 3)").update();
            database.sql("delete from scheme_rules where interests_months = 3").update();
        }
    }

    private void holdsFor(int months, GrantScheme scheme, LocalDate from) {
        schemes.change(scheme.county(), scheme.code(), CallSamples.rules(from, 50), scheme.thresholdOn(time.today()),
            scheme.timesOn(time.today()).withInterestsMonths(months));
    }

    @Test
    void theManagersOverviewShowsWordsAndNoReasons() {
        var call = stage.openCall(Nok.of(2_300_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        CaseNumber hidden = stage.submits(CastOrganisation.FJORDVATN, call, APPLIED);
        conflict(Cast.CATO, number);
        conflict(Cast.METTE, hidden);
        ImpartialityDesk.Matrix matrix = stage.get(Cast.METTE, user -> desk.matrix(user, call.slug(), null));
        assertThat(matrix.people()).contains(Cast.CATO.fullName(), Cast.DAG.fullName()).doesNotContain(Cast.ROLF.fullName());
        assertThat(matrix.rows()).singleElement().satisfies(row -> {
            assertThat(row.caseNumber()).isEqualTo(number);
            assertThat(row.words().get(matrix.people().indexOf(Cast.CATO.fullName()))).isEqualTo(Word.CONFLICT);
            assertThat(Set.copyOf(row.words())).contains(Word.IMPARTIAL);
        });
        assertThatThrownBy(() -> stage.get(Cast.ANNE, user -> desk.matrix(user, call.slug(), null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.get(Cast.VIDAR, user -> desk.matrix(user, call.slug(), null))).isInstanceOf(NotFound.class);
    }
}
