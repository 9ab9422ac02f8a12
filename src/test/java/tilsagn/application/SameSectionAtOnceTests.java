package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Saves that really happen at once, and a lead who has left: what the database has to hold, not the page. */
@HouseTest
class SameSectionAtOnceTests {

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    SectionMarks marks;
    @Autowired
    Team team;
    @Autowired
    MemberRepository members;

    @Test
    void ofSixSavesFromTheSameVersionOneWinsAndFiveAreAsked() throws Exception {
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        User kari = stage.user(Cast.KARI);
        long base = marks.of(kari, draft).get(Section.GOALS).version();
        CyclicBarrier start = new CyclicBarrier(6);
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Long>> saves = IntStream.range(0, 6).<Callable<Long>>mapToObj(writer -> () -> {
                start.await();
                return applications.save(kari, draft, new GoalsSection("Tekst " + writer, List.of(), List.of()), new SectionBase(base, "sheet-" + writer));
            }).toList();
            List<Future<Long>> outcomes = writers.invokeAll(saves);

            assertThat(outcomes.stream().filter(SameSectionAtOnceTests::isRefused)).hasSize(5);
            assertThat(marks.of(kari, draft).get(Section.GOALS).version()).isEqualTo(base + 1);
        } finally {
            writers.shutdownNow();
        }
    }

    private static boolean isRefused(Future<Long> outcome) {
        try {
            outcome.get();
            return false;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.key()).isEqualTo(SectionMarks.SAVED_MEANWHILE));
            return true;
        } catch (InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aColleagueTakesOverFromALeadWhoHasLeft() {
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        // The lead is somebody who acts for the organisation no more: the row is there, the right is gone.
        ApplicationMember lead = members.findByApplicationIdAndUsername(draft, "kari").orElseThrow();
        members.delete(lead);
        members.save(new ApplicationMember(draft, "ola", TeamRole.LEAD, true, lead.since()));
        assertThat(stage.get(Cast.KARI, user -> team.of(user, draft)).vacant()).isTrue();

        stage.by(Cast.KARI, user -> team.takeOver(user, draft));

        TeamView after = stage.get(Cast.KARI, user -> team.of(user, draft));
        assertThat(after.vacant()).isFalse();
        assertThat(after.mine().leads()).isTrue();
        assertThat(after.people()).extracting(TeamView.Person::username).doesNotContain("ola");
        assertThat(after.deeds()).extracting(TeamView.Deed::what).contains(TeamDeed.LEAD_TAKEN_OVER);
    }
}
