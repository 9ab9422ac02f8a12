package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.AidType;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** From whom earlier aid is known, at which rate each line counts, and what other counties' awards count for. */
@HouseTest
class AidEarlierLinesTests {

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
    @Autowired
    JdbcClient database;

    private AidStage aid;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        Call call = rules.assessed(stage.openCall(Nok.of(5_000_000)));
        aid = new AidStage(stage, desk, time.today());
        number = stage.submits(CastOrganisation.OMBRUK, call, AMOUNT);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
    }

    private AidCase seen() {
        return stage.get(Cast.ANNE, user -> desk.view(user, number));
    }

    private CountedAid line(String giver) {
        return seen().lines().stream().filter(line -> giver.equals(line.giver())).findFirst().orElseThrow();
    }

    private void enters(String giver, LocalDate on, BigDecimal rate, AidType type) {
        stage.by(Cast.ANNE, user -> desk.enter(user, number, new NewEarlierAid("Ombruk", giver, null, on, Nok.of(100_000), rate, type, "Tilsagnsbrev")));
    }

    @Test
    void aLineWithoutARateHasThatOfItsYear() {
        enters("Siva", LocalDate.of(2018, 5, 1), null, AidType.DE_MINIMIS);
        enters("Enova", LocalDate.of(2018, 5, 1), new BigDecimal("9.5"), AidType.DE_MINIMIS);
        assertThat(line("Siva").rate()).isEqualByComparingTo("9.5962");
        assertThat(line("Siva").euro()).isEqualTo(new Eur(1_042_079));
        assertThat(line("Enova").euro()).isEqualTo(new Eur(1_052_632));
    }

    @Test
    void onlyTheRulesOfTheAssessedBasisCount() {
        aid.startsClean(number);
        enters("Siva", time.today().minusDays(9), BigDecimal.TEN, AidType.DE_MINIMIS);
        enters("Enova", time.today().minusDays(8), BigDecimal.TEN, AidType.BLOCK_EXEMPTED);
        enters("Eksfin", time.today().minusDays(7), BigDecimal.TEN, AidType.UNKNOWN);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        assertThat(seen().judgement().room().counted()).extracting(CountedAid::giver).containsExactly("Siva");
        assertThat(seen().judgement().against()).extracting(AidFinding::key).containsExactly("aid.found.unclear");
        aid.assesses(number, AidBasis.CLUSTER);
        assertThat(seen().judgement().room().counted()).extracting(CountedAid::giver).containsExactly("Enova");
        aid.assesses(number, AidBasis.NONE);
        assertThat(seen().judgement().room()).isNull();
        assertThat(seen().judgement().against()).isEmpty();
    }

    /** What other counties have awarded is known here once it stands in the public register, and not before. */
    @Test
    void anotherCountysAwardCountsOnceItIsRegistered() {
        String other = "2899-" + number.value().substring(5);
        database.sql("insert into aid_registration (case_number, version, county, organisation_number, organisation_name, awarded_on, amount, basis, rate, state, assessed_late) "
            + "values (?, 0, '30', ?, 'Ombruk', ?, 250000, 'DE_MINIMIS', 10, 'DUE', false)").params(other, CastOrganisation.OMBRUK.number().digits(), time.today().minusDays(3)).update();
        assertThat(seen().lines()).noneMatch(line -> line.key().equals("case-" + other));
        database.sql("update aid_registration set state = 'REGISTERED', registered_on = ?, registered_by = 'eirik' where case_number = ?").params(time.today(), other).update();
        assertThat(seen().lines()).filteredOn(line -> line.key().equals("case-" + other)).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(CountedAid.Origin.OWN);
            assertThat(line.euro()).isEqualTo(Eur.of(25_000));
            assertThat(line.giver()).contains("Viken");
        });
        database.sql("delete from aid_registration where case_number = ?").param(other).update();
    }

    @Test
    void theCasesOwnAwardIsNeverEarlierAid() {
        aid.startsClean(number);
        aid.assesses(number, AidBasis.DE_MINIMIS);
        registrations.awarded(number, AMOUNT, time.today());
        assertThat(seen().lines()).noneMatch(line -> line.key().equals(EarlierAidLines.keyOf(number)));
        assertThat(seen().judgement().room().used()).isEqualTo(Eur.ZERO);
    }
}
