package tilsagn.worklist.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.StaffReminders;
import tilsagn.core.web.Wording;
import tilsagn.worklist.Counts;
import tilsagn.worklist.SavedView;
import tilsagn.worklist.SavedViews;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistPage;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

/** The queue page, what is new in it, and taking and giving back. */
@Controller
@RequestMapping("/worklist")
class WorklistController {

    private final Worklist worklist;
    private final SavedViews views;
    private final QueueLines lines;
    private final QueueFilters filters;
    private final BusinessTime time;
    private final Wording wording;
    private final ObjectProvider<StaffReminders> reminders;

    WorklistController(Worklist worklist, SavedViews views, QueueLines lines, QueueFilters filters, BusinessTime time, Wording wording,
        ObjectProvider<StaffReminders> reminders) {
        this.reminders = reminders;
        this.worklist = worklist;
        this.views = views;
        this.lines = lines;
        this.filters = filters;
        this.time = time;
        this.wording = wording;
    }

    /** The bare address begins with the list the person chose to begin with. */
    @GetMapping
    String queue(@LoggedIn User user, WorklistFilter filter, HttpServletRequest request, Model model) {
        Optional<SavedView> first = views.firstOf(user);
        if (request.getQueryString() == null && first.isPresent()) {
            return "redirect:" + first.get().address();
        }
        WorklistPage page = worklist.items(user, filter.query());
        List<SavedView> saved = views.of(user);
        List<WorklistRow> rows = lines.of(user, page.items());
        model.addAttribute("lines", rows);
        model.addAttribute("mayChoose", rows.stream().anyMatch(WorklistRow::handable));
        model.addAttribute("saved", saved);
        model.addAttribute("here", saved.stream().filter(view -> view.address().equals(filter.here())).findFirst().orElse(null));
        model.addAttribute("firstView", first.map(SavedView::id).orElse(null));
        model.addAttribute("tabs", tabs(worklist.counts(user, filter.query()), filter));
        model.addAttribute("reminders", reminders.stream().flatMap(source -> source.of(user.username()).stream()).toList());
        model.addAttribute("sorted", heads(filter));
        addresses(filter, page, model);
        filters.fill(user, filter, model);
        return "worklist/queue";
    }

    private void addresses(WorklistFilter filter, WorklistPage page, Model model) {
        model.addAttribute("nextPage", page.next() == null ? null : filter.from(page.next()));
        model.addAttribute("laterPage", filter.query().after() == null ? null : filter.here());
        model.addAttribute("exportAddress", filter.at("/export.xlsx", "after", null));
        model.addAttribute("newsAddress", filter.at("/news", "since", time.now()));
        model.addAttribute("hereAddress", filter.here());
        model.addAttribute("said", filter.said());
    }

    private static List<Tab> tabs(Counts counts, WorklistFilter filter) {
        View now = filter.query().view();
        return List.of(new Tab("worklist.view.MINE", Counts.text(counts.mine()), filter.in(View.MINE), now == View.MINE),
            new Tab("worklist.view.UNASSIGNED", Counts.text(counts.unassigned()), filter.in(View.UNASSIGNED), now == View.UNASSIGNED),
            new Tab("worklist.view.ALL", Counts.text(counts.all()), filter.in(View.ALL), now == View.ALL));
    }

    private static Map<String, Head> heads(WorklistFilter filter) {
        Map<String, Head> heads = new HashMap<>();
        for (Sort sort : Sort.values()) {
            boolean falling = sort == Sort.AMOUNT != filter.query().reversed();
            heads.put(sort.name(), new Head(filter.sortedBy(sort), filter.query().sort() != sort ? null : falling ? "descending" : "ascending"));
        }
        return heads;
    }

    /** How many tasks came to the list since the page was made: "3 nye – vis", or nothing. */
    @GetMapping("/news")
    ResponseEntity<String> news(@LoggedIn User user, WorklistFilter filter, @RequestParam(defaultValue = "") String since) {
        int count = moment(since).map(from -> worklist.newIn(user, filter.query(), from)).orElse(0);
        MediaType plain = MediaType.parseMediaType("text/plain;charset=UTF-8");
        if (count == 0) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().contentType(plain).body(wording.of(count == 1 ? "worklist.news.one" : "worklist.news.many", List.of(count)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Takes the item and goes where it is done; when somebody was faster, back to the queue with who it was. */
    @PostMapping("/{taskId}/take")
    String take(@LoggedIn User user, @PathVariable String taskId, RedirectAttributes redirect) {
        try {
            return "redirect:" + worklist.take(user, taskId).href();
        } catch (Refusal refusal) {
            return refused(refusal, redirect);
        }
    }

    @PostMapping("/{taskId}/give-back")
    String giveBack(@LoggedIn User user, @PathVariable String taskId, RedirectAttributes redirect) {
        try {
            worklist.giveBack(user, taskId);
        } catch (Refusal refusal) {
            return refused(refusal, redirect);
        }
        Flash.success(redirect, "worklist.given-back");
        return "redirect:/worklist";
    }

    /** The substitute makes an absent person's item their own. */
    @PostMapping("/{taskId}/take-over")
    String takeOver(@LoggedIn User user, @PathVariable String taskId, RedirectAttributes redirect) {
        try {
            return "redirect:" + worklist.takeOver(user, taskId).href();
        } catch (Refusal refusal) {
            return refused(refusal, redirect);
        }
    }

    private static String refused(Refusal refusal, RedirectAttributes redirect) {
        Fault fault = refusal.faults().get(0);
        Flash.warning(redirect, fault.key(), fault.args().toArray());
        return "redirect:/worklist?view=unassigned";
    }

    /** One of the three views with its count. */
    record Tab(String labelKey, String count, String address, boolean current) {
    }

    /** A column one can sort by: the list by it, and how it is sorted now, {@code null} when by something else. */
    record Head(String address, String sorted) {
    }
}
