package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import tilsagn.Stage;
import tilsagn.application.AidType;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;

/** Short sentences about state aid for tests. */
final class AidStage {

    static final BigDecimal RATE = new BigDecimal("10.00");

    private final Stage stage;
    private final AidDesk desk;
    private final LocalDate today;

    AidStage(Stage stage, AidDesk desk, LocalDate today) {
        this.stage = stage;
        this.desk = desk;
        this.today = today;
    }

    AidWords words(AidBasis basis) {
        return new AidWords(basis, RATE, today, "Norges Bank", null, null, null, "Et bedriftsnettverk som får en liten sum.",
            EnumSet.copyOf(basis.questions().isEmpty() ? Set.of(AidQuestion.IN_SCOPE) : basis.questions()), Set.of());
    }

    void assesses(CaseNumber number, AidBasis basis) {
        stage.by(Cast.ANNE, user -> desk.assess(user, number, words(basis)));
    }

    /** Whatever other tests have given the same organisation does not count. */
    void startsClean(CaseNumber number) {
        stage.get(Cast.ANNE, user -> desk.view(user, number)).lines().stream().filter(line -> line.setAside() == null)
            .forEach(line -> stage.by(Cast.ANNE, user -> desk.setAside(user, number, line.key(), "Fra andre prøver.")));
    }

    void finds(CaseNumber number, LocalDate grantedOn, long kroner, AidType type) {
        stage.by(Cast.ANNE, user -> desk.enter(user, number, new NewEarlierAid("Søkeren", "Innovasjon Norge", "Oppstart", grantedOn, Nok.of(kroner), RATE, type,
            "Støtteregisteret")));
    }
}
