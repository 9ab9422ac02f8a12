package tilsagn.account.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Delegation;
import tilsagn.account.Delegations;
import tilsagn.account.LoggedIn;
import tilsagn.account.NewDelegation;
import tilsagn.account.Role;
import tilsagn.account.SchemeNames;
import tilsagn.account.Staff;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The register of authority to decide for the head of the administration. */
@Controller
@RequestMapping("/administration/delegations")
class DelegationController {

    private final Delegations delegations;
    private final Staff staff;
    private final SchemeNames schemes;
    private final BusinessTime time;
    private final FormFaults formFaults;

    DelegationController(Delegations delegations, Staff staff, SchemeNames schemes, BusinessTime time, FormFaults formFaults) {
        this.delegations = delegations;
        this.staff = staff;
        this.schemes = schemes;
        this.time = time;
        this.formFaults = formFaults;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        return page(user, new DelegationForm("", "", "", "", "", ""), model);
    }

    @PostMapping
    String register(@LoggedIn User user, DelegationForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            Delegation given = delegations.register(user, form.read());
            Flash.success(redirect, "administration.delegation.done", given.personName());
            return "redirect:/administration/delegations";
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, form, model));
        }
    }

    @GetMapping("/{id}/end")
    String ending(@LoggedIn User user, @PathVariable UUID id, Model model) {
        return endPage(user, id, "", "", model);
    }

    @PostMapping("/{id}/end")
    String end(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            List<Fault> faults = new ArrayList<>();
            delegations.end(user, id, Typed.day("day", day, faults), reason);
            Flash.success(redirect, "administration.delegation.end.done");
            return "redirect:/administration/delegations";
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, endPage(user, id, day, reason, model));
        }
    }

    private String endPage(User user, UUID id, String day, String reason, Model model) {
        staff.requireAdmin(user);
        model.addAttribute("delegation", delegations.all(user).stream().filter(one -> one.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("delegation " + id)));
        model.addAttribute("schemes", schemes.of(user.county()));
        model.addAttribute("day", day);
        model.addAttribute("reason", reason);
        return "account/delegation-end";
    }

    private String page(User user, DelegationForm form, Model model) {
        Map<String, String> people = new LinkedHashMap<>();
        staff.all(user).stream().filter(one -> one.active() && Delegations.HEAD.equals(one.body()) && !one.id().equals(user.id()))
            .forEach(one -> people.put(one.id().toString(), one.name()));
        model.addAttribute("delegations", delegations.all(user));
        model.addAttribute("people", people);
        model.addAttribute("schemes", schemes.of(user.county()));
        model.addAttribute("today", time.today());
        model.addAttribute("form", form);
        model.addAttribute("mayChange", user.has(Role.ADMIN));
        return "account/delegations";
    }

    /** Authority as typed. */
    record DelegationForm(String person, String scheme, String upTo, String from, String to, String document) {

        NewDelegation read() {
            List<Fault> faults = new ArrayList<>();
            NewDelegation read = new NewDelegation(Typed.id(person), scheme == null || scheme.isBlank() ? null : scheme,
                Typed.amount("upTo", upTo, faults), Typed.day("from", from, faults), Typed.day("to", to, faults), document);
            if (!faults.isEmpty()) {
                throw Refusal.of(faults);
            }
            return read;
        }
    }
}
