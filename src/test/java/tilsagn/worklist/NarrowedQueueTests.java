package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.worklist.WorklistSamples.SKIEN;
import static tilsagn.worklist.WorklistSamples.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.worklist.Narrowing.Due;
import tilsagn.worklist.WorklistQuery.View;

/** What the queue can be narrowed to, and cases that wait. Each test has a county of its own. */
@HouseTest
class NarrowedQueueTests {

    @Autowired
    private Worklist worklist;
    @Autowired
    private Tags tags;
    @Autowired
    private BusinessTime time;

    private void open(String county, int at, String applicant, Instant due) {
        worklist.opened(new NewWorkItem(county + "-" + at, caseOf(county, at), "checkCompleteness", county, "ADVISOR", null, null, applicant,
            at % 2 == 0 ? SKIEN : null, "Prosjekt", new UUID(0, 1), "Utlysning", Nok.of(at), time.now(), due, "/x"));
    }

    private static CaseNumber caseOf(String county, int at) {
        return CaseNumber.of(2831, Integer.parseInt(county) * 100 + at);
    }

    private List<String> found(User reader, Narrowing by) {
        return worklist.items(reader, WorklistQuery.of(View.ALL, by)).items().stream().map(WorkItem::taskId).toList();
    }

    private static Narrowing due(Due due) {
        return new Narrowing(null, null, due, null, null, null, null, "");
    }

    private static Narrowing of(String assignee, String applicant, String municipality, String tag) {
        return new Narrowing(null, null, null, assignee, applicant, municipality, tag, "");
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    @Test
    void byWhenItIsDueOnTheDayInNorway() {
        User reader = person("leser81", "81", null, Role.ADVISOR);
        LocalDate today = time.today();
        open("81", 0, "A", endOf(today.minusDays(1)));
        open("81", 1, "A", endOf(today));
        open("81", 2, "A", endOf(today.plusDays(8)));
        open("81", 3, "A", null);
        assertThat(found(reader, due(Due.LATE))).containsExactly("81-0");
        assertThat(found(reader, due(Due.TODAY))).containsExactly("81-1");
        assertThat(found(reader, due(Due.WEEK))).containsExactly("81-1");
        assertThat(found(reader, due(Due.NONE))).containsExactly("81-3");
    }

    @Test
    void byHolderApplicantMunicipalityAndWord() {
        User reader = person("leser82", "82", null, Role.ADVISOR);
        open("82", 0, "Åsane klynge", null);
        open("82", 1, "Aasane nett", null);
        open("82", 2, "Bø klynge", null);
        worklist.assigned("82-2", "leser82");
        assertThat(found(reader, of(Narrowing.ME, null, null, null))).containsExactly("82-2");
        assertThat(found(reader, of("leser82", null, null, null))).containsExactly("82-2");
        assertThat(found(reader, of(Narrowing.NOBODY, null, null, null))).containsExactly("82-0", "82-1");
        assertThat(found(reader, of(null, "åS", null, null))).as("Aa is Å").containsExactly("82-0", "82-1");
        assertThat(found(reader, of(null, "%", null, null))).isEmpty();
        assertThat(found(reader, of(null, null, "3807", null))).containsExactly("82-0", "82-2");
        tags.add(reader, caseOf("82", 1), " Haster ");
        tags.add(reader, caseOf("82", 1), "HASTER");
        assertThat(tags.of(List.of(caseOf("82", 1)))).extracting(Tags.OnCase::word).containsExactly("Haster");
        assertThat(found(reader, of(null, null, null, "haster"))).containsExactly("82-1");
        assertThat(tags.ofCounty(person("annen", "83", null, Role.ADVISOR))).as("another county has its own words").isEmpty();
    }

    @Test
    void whatWaitsSortsBehindAndIsDueAtNoTime() {
        User reader = person("leser84", "84", null, Role.ADVISOR);
        CaseNumber number = caseOf("84", 0);
        open("84", 0, "A", null);
        open("84", 1, "B", null);
        worklist.markWaiting(number, true);
        worklist.markWaiting(number, true);
        worklist.rescheduled("84-0", time.now());
        assertThat(found(reader, Narrowing.NONE)).containsExactly("84-1", "84-0");
        assertThat(worklist.item(reader, "84-0").isWaiting()).isTrue();
        assertThat(found(reader, due(Due.TODAY))).as("what the engine says meanwhile does not bring it forward").isEmpty();
        worklist.rescheduled("84-0", null);
        worklist.markWaiting(number, false);
        assertThat(worklist.item(reader, "84-0").isWaiting()).isFalse();
        assertThat(found(reader, Narrowing.NONE)).containsExactly("84-0", "84-1");
    }

    @Test
    void whatOpensWhileTheCaseWaitsWaitsToo() {
        User reader = person("leser86", "86", null, Role.ADVISOR);
        worklist.markWaiting(caseOf("86", 0), true);
        open("86", 0, "A", null);
        open("86", 1, "A", null);
        assertThat(found(reader, Narrowing.NONE)).containsExactly("86-1", "86-0");
    }

    @Test
    void onlyWhatCameAfterwardsIsNew() {
        User reader = person("leser85", "85", null, Role.ADVISOR);
        open("85", 0, "A", null);
        Instant since = time.now();
        assertThat(worklist.newIn(reader, WorklistQuery.of(View.ALL), since)).isZero();
        open("85", 1, "A", null);
        worklist.assigned("85-0", "leser85");
        assertThat(worklist.newIn(reader, WorklistQuery.of(View.ALL), since)).isEqualTo(2);
        assertThat(worklist.newIn(reader, WorklistQuery.of(View.MINE), since)).as("somebody gave me something").isEqualTo(1);
        assertThat(worklist.newIn(reader, WorklistQuery.of(View.UNASSIGNED), since)).isEqualTo(1);
    }
}
