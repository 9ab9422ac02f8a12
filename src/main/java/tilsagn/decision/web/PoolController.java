package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolLedger;

/** The ledger of a call's pool: every movement, and the sums they add up to. */
@Controller
class PoolController {

    private final PoolLedger ledger;
    private final Calls calls;
    private final Accounts accounts;

    PoolController(PoolLedger ledger, Calls calls, Accounts accounts) {
        this.ledger = ledger;
        this.calls = calls;
        this.accounts = accounts;
    }

    @GetMapping("/pools/{slug}")
    String ledger(@LoggedIn User user, @PathVariable String slug, Model model) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("pool of " + slug);
        }
        model.addAttribute("call", call);
        Pool pool = ledger.of(call.id());
        List<Line> lines = lines(ledger.entries(call.id()));
        model.addAttribute("pool", pool);
        model.addAttribute("lines", lines);
        model.addAttribute("reconciled", !lines.isEmpty() && lines.get(0).available().equals(pool.available()));
        return "decision/pool";
    }

    /** Newest first, each with what was available after it; added up again from the entries, independent of the stored sums. */
    private List<Line> lines(List<PoolEntry> entries) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> names = accounts.namesOf(entries.stream().map(PoolEntry::actor).collect(Collectors.toSet()));
        Nok available = Nok.ZERO;
        for (PoolEntry entry : entries) {
            available = switch (entry.kind()) {
                case OPENED, RELEASED -> available.plus(entry.amount());
                case RESERVED -> available.minus(entry.amount());
                case COMMITTED -> available;
            };
            lines.add(new Line(entry, names.get(entry.actor()), available));
        }
        Collections.reverse(lines);
        return lines;
    }

    /**
     * One movement on the page.
     *
     * @param actor     name of the person, {@code null} for the process
     * @param available what could still be reserved afterwards
     */
    record Line(PoolEntry entry, String actor, Nok available) {
    }
}
