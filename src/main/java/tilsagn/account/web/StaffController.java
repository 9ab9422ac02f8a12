package tilsagn.account.web;

import java.util.List;
import java.util.Locale;
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

import tilsagn.account.Counties;
import tilsagn.account.Delegations;
import tilsagn.account.LoggedIn;
import tilsagn.account.NewStaff;
import tilsagn.account.Role;
import tilsagn.account.RoleRules;
import tilsagn.account.Staff;
import tilsagn.account.StaffLog;
import tilsagn.account.StaffMember;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The county's people: the list, somebody new, and one person's page. The auditor reads along. */
@Controller
@RequestMapping("/administration/people")
class StaffController {

    private final Staff staff;
    private final StaffLog log;
    private final LogLines lines;
    private final Delegations delegations;
    private final Counties counties;
    private final BusinessTime time;
    private final FormFaults formFaults;

    StaffController(Staff staff, StaffLog log, LogLines lines, Delegations delegations, Counties counties, BusinessTime time, FormFaults formFaults) {
        this.staff = staff;
        this.log = log;
        this.lines = lines;
        this.delegations = delegations;
        this.counties = counties;
        this.time = time;
        this.formFaults = formFaults;
    }

    /** Filters stand in the address: a role, those who have left, and a part of name or address. */
    @GetMapping
    String list(@LoggedIn User user, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "active") String show,
                @RequestParam(defaultValue = "") String q, Model model) {
        List<StaffMember> all = staff.all(user);
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("people", all.stream()
            .filter(one -> "all".equals(show) || one.active() == !"left".equals(show))
            .filter(one -> role.isEmpty() || one.roles().stream().anyMatch(held -> held.name().equals(role)))
            .filter(one -> (one.name() + " " + one.email()).toLowerCase(Locale.ROOT).contains(wanted)).toList());
        model.addAttribute("leftWork", all.stream().filter(StaffMember::leftWork).toList());
        model.addAttribute("role", role);
        model.addAttribute("show", show);
        model.addAttribute("q", q);
        model.addAttribute("roles", RoleRules.STAFF);
        model.addAttribute("mayChange", user.has(Role.ADMIN));
        return "account/staff";
    }

    @GetMapping("/new")
    String form(@LoggedIn User user, Model model) {
        staff.requireAdmin(user);
        return newPage(user, new StaffForm("", "", List.of(), "", ""), model);
    }

    @PostMapping
    String invite(@LoggedIn User user, StaffForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID id = staff.invite(user, new NewStaff(form.name(), form.email(), Typed.roles(form.roles()), form.body(), form.reason()));
            Flash.success(redirect, "administration.invited", form.name().strip(), form.email().strip());
            return "redirect:/administration/people/" + id;
        } catch (Refusal refusal) {
            staff.requireAdmin(user);
            return formFaults.show(refusal, model, response, newPage(user, form, model));
        }
    }

    @GetMapping("/{staff}")
    String one(@LoggedIn User user, @PathVariable("staff") UUID id, Model model) {
        StaffMember member = staff.get(user, id);
        model.addAttribute("member", member);
        model.addAttribute("work", staff.workOf(user, id));
        model.addAttribute("delegations", delegations.of(user, id));
        model.addAttribute("lines", lines.of(log.about(user, id)));
        model.addAttribute("today", time.today());
        model.addAttribute("mayChange", user.has(Role.ADMIN));
        return "account/staff-member";
    }

    private String newPage(User user, StaffForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("allRoles", RoleRules.STAFF);
        model.addAttribute("bodies", RoleRules.bodies(counties.get(user.county())));
        return "account/staff-new";
    }

    /** Somebody new as typed. */
    record StaffForm(String name, String email, List<String> roles, String body, String reason) {
    }
}
