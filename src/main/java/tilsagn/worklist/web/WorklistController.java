package tilsagn.worklist.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.CaseMarks;
import tilsagn.core.web.Flash;
import tilsagn.core.web.StaffReminders;
import tilsagn.core.web.Wording;
import tilsagn.worklist.CallChoice;
import tilsagn.worklist.Counts;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistPage;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

/** The queue page, and taking and giving back. */
@Controller
@RequestMapping("/worklist")
class WorklistController {

    private final Worklist worklist;
    private final Accounts accounts;
    private final BusinessTime time;
    private final Wording wording;
    private final ObjectProvider<CaseMarks> marks;
    private final ObjectProvider<StaffReminders> reminders;

    WorklistController(Worklist worklist, Accounts accounts, BusinessTime time, Wording wording, ObjectProvider<CaseMarks> marks,
        ObjectProvider<StaffReminders> reminders) {
        this.worklist = worklist;
        this.accounts = accounts;
        this.time = time;
        this.wording = wording;
        this.marks = marks;
        this.reminders = reminders;
    }

    @GetMapping
    String queue(@LoggedIn User user, WorklistFilter filter, Model model) {
        WorklistPage page = worklist.items(user, filter.query());
        model.addAttribute("lines", lines(user, page.items()));
        model.addAttribute("tabs", tabs(worklist.counts(user, filter.query()), filter));
        model.addAttribute("nextPage", page.next() == null ? null : filter.from(page.next()));
        model.addAttribute("laterPage", filter.query().after() == null ? null : filter.in(filter.query().view()));
        model.addAttribute("reminders", reminders.stream().flatMap(source -> source.of(user.username()).stream()).toList());
        fillFilters(user, filter, model);
        return "worklist/queue";
    }

    private List<WorklistRow> lines(User user, List<WorkItem> items) {
        Map<String, String> names = accounts.namesOf(items.stream().map(WorkItem::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<CaseNumber> numbers = items.stream().map(WorkItem::caseNumber).collect(Collectors.toSet());
        Set<CaseNumber> unread = marks.stream().flatMap(source -> source.unreadIn(numbers).keySet().stream()).collect(Collectors.toSet());
        return items.stream().map(item -> new WorklistRow(item, item.assignee() == null ? null : names.get(item.assignee()),
            user.username().equals(item.assignee()), worklist.offered(user, item), WorklistRow.Urgency.of(item.dueAt(), time.today()),
                unread.contains(item.caseNumber())))
                .toList();
    }

    private static List<Tab> tabs(Counts counts, WorklistFilter filter) {
        View now = filter.query().view();
        return List.of(new Tab("worklist.view.MINE", Counts.text(counts.mine()), filter.in(View.MINE), now == View.MINE),
            new Tab("worklist.view.UNASSIGNED", Counts.text(counts.unassigned()), filter.in(View.UNASSIGNED), now == View.UNASSIGNED),
            new Tab("worklist.view.ALL", Counts.text(counts.all()), filter.in(View.ALL), now == View.ALL));
    }

    private void fillFilters(User user, WorklistFilter filter, Model model) {
        Worklist.Choices choices = worklist.choices(user);
        Map<String, String> calls = new LinkedHashMap<>();
        choices.calls().forEach(call -> calls.put(call.id().toString(), call.title()));
        Map<String, String> steps = new LinkedHashMap<>();
        choices.steps().forEach(step -> steps.put(step, stepName(step)));
        Map<String, String> sorts = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            sorts.put(sort.name().toLowerCase(Locale.ROOT), wording.of("worklist.sort." + sort, List.of()));
        }
        model.addAttribute("filter", filter);
        model.addAttribute("query", filter.query());
        model.addAttribute("callChoices", calls);
        model.addAttribute("stepChoices", steps);
        model.addAttribute("sortChoices", sorts);
        model.addAttribute("chips", chips(choices, filter));
    }

    private List<Chip> chips(Worklist.Choices choices, WorklistFilter filter) {
        List<Chip> chips = new ArrayList<>();
        choices.calls().stream().filter(call -> call.id().equals(filter.callId()))
            .forEach(call -> chips.add(new Chip(call.title(), filter.withoutCall())));
        if (filter.query().step() != null) {
            // A step nobody has heard of can only come from a mended address: shown as it is.
            String step = filter.query().step();
            chips.add(new Chip(choices.steps().contains(step) ? stepName(step) : step, filter.withoutStep()));
        }
        if (!filter.text().isEmpty()) {
            chips.add(new Chip("«" + filter.text() + "»", filter.withoutText()));
        }
        return chips;
    }

    private String stepName(String step) {
        return wording.of("workflow.task." + step, List.of());
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

    private static String refused(Refusal refusal, RedirectAttributes redirect) {
        Fault fault = refusal.faults().get(0);
        Flash.warning(redirect, fault.key(), fault.args().toArray());
        return "redirect:/worklist?view=unassigned";
    }

    /** One of the three views with its count. */
    record Tab(String labelKey, String count, String address, boolean current) {
    }

    /** A filter that is set, and the list without it. */
    record Chip(String label, String without) {
    }
}
