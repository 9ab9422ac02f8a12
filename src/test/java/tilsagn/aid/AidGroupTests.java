package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Companies under one control are one undertaking: what one of them was awarded here uses the room of the others, once somebody has named them. */
@HouseTest
class AidGroupTests {

    private static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    AidDesk desk;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    BusinessTime time;

    private AidStage aid;
    private CaseNumber sister;
    private CaseNumber number;

    @BeforeEach
    void twoOfOneGroup() {
        Call call = rules.assessed(stage.openCall(Nok.of(5_000_000)));
        aid = new AidStage(stage, desk, time.today());
        sister = pending(CastOrganisation.FJORDVATN, call);
        number = pending(CastOrganisation.KODEVERKET, call);
        stage.deadlinePasses(call);
        aid.startsClean(sister);
        aid.assesses(sister, AidBasis.DE_MINIMIS);
        stage.isAllocated(sister, AMOUNT, null);
        stage.isDecided(Cast.DAG, sister, AMOUNT);
    }

    private CaseNumber pending(CastOrganisation organisation, Call call) {
        CaseNumber sent = stage.submits(organisation, call, AMOUNT);
        stage.isAssessed(sent, AMOUNT, Stage.GOOD);
        return sent;
    }

    private AidCase judged(String companies) {
        stage.by(Cast.ANNE, user -> desk.assess(user, number, new AidWords(AidBasis.DE_MINIMIS, AidStage.RATE, time.today(), "Norges Bank", companies, null, null,
            "Et bedriftsnettverk som får en liten sum.", Set.copyOf(AidBasis.DE_MINIMIS.questions()), Set.of())));
        return stage.get(Cast.ANNE, user -> desk.view(user, number));
    }

    private boolean counts(AidCase view) {
        return view.lines().stream().filter(line -> line.key().equals(EarlierAidLines.keyOf(sister))).anyMatch(view::counts);
    }

    @Test
    void theAwardOfASisterCountsWhenSheIsNamedAndNotBefore() {
        AidCase alone = judged(null);
        assertThat(counts(alone)).isFalse();
        assertThat(alone.group()).containsExactly(CastOrganisation.KODEVERKET.number());
        AidCase together = judged("Fjordvatn " + CastOrganisation.FJORDVATN.number().format());
        assertThat(counts(together)).isTrue();
        assertThat(together.group()).containsExactly(CastOrganisation.KODEVERKET.number(), CastOrganisation.FJORDVATN.number());
        Eur ofTheSister = together.judgement().room().counted().stream().filter(line -> !alone.judgement().room().counts(line)).map(CountedAid::euro)
            .reduce(Eur.ZERO, Eur::plus);
        assertThat(ofTheSister).isGreaterThanOrEqualTo(Eur.of(60_000));
        assertThat(together.judgement().room().used()).isEqualTo(alone.judgement().room().used().plus(ofTheSister));
    }

    @Test
    void anAwardThatFellAwayUsesNoRoomAndOneThatWasLoweredUsesLess() {
        String named = CastOrganisation.FJORDVATN.number().digits();
        Eur with = judged(named).judgement().room().used();
        registrations.changed(sister, Nok.of(200_000));
        assertThat(judged(named).judgement().room().used()).isEqualTo(with.less(Eur.of(40_000)));
        registrations.changed(sister, Nok.ZERO);
        assertThat(counts(judged(named))).isFalse();
        assertThat(judged(named).judgement().room().used()).isEqualTo(with.less(Eur.of(60_000)));
    }
}
