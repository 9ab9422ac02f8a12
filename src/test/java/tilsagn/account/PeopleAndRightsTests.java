package tilsagn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;

/** The county's administrator looks after people and rights; every deed is logged, and the county is never without an administrator. */
@HouseTest
class PeopleAndRightsTests {

    private static final String REASON = "Ny stilling fra i dag";
    private static int next;

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Rights rights;
    @Autowired
    Departures departures;
    @Autowired
    Delegations delegations;
    @Autowired
    StaffLog log;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private User ada() {
        return stage.user(Cast.ADA);
    }

    private UUID somebody(Role... roles) {
        next++;
        String body = Set.of(roles).contains(Role.DECISION_MAKER) ? Delegations.HEAD : null;
        return staff.invite(ada(), new NewStaff("Åse Prøve " + next, "prove" + next + "@tilsagn.example", Set.of(roles), body, REASON));
    }

    private User user(UUID id) {
        return accounts.findUser(staff.get(ada(), id).username()).orElseThrow();
    }

    private void give(User by, UUID id, Set<Role> roles, String body) {
        rights.give(by, id, staff.get(ada(), id).version(), roles, body, REASON);
    }

    private List<StaffDeed> deedsWith(UUID id) {
        return log.about(ada(), id).stream().map(StaffEntry::what).toList();
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void whoIsInvitedIsCalledByTheirNameForGood() {
        StaffMember member = staff.get(ada(), somebody(Role.ADVISOR));
        assertThat(member.username()).startsWith("ase.prove.");
        assertThat(member.roles()).containsExactly(Role.ADVISOR);
        assertThat(member.ownLogin()).isTrue();
        assertThat(deedsWith(member.id())).containsExactly(StaffDeed.ROLE_GIVEN, StaffDeed.INVITED);
        refused(() -> staff.invite(ada(), new NewStaff("En annen", member.email(), Set.of(Role.ADVISOR), null, REASON)), "administration.email.taken");
    }

    @Test
    void ofTwoInvitationsToOneAddressInTheSameMomentOneIsToldOnTheField() throws Exception {
        User ada = ada();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Throwable> answers = new CopyOnWriteArrayList<>();
        List<Thread> both = Stream.of("En Samtidig", "En Samtidig").map(name -> new Thread(() -> {
            try {
                together.await();
                staff.invite(ada, new NewStaff(name, "samtidig@tilsagn.example", Set.of(Role.ADVISOR), null, REASON));
            } catch (Exception lost) {
                answers.add(lost);
            }
        })).toList();
        both.forEach(Thread::start);
        for (Thread thread : both) {
            thread.join();
        }
        assertThat(answers).singleElement().isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.key()).isEqualTo("administration.email.taken"));
    }

    @Test
    void everyRoleGivenAndTakenIsALineWithWhoAndWhy() {
        UUID id = somebody(Role.ADVISOR);
        give(ada(), id, Set.of(Role.MANAGER), null);
        List<StaffEntry> lines = log.about(ada(), id);
        assertThat(lines).extracting(StaffEntry::what).startsWith(StaffDeed.ROLE_TAKEN, StaffDeed.ROLE_GIVEN);
        assertThat(lines.get(0)).satisfies(line -> {
            assertThat(line.actorName()).isEqualTo(Cast.ADA.fullName());
            assertThat(line.oldValue()).isEqualTo("ADVISOR");
            assertThat(line.reason()).isEqualTo(REASON);
            assertThat(line.own()).isFalse();
        });
        assertThat(user(id).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void aFormShownBeforeAnotherChangeIsRefused() {
        UUID id = somebody(Role.ADVISOR);
        long seen = staff.get(ada(), id).version();
        give(ada(), id, Set.of(Role.MANAGER), null);
        refused(() -> rights.give(ada(), id, seen, Set.of(Role.ADVISOR), null, REASON), "core.somebody-faster");
        refused(() -> staff.change(ada(), id, seen, "Nytt Navn", "nytt@tilsagn.example"), "core.somebody-faster");
    }

    @Test
    void whoGivesThemselvesARoleIsMarkedInTheLog() {
        UUID id = somebody(Role.ADMIN);
        give(user(id), id, Set.of(Role.ADMIN, Role.DECISION_MAKER), Delegations.HEAD);
        assertThat(log.about(ada(), id).get(0).own()).isTrue();
        refused(() -> delegations.register(user(id), authority(id, 500_000, time.today(), null)), "administration.delegation.own");
    }

    @Test
    void theLastAdministratorKeepsTheRoleAndTheAccess() {
        UUID ada = ada().id();
        othersOut();
        refused(() -> give(ada(), ada, Set.of(Role.ADVISOR), null), "administration.last-admin");
        refused(() -> departures.close(ada(), ada, time.today().plusDays(30), REASON), "administration.last-admin");
        UUID other = somebody(Role.ADMIN);
        refused(() -> departures.close(ada(), ada, time.today(), REASON), "administration.last-admin");
        hasChosenAPassword(other);
        departures.close(ada(), other, time.today().plusDays(30), REASON);
        refused(() -> departures.close(ada(), ada, time.today().plusDays(60), REASON), "administration.last-admin");
        assertThat(ada().has(Role.ADMIN)).isTrue();
    }

    @Test
    void ofTwoAdministratorsWhoTakeTheRoleFromEachOtherOneSucceeds() throws Exception {
        othersOut();
        UUID first = somebody(Role.ADMIN);
        UUID second = somebody(Role.ADMIN);
        hasChosenAPassword(first);
        hasChosenAPassword(second);
        long seen = staff.get(ada(), ada().id()).version();
        User ada = ada();
        User one = user(first);
        User two = user(second);
        rights.give(one, ada.id(), seen, Set.of(Role.ADVISOR), null, REASON);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Thread> both = List.of(taking(together, one, second), taking(together, two, first));
            both.forEach(Thread::start);
            for (Thread thread : both) {
                thread.join();
            }
            long left = Stream.of(one, two).filter(user -> accounts.findUser(user.username()).orElseThrow().has(Role.ADMIN)).count();
            assertThat(left).isEqualTo(1);
        } finally {
            database.sql("delete from person_role where person_id = ?").param(ada.id()).update();
            database.sql("insert into person_role (person_id, role) values (?, 'ADMIN')").param(ada.id()).update();
        }
    }

    private void hasChosenAPassword(UUID id) {
        database.sql("update person set credentials = credentials + 1 where id = ?").param(id).update();
    }

    private Thread taking(CyclicBarrier together, User by, UUID from) {
        long seen = staff.get(by, from).version();
        return new Thread(() -> {
            try {
                together.await();
                rights.give(by, from, seen, Set.of(Role.ADVISOR), null, REASON);
            } catch (Exception lost) {
                assertThat(lost).isInstanceOf(Refusal.class);
            }
        });
    }

    // What other stories left behind must not hide that somebody is the last.
    private void othersOut() {
        staff.all(ada()).stream().filter(one -> one.has(Role.ADMIN) && !one.id().equals(ada().id()) && one.inactiveFrom() == null)
            .forEach(one -> departures.close(ada(), one.id(), time.today(), REASON));
    }

    @Test
    void whoHasLeftIsNoReceiverNoSubstituteAndNoColleague() {
        UUID id = somebody(Role.ADVISOR);
        departures.close(ada(), id, time.today(), REASON);
        assertThat(accounts.staff("38", Role.ADVISOR)).extracting(User::id).doesNotContain(id);
        assertThat(accounts.nameOf(staff.get(ada(), id).username())).as("cases keep the name").startsWith("Åse Prøve");
        refused(() -> departures.handOver(ada(), stage.user(Cast.ANNE).id(), staff.get(ada(), id).username(), ""), "administration.receiver");
        departures.reopen(ada(), id, REASON);
        assertThat(accounts.staff("38", Role.ADVISOR)).extracting(User::id).contains(id);
    }

    @Test
    void aDayToComeIsADayToCome() {
        UUID id = somebody(Role.ADVISOR);
        LocalDate day = time.today().plusDays(3);
        departures.close(ada(), id, day, REASON);
        assertThat(user(id).isActiveOn(day.minusDays(1))).isTrue();
        assertThat(user(id).isActiveOn(day)).isFalse();
        refused(() -> departures.close(ada(), id, time.today().minusDays(1), REASON), "administration.day");
    }

    @Test
    void authorityHoldsOnItsDaysForItsSchemeAndNoFurther() {
        UUID id = somebody(Role.DECISION_MAKER);
        delegations.register(ada(), authority(id, 100_000, time.today(), time.today().plusDays(1)));
        delegations.register(ada(), authority(id, 300_000, time.today().plusDays(1), null));
        assertThat(delegations.furthest(user(id), "any").orElseThrow().upTo()).isEqualTo(Nok.of(100_000));
        Delegation first = delegations.of(ada(), id).get(1);
        assertThat(Stream.of(-1, 0, 1, 2).map(days -> first.on(time.today().plusDays(days)))).containsExactly(Delegation.State.COMING,
            Delegation.State.IN_FORCE, Delegation.State.IN_FORCE, Delegation.State.OVER);
        delegations.end(ada(), first.id(), time.today(), REASON);
        assertThat(delegations.furthest(user(id), "any")).isEmpty();
        refused(() -> delegations.end(ada(), first.id(), time.today(), REASON), "administration.delegation.ended-already");
    }

    @Test
    void authorityIsForOneWhoDecidesForTheHeadAndEndsWithTheAccess() {
        refused(() -> delegations.register(ada(), authority(somebody(Role.ADVISOR), 1, time.today(), null)), "administration.delegation.person");
        UUID id = somebody(Role.DECISION_MAKER);
        refused(() -> delegations.register(ada(), new NewDelegation(id, "finnes-ikke", Nok.of(1), time.today(), null, "Delegeringsbrev")),
            "administration.delegation.scheme");
        delegations.register(ada(), authority(id, 100_000, time.today(), null));
        departures.close(ada(), id, time.today(), REASON);
        departures.reopen(ada(), id, REASON);
        assertThat(delegations.furthest(user(id), "any")).as("authority does not come back with the access").isEmpty();
        assertThat(deedsWith(id)).startsWith(StaffDeed.REOPENED, StaffDeed.DELEGATION_ENDED, StaffDeed.CLOSED, StaffDeed.DELEGATED);
    }

    private static NewDelegation authority(UUID person, long upTo, LocalDate from, LocalDate to) {
        return new NewDelegation(person, null, Nok.of(upTo), from, to, "Delegeringsbrev til prøve");
    }

    @Test
    void anAuditorReadsAndChangesNothingAndOthersFindNothing() {
        User rolf = stage.user(Cast.ROLF);
        assertThat(staff.all(rolf)).hasSameSizeAs(staff.all(ada()));
        assertThat(log.of(rolf, Long.MAX_VALUE)).isNotEmpty();
        refused(() -> give(rolf, stage.user(Cast.ANNE).id(), Set.of(Role.MANAGER), null), "core.not-yours");
        refused(() -> departures.handOver(rolf, stage.user(Cast.ANNE).id(), "", ""), "core.not-yours");
        assertThatThrownBy(() -> staff.all(stage.user(Cast.METTE))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.get(ada(), stage.user(Cast.VERA).id())).as("another county's people").isInstanceOf(NotFound.class);
    }
}
