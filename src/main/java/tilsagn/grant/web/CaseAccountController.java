package tilsagn.grant.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.AccountViews;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.Recoveries;

/** The final account of a case as the county works on it, and what is asked back. */
@Controller
@RequestMapping("/cases/{number}/grant/account")
class CaseAccountController {

    private static final String VIEW = "grant/account";

    private final AccountViews views;
    private final FinalAccounts finalAccounts;
    private final Recoveries recoveries;
    private final Accounts accounts;
    private final BusinessTime time;
    private final FormFaults formFaults;

    CaseAccountController(AccountViews views, FinalAccounts finalAccounts, Recoveries recoveries, Accounts accounts, BusinessTime time,
                          FormFaults formFaults) {
        this.views = views;
        this.finalAccounts = finalAccounts;
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.time = time;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        fill(user, CaseNumber.parse(number), Map.of(), model);
        return VIEW;
    }

    /** @param deed {@code count} shows the figures; {@code draw}, {@code back}, {@code decide}; {@code demand}, {@code drop}, {@code repaid}, {@code collect} */
    @PostMapping
    String act(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String deed, @RequestParam Map<String, String> sent,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            if ("count".equals(deed)) {
                fill(user, caseNumber, sent, model);
                count(user, caseNumber, finding(sent), model);
                return VIEW;
            }
            act(user, caseNumber, deed, sent);
        } catch (Refusal refusal) {
            fill(user, caseNumber, sent, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        tell(user, caseNumber, deed, redirect);
        return "redirect:/cases/" + number + "/grant/account";
    }

    private void act(User user, CaseNumber number, String deed, Map<String, String> sent) {
        switch (deed) {
            case "draw" -> finalAccounts.drawUp(user, number, finding(sent));
            case "back" -> finalAccounts.sendBack(user, number, sent.get("reason"));
            case "decide" -> finalAccounts.decide(user, number);
            case "demand" -> recoveries.demand(user, number, sent.get("reasons"));
            case "drop" -> recoveries.drop(user, number, sent.get("reasons"));
            case "repaid" -> recoveries.paid(user, number, TypedDay.read(sent.get("repaidOn")));
            case "collect" -> recoveries.toCollection(user, number);
            default -> throw new NotFound("deed " + deed);
        }
    }

    // More cost than the party has accounted for is possible, and said aloud to whoever finds it and to whoever decides.
    private void tell(User user, CaseNumber number, String deed, RedirectAttributes redirect) {
        Nok beyond = "draw".equals(deed) ? views.ofCase(user, number).map(view -> view.beyond(view.account().actualCost())).orElse(Nok.ZERO) : Nok.ZERO;
        if (beyond.isPositive()) {
            Flash.warning(redirect, "grant.final.beyond.done", beyond.format());
        } else {
            Flash.success(redirect, "grant.final.done." + deed);
        }
    }

    private void count(User user, CaseNumber number, FinalAccount.Finding finding, Model model) {
        views.ofCase(user, number).filter(view -> finding.actual() != null)
            .ifPresent(view -> model.addAttribute("preview", views.with(view.grant(), finding.actual(), finding.otherFinancing())));
    }

    private static FinalAccount.Finding finding(Map<String, String> sent) {
        return new FinalAccount.Finding(amount(sent, "actual"), amount(sent, "otherFinancing"), sent.get("reasons"));
    }

    private static Nok amount(Map<String, String> sent, String field) {
        String typed = sent.getOrDefault(field, "");
        try {
            return typed.isBlank() ? null : Nok.parse(typed);
        } catch (Refusal unreadable) {
            throw Refusal.onField(field, unreadable.key());
        }
    }

    private void fill(User user, CaseNumber number, Map<String, String> typed, Model model) {
        AccountViews.View view = views.ofCase(user, number).orElse(null);
        model.addAttribute("number", number);
        model.addAttribute("view", view);
        model.addAttribute("voided", view == null ? List.of() : finalAccounts.voided(number));
        model.addAttribute("typed", typed);
        model.addAttribute("advises", user.has(Role.ADVISOR));
        model.addAttribute("manages", user.has(Role.MANAGER));
        model.addAttribute("me", user.username());
        model.addAttribute("today", time.today());
        model.addAttribute("names", view == null ? Map.of() : names(view));
    }

    private Map<String, String> names(AccountViews.View view) {
        Stream<String> people = view.account() == null ? Stream.of() : Stream.of(view.account().drawnUpBy(), view.account().decidedBy());
        Stream<String> others = view.recovery() == null ? Stream.of() : Stream.of(view.recovery().raisedBy(), view.recovery().decidedBy());
        return accounts.namesOf(Stream.concat(people, others).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
