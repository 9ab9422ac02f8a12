package tilsagn.aid;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.application.SmallAidWindow;

/** Tells the page of earlier cases how far back the rules on small aid look. */
@Component
class SmallAidRules implements SmallAidWindow {

    private final AidTables tables;

    SmallAidRules(AidTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<LocalDate> firstDay(String county, LocalDate day) {
        return tables.rule(county, AidBasis.DE_MINIMIS, day).map(rule -> rule.firstDay(day));
    }
}
