package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.Accounts;
import tilsagn.account.Delegation;
import tilsagn.account.Delegations;
import tilsagn.account.NewDelegation;
import tilsagn.account.NewStaff;
import tilsagn.account.Role;
import tilsagn.account.Staff;
import tilsagn.account.User;
import tilsagn.assessment.Impartiality;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;

/** A decision for the head of the administration is carried by authority that is in force on the very day. */
@HouseTest
class DelegatedDecisionTests {

    private static final Nok AMOUNT = Nok.of(400_000);
    private static final String REASONS = "Vurdert etter kriteriene i utlysningen.";

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Accounts accounts;
    @Autowired
    Delegations delegations;
    @Autowired
    Decisions decisions;
    @Autowired
    Impartiality impartiality;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    private Call call;

    private CaseNumber pending() {
        call = stage.openCall(Nok.of(2_000_000));
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AMOUNT, null);
        return number;
    }

    private User head(String name) {
        UUID id = staff.invite(stage.user(Cast.ADA), new NewStaff(name, name + "@tilsagn.example", Set.of(Role.DECISION_MAKER), Delegations.HEAD,
            "Vedtar for fylkesdirektøren"));
        return accounts.findUser(staff.get(stage.user(Cast.ADA), id).username()).orElseThrow();
    }

    private Delegation authority(User head, String scheme, long upTo) {
        return delegations.register(stage.user(Cast.ADA), new NewDelegation(head.id(), scheme, Nok.of(upTo), time.today(), time.today().plusDays(1),
            "Delegeringsbrev 2022/17"));
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void itIsRefusedWithoutAuthorityAndAboveIt() {
        CaseNumber number = pending();
        User head = head("delegert.en");
        impartiality.declare(head, number, true, null);
        refused(() -> decisions.decide(head, number, AMOUNT, REASONS, null), "decision.delegation.none");
        Delegation small = authority(head, null, 399_999);
        refused(() -> decisions.decide(head, number, AMOUNT, REASONS, null), "decision.delegation.amount");
        refused(() -> decisions.decide(head, number, Nok.of(100_000), REASONS, null), "decision.delegation.amount");
        delegations.end(stage.user(Cast.ADA), small.id(), time.today(), "Gjelder ikke lenger");
        refused(() -> decisions.decide(head, number, AMOUNT, REASONS, null), "decision.delegation.none");
        authority(head, call.schemeCode(), 400_000);
        decisions.decide(head, number, AMOUNT, REASONS, null);
        assertThat(decisions.of(number).isDecided()).isTrue();
        assertThat(journal.of(number, "decision.delegated")).singleElement()
            .satisfies(line -> assertThat(line.details()).containsEntry("document", "Delegeringsbrev 2022/17"));
    }

    @Test
    void yesterdaysAuthorityCarriesNothingToday() {
        CaseNumber number = pending();
        User head = head("delegert.to");
        impartiality.declare(head, number, true, null);
        authority(head, null, 500_000);
        time.moveTo(time.now().plus(Duration.ofDays(2)));
        refused(() -> decisions.decide(head, number, AMOUNT, REASONS, null), "decision.delegation.none");
    }
}
