package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.core.web.Wording;
import tilsagn.decision.BatchRun;
import tilsagn.decision.BatchView;
import tilsagn.decision.Batches;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.MeetingWord;
import tilsagn.decision.Ruling;
import tilsagn.decision.Verdict;

/** A call's meetings: planned and filled by the manager, recorded by whoever records for the body. */
@Controller
@RequestMapping("/rankings/{slug}/batches")
class BatchController {

    private static final String LIST = "decision/batches";
    private static final String VIEW = "decision/batch";

    private final Batches batches;
    private final BatchRun run;
    private final Calls calls;
    private final Accounts accounts;
    private final FormFaults formFaults;
    private final Wording wording;

    BatchController(Batches batches, BatchRun run, Calls calls, Accounts accounts, FormFaults formFaults, Wording wording) {
        this.batches = batches;
        this.run = run;
        this.calls = calls;
        this.accounts = accounts;
        this.formFaults = formFaults;
        this.wording = wording;
    }

    @GetMapping
    String list(@LoggedIn User user, @PathVariable String slug, Model model) {
        fillList(user, calls.bySlug(slug), Map.of(), model);
        return LIST;
    }

    @PostMapping
    String plan(@LoggedIn User user, @PathVariable String slug, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        Call call = calls.bySlug(slug);
        try {
            UUID id = batches.plan(user, call.id(), body(typed.get("body")), TypedDay.read(typed.get("meetingOn")));
            return "redirect:/rankings/" + slug + "/batches/" + id;
        } catch (Refusal refusal) {
            fillList(user, call, typed, model);
            return formFaults.show(refusal, model, response, LIST);
        }
    }

    @GetMapping("/{batch}")
    String batch(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID batch, Model model) {
        fill(user, slug, batch, Map.of(), model);
        return VIEW;
    }

    @PostMapping("/{batch}/cases")
    String add(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID batch,
               @RequestParam(name = "case", required = false) List<String> numbers, RedirectAttributes redirect) {
        fill(user, slug, batch);
        List<CaseNumber> chosen = numbers == null ? List.of() : numbers.stream().map(CaseNumber::parse).toList();
        if (chosen.isEmpty()) {
            Flash.warning(redirect, "decision.batch.none-chosen");
        } else {
            tell(redirect, run.add(user, batch, chosen), "decision.batch.added");
        }
        return page(slug, batch);
    }

    @PostMapping("/{batch}/removals")
    String remove(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID batch, @RequestParam("case") String number, RedirectAttributes redirect) {
        fill(user, slug, batch);
        batches.remove(user, batch, CaseNumber.parse(number));
        Flash.success(redirect, "decision.batch.removed", number);
        return page(slug, batch);
    }

    /** Keeps what the meeting said; with {@code carryOut} pressed it is carried out too. */
    @PostMapping("/{batch}/outcome")
    String outcome(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID batch, @RequestParam Map<String, String> typed,
                   @RequestParam(required = false) String carryOut, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            fill(user, slug, batch);
            Map<CaseNumber, Ruling> said = batches.rule(user, batch, words(typed));
            if (carryOut == null) {
                Flash.success(redirect, "decision.batch.kept");
            } else {
                tell(redirect, run.carryOut(user, batch, said), "decision.batch.carried-out");
            }
        } catch (Refusal refusal) {
            fill(user, slug, batch, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        return page(slug, batch);
    }

    // No verdict chosen is a word too: that there is none any more.
    private static Map<CaseNumber, MeetingWord> words(Map<String, String> typed) {
        Map<CaseNumber, MeetingWord> words = new LinkedHashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith("verdict-")) {
                String number = field.substring("verdict-".length());
                Ruling ruling = verdict(value).map(one -> ruling(one, number, typed)).orElse(null);
                words.put(CaseNumber.parse(number), new MeetingWord(typed.get("seen-" + number), ruling));
            }
        });
        return words;
    }

    private static Optional<Verdict> verdict(String typed) {
        return Stream.of(Verdict.values()).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static Ruling ruling(Verdict verdict, String number, Map<String, String> typed) {
        String amount = typed.getOrDefault("amount-" + number, "");
        String remark = typed.getOrDefault("remark-" + number, "").strip();
        boolean other = verdict == Verdict.OTHER_AMOUNT && !amount.isBlank();
        return new Ruling(verdict, other ? ProposalForm.Amounts.read("amount-" + number, amount) : null, remark.isEmpty() ? null : remark);
    }

    private void tell(RedirectAttributes redirect, BatchRun.Done done, String key) {
        if (done.problems().isEmpty()) {
            Flash.success(redirect, key, done.count());
            return;
        }
        Flash.warning(redirect, key + "-some", done.count(), done.problems().size());
        List<String> sentences = new ArrayList<>();
        done.problems().forEach(problem -> sentences.add(problem.caseNumber() + ": " + wording.of(problem.fault())));
        redirect.addFlashAttribute("problems", sentences);
    }

    private void fillList(User user, Call call, Map<String, String> typed, Model model) {
        model.addAttribute("meetings", batches.of(user, call.id()));
        model.addAttribute("call", call);
        model.addAttribute("typed", typed);
        model.addAttribute("bodies", accounts.staff(call.county(), Role.DECISION_MAKER).stream().map(User::body).distinct().map(DecisionBody::valueOf)
            .filter(one -> one != DecisionBody.APPEALS_BOARD).sorted().toList());
        model.addAttribute("mayPlan", user.has(Role.MANAGER));
    }

    private BatchView fill(User user, String slug, UUID id) {
        BatchView view = batches.view(user, id);
        if (!view.call().slug().equals(slug)) {
            throw new NotFound("meeting " + id + " of " + slug);
        }
        return view;
    }

    private void fill(User user, String slug, UUID id, Map<String, String> typed, Model model) {
        model.addAttribute("meeting", fill(user, slug, id));
        model.addAttribute("typed", typed);
        model.addAttribute("verdicts", Verdict.values());
    }

    private static String page(String slug, UUID batch) {
        return "redirect:/rankings/" + slug + "/batches/" + batch;
    }

    private static DecisionBody body(String typed) {
        return Stream.of(DecisionBody.values()).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }
}
