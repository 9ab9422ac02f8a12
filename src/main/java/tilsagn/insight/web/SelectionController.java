package tilsagn.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.CaseDimension;
import tilsagn.call.CallLine;
import tilsagn.core.BusinessTime;
import tilsagn.insight.Selections;

/** The cases behind a figure, as a list and as a file; the filter is in the address. */
@Controller
class SelectionController {

    private static final int PAGE = 50;
    private static final int LARGE_PAGE = 1000;
    /** Where the file ends; it says so itself. */
    private static final int MOST = 10_000;

    private final Selections selections;
    private final SelectionWords words;
    private final BusinessTime time;

    SelectionController(Selections selections, SelectionWords words, BusinessTime time) {
        this.selections = selections;
        this.words = words;
        this.time = time;
    }

    @GetMapping("/insight/cases")
    String cases(@LoggedIn User user, InsightQuery query, Model model) {
        Selections.Page page = selections.page(user, query.filter(), query.selection(), query.after(), PAGE);
        Addresses to = new Addresses(query.filter());
        model.addAttribute("page", page);
        model.addAttribute("calls", calls(page));
        model.addAttribute("chips", words.chips(page, query.selection()));
        model.addAttribute("aboutNumber", query.selection().dimension() == CaseDimension.NUMBER);
        model.addAttribute("places", words.places(page.shown()));
        model.addAttribute("backAddress", to.dashboard());
        model.addAttribute("fileAddress", to.cases(query.selection(), "/cases.xlsx", null));
        model.addAttribute("nextPage", page.next() == null ? null : to.cases(query.selection(), "/cases", page.next()));
        model.addAttribute("firstPage", query.after() == null ? null : to.cases(query.selection(), "/cases", null));
        return "insight/cases";
    }

    @GetMapping("/insight/cases.xlsx")
    ResponseEntity<byte[]> file(@LoggedIn User user, InsightQuery query) {
        List<Line> lines = new ArrayList<>();
        int hidden = 0;
        String after = null;
        Selections.Page page;
        do {
            page = selections.page(user, query.filter(), query.selection(), after, LARGE_PAGE);
            Map<UUID, CallLine> calls = calls(page);
            page.shown().forEach(one -> lines.add(words.line(one, calls.get(one.callId()))));
            hidden = page.hidden();
            after = page.next();
        } while (after != null && lines.size() < MOST);
        lines.addAll(words.remarks(hidden, after != null));
        Line sum = words.sum(page.sum());
        return Spreadsheet.answer("saker-" + time.today() + ".xlsx", Spreadsheet.of(book -> book.table(words.title(), words.head(), lines, sum)));
    }

    private static Map<UUID, CallLine> calls(Selections.Page page) {
        return page.scope().own().stream().collect(Collectors.toMap(CallLine::id, Function.identity()));
    }
}
