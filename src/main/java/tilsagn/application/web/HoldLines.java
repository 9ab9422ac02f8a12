package tilsagn.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tilsagn.account.Accounts;
import tilsagn.application.CaseHold;
import tilsagn.application.CaseHolds;
import tilsagn.application.Veil;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CasePanel;

/** The holds of a case with the names of those who placed and lifted them, for the county's pages. */
@Component
class HoldLines {

    private final CaseHolds holds;
    private final Accounts accounts;

    HoldLines(CaseHolds holds, Accounts accounts) {
        this.holds = holds;
        this.accounts = accounts;
    }

    /** The place in the menu of the case; auditors and administrators read it in the journal. */
    @Bean
    static CasePanel holdPanel() {
        return new CasePanel("hold", "application/hold", "application.hold.panel", 45, Set.of("ADVISOR", "MANAGER"));
    }

    /** The one that stands, or {@code null}. */
    Line current(CaseNumber number) {
        return holds.current(number).map(this::line).orElse(null);
    }

    List<Line> earlier(CaseNumber number) {
        return holds.of(number).stream().filter(hold -> !hold.isOpen()).map(this::line).toList();
    }

    private Line line(CaseHold hold) {
        return new Line(hold.reason(), hold.note(), hold.until(), hold.placedAt(), accounts.nameOf(hold.placedBy()), hold.liftedAt(),
            hold.liftedBy() == null ? null : accounts.nameOf(hold.liftedBy()), hold.liftedReason());
    }

    /** One hold; what is not there yet is {@code null}. */
    record Line(String reason, String note, LocalDate until, Instant placedAt, String placedBy, Instant liftedAt, String liftedBy,
                String liftedReason) {

        /** The same without names: people write what they know. */
        Line under(Veil veil) {
            return new Line(veil.over(reason), veil.over(note), until, placedAt, placedBy, liftedAt, liftedBy, veil.over(liftedReason));
        }
    }
}
