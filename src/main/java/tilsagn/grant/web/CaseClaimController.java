package tilsagn.grant.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
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
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.ClaimControl;
import tilsagn.grant.ClaimView;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.PaymentClaim;
import tilsagn.grant.ReturnedPayments;

/** The claims of a case as the county works on them: one is shown whole, the open one first. */
@Controller
@RequestMapping("/cases/{number}/grant/claims")
class CaseClaimController {

    private static final String VIEW = "grant/claims";

    private final ClaimViews views;
    private final ClaimControl control;
    private final ReturnedPayments returned;
    private final Accounts accounts;
    private final FormFaults formFaults;

    CaseClaimController(ClaimViews views, ClaimControl control, ReturnedPayments returned, Accounts accounts, FormFaults formFaults) {
        this.returned = returned;
        this.views = views;
        this.control = control;
        this.accounts = accounts;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel claimsPanel() {
        return new CasePanel("claims", "grant/claims", "grant.claims.panel", 46, Set.of());
    }

    /** @param claim which one to show, or {@code null} for the newest */
    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) UUID claim, Model model) {
        fill(user, CaseNumber.parse(number), claim, Map.of(), model);
        return VIEW;
    }

    /** @param deed {@code open}, {@code ask}, {@code attest}, {@code refuse}, {@code authorise} or {@code back}; of a payment that came back {@code check} or {@code reorder} */
    @PostMapping
    String act(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String deed, @RequestParam Map<String, String> sent,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            act(user, caseNumber, deed, sent);
        } catch (Refusal refusal) {
            fill(user, caseNumber, null, sent, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.claim.done." + deed);
        return "redirect:/cases/" + number + "/grant/claims";
    }

    private void act(User user, CaseNumber number, String deed, Map<String, String> sent) {
        switch (deed) {
            case "open" -> control.open(user, number);
            case "ask" -> control.ask(user, number, sent.get("question"));
            case "attest" -> control.attest(user, number, disallowed(sent.getOrDefault("disallowed", "")), sent.get("disallowedReason"));
            case "refuse" -> control.refuse(user, number, sent.get("refusal"));
            case "authorise" -> control.authorise(user, number);
            case "back" -> control.sendBack(user, number, sent.get("reason"));
            case "check" -> returned.check(user, number, payment(sent), sent.get("how"));
            case "reorder" -> returned.orderAnew(user, number, payment(sent));
            default -> throw new NotFound("deed " + deed);
        }
    }

    private static UUID payment(Map<String, String> sent) {
        try {
            return UUID.fromString(sent.getOrDefault("payment", ""));
        } catch (IllegalArgumentException mended) {
            throw new NotFound("payment");
        }
    }

    private static Nok disallowed(String typed) {
        try {
            return typed.isBlank() ? Nok.ZERO : Nok.parse(typed);
        } catch (Refusal unreadable) {
            throw Refusal.onField("disallowed", unreadable.key());
        }
    }

    private void fill(User user, CaseNumber number, UUID wanted, Map<String, String> typed, Model model) {
        Optional<ClaimViews.Overview> desk = views.ofCase(user, number);
        UUID shown = wanted != null ? wanted
            : desk.flatMap(one -> one.sent().stream().findFirst()).map(PaymentClaim::id).orElse(null);
        model.addAttribute("number", number);
        model.addAttribute("desk", desk.orElse(null));
        ClaimView view = shown == null ? null : views.ofCase(user, number, shown);
        model.addAttribute("view", view);
        model.addAttribute("names", view == null ? Map.of() : names(view.claim()));
        model.addAttribute("typed", typed);
        model.addAttribute("advises", user.has(Role.ADVISOR));
        model.addAttribute("manages", user.has(Role.MANAGER));
        model.addAttribute("pays", user.has(Role.MANAGER) || user.has(Role.AUDITOR));
        model.addAttribute("me", user.username());
    }

    private Map<String, String> names(PaymentClaim claim) {
        return accounts.namesOf(Stream.of(claim.sentBy(), claim.openedBy(), claim.attestedBy(), claim.authorisedBy()).filter(Objects::nonNull)
            .collect(Collectors.toSet()));
    }
}
