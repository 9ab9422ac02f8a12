package tilsagn.decision.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolFilter;
import tilsagn.decision.PoolLine;
import tilsagn.decision.PoolSide;
import tilsagn.decision.WaterfallChart;

/** The ledger of a call's pool: where the money went, every movement, and the sums they add up to. */
@Controller
@RequestMapping("/pools/{slug}")
class PoolController {

    private final PoolDesk desk;
    private final PoolBook book;
    private final PoolLines lines;
    private final Calls calls;

    PoolController(PoolDesk desk, PoolBook book, PoolLines lines, Calls calls) {
        this.desk = desk;
        this.book = book;
        this.lines = lines;
        this.calls = calls;
    }

    @GetMapping
    String ledger(@LoggedIn User user, @PathVariable String slug, PoolQuery query, Model model) {
        Call call = desk.open(user, slug, model);
        model.addAttribute("waterfall", new WaterfallChart(book.waterfall(call.id())));
        model.addAttribute("areas", book.areas(call.id()));
        model.addAttribute("reconciled", book.reconcile(call.id()).agrees());
        model.addAttribute("sides", PoolSide.values());
        movements(user, call, query, model);
        return "decision/pool";
    }

    private void movements(User user, Call call, PoolQuery query, Model model) {
        PoolFilter filter = lines.readable(user, query.filter());
        List<PoolLine> found = book.page(call.id(), filter, query.key());
        List<PoolLine> page = found.subList(0, Math.min(found.size(), PoolBook.PAGE));
        String path = "/pools/" + call.slug();
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter());
        model.addAttribute("lines", lines.of(user, page));
        model.addAttribute("total", book.sum(call.id(), filter));
        model.addAttribute("older", found.size() > page.size() ? query.at(path, page.get(page.size() - 1).entry().id()) : null);
        model.addAttribute("csv", query.at(path + "/movements.csv", null));
        model.addAttribute("sheet", query.at(path + "/movements.xlsx", null));
    }

    /** One deed with all its lines, also those in another pool. */
    @GetMapping("/movements/{id}")
    String movement(@LoggedIn User user, @PathVariable String slug, @PathVariable long id, Model model) {
        Call call = desk.open(user, slug, model);
        List<PoolEntry> entries = book.deed(call.id(), id);
        model.addAttribute("lines", lines.alone(user, entries));
        // The number is the one it has in the pool one came from.
        model.addAttribute("number", entries.stream().filter(entry -> entry.callId().equals(call.id())).findFirst().orElse(entries.get(0)).number());
        model.addAttribute("calls", calls.lines(entries.stream().map(PoolEntry::callId).distinct().toList()));
        return "decision/pool-movement";
    }

    /** Every sum beside the same sum counted again. */
    @GetMapping("/reconciliation")
    String reconciliation(@LoggedIn User user, @PathVariable String slug, Model model) {
        Call call = desk.open(user, slug, model);
        model.addAttribute("reconciliation", book.reconcile(call.id()));
        return "decision/pool-reconciliation";
    }
}
