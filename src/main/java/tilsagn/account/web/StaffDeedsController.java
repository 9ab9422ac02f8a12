package tilsagn.account.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
import tilsagn.account.Departures;
import tilsagn.account.LoggedIn;
import tilsagn.account.OpenWork;
import tilsagn.account.Rights;
import tilsagn.account.RoleRules;
import tilsagn.account.Staff;
import tilsagn.account.StaffMember;
import tilsagn.account.User;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** What the administrator does with one person, a page for each: name and address, roles, tasks, and the day they leave. */
@Controller
@RequestMapping("/administration/people/{staff}")
class StaffDeedsController {

    private final Staff staff;
    private final Rights rights;
    private final Departures departures;
    private final Counties counties;
    private final FormFaults formFaults;

    StaffDeedsController(Staff staff, Rights rights, Departures departures, Counties counties, FormFaults formFaults) {
        this.staff = staff;
        this.rights = rights;
        this.departures = departures;
        this.counties = counties;
        this.formFaults = formFaults;
    }

    @GetMapping("/details")
    String details(@LoggedIn User user, @PathVariable("staff") UUID id, Model model) {
        StaffMember member = member(user, id, model);
        return detailsPage(new DetailsForm(member.name(), member.email(), member.version()), model);
    }

    @PostMapping("/details")
    String change(@LoggedIn User user, @PathVariable("staff") UUID id, DetailsForm form, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        return tried(() -> {
            staff.change(user, id, form.seen(), form.name(), form.email());
            return done(redirect, id, "administration.details.done", form.name());
        }, () -> detailsPage(form, model), user, id, model, response);
    }

    @PostMapping("/invitation")
    String inviteAgain(@LoggedIn User user, @PathVariable("staff") UUID id, RedirectAttributes redirect) {
        staff.inviteAgain(user, id);
        return done(redirect, id, "administration.invited-again");
    }

    @GetMapping("/roles")
    String roles(@LoggedIn User user, @PathVariable("staff") UUID id, Model model) {
        StaffMember member = member(user, id, model);
        return rolesPage(user, new RolesForm(member.roles().stream().map(Enum::name).toList(), member.body(), "", member.version()), model);
    }

    @PostMapping("/roles")
    String give(@LoggedIn User user, @PathVariable("staff") UUID id, RolesForm form, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        return tried(() -> {
            rights.give(user, id, form.seen(), Typed.roles(form.roles()), form.body(), form.reason());
            return done(redirect, id, "administration.roles.done");
        }, () -> rolesPage(user, form, model), user, id, model, response);
    }

    @GetMapping("/closing")
    String closing(@LoggedIn User user, @PathVariable("staff") UUID id, Model model) {
        member(user, id, model);
        return closingPage(user, id, "", "", model);
    }

    @PostMapping("/closing")
    String close(@LoggedIn User user, @PathVariable("staff") UUID id, @RequestParam(defaultValue = "") String day,
                 @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return tried(() -> {
            List<Fault> faults = new ArrayList<>();
            LocalDate from = Typed.day("day", day, faults);
            if (!faults.isEmpty()) {
                throw Refusal.of(faults);
            }
            departures.close(user, id, from, reason);
            return done(redirect, id, "administration.closing.done");
        }, () -> closingPage(user, id, day, reason, model), user, id, model, response);
    }

    @PostMapping("/opening")
    String reopen(@LoggedIn User user, @PathVariable("staff") UUID id, @RequestParam(defaultValue = "") String reason, Model model,
                  HttpServletResponse response, RedirectAttributes redirect) {
        return tried(() -> {
            departures.reopen(user, id, reason);
            return done(redirect, id, "administration.opening.done");
        }, () -> closingPage(user, id, "", reason, model), user, id, model, response);
    }

    @GetMapping("/tasks")
    String tasks(@LoggedIn User user, @PathVariable("staff") UUID id, Model model) {
        member(user, id, model);
        return tasksPage(user, id, "", "", model);
    }

    @PostMapping("/tasks")
    String handOver(@LoggedIn User user, @PathVariable("staff") UUID id, @RequestParam(defaultValue = "") String receiver,
                    @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return tried(() -> {
            OpenWork.Moved moved = departures.handOver(user, id, receiver, note);
            if (moved.stay().isEmpty()) {
                return done(redirect, id, "administration.tasks.done", moved.moved());
            }
            Flash.info(redirect, "administration.tasks.some", moved.moved(),
                moved.stay().stream().map(String::valueOf).distinct().collect(Collectors.joining(", ")));
            return "redirect:/administration/people/" + id + "/tasks";
        }, () -> tasksPage(user, id, receiver, note, model), user, id, model, response);
    }

    private StaffMember member(User user, UUID id, Model model) {
        staff.requireAdmin(user);
        StaffMember member = staff.get(user, id);
        model.addAttribute("member", member);
        return member;
    }

    private String tried(Supplier<String> deed, Supplier<String> page, User user, UUID id, Model model, HttpServletResponse response) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            member(user, id, model);
            return formFaults.show(refusal, model, response, page.get());
        }
    }

    private static String done(RedirectAttributes redirect, UUID id, String key, Object... args) {
        Flash.success(redirect, key, args);
        return "redirect:/administration/people/" + id;
    }

    private String detailsPage(DetailsForm form, Model model) {
        model.addAttribute("form", form);
        return "account/staff-details";
    }

    private String rolesPage(User user, RolesForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("allRoles", RoleRules.STAFF);
        model.addAttribute("bodies", RoleRules.bodies(counties.get(user.county())));
        return "account/staff-roles";
    }

    private String closingPage(User user, UUID id, String day, String reason, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("reason", reason);
        model.addAttribute("work", staff.workOf(user, id));
        return "account/staff-closing";
    }

    private String tasksPage(User user, UUID id, String receiver, String note, Model model) {
        Map<String, String> receivers = new LinkedHashMap<>();
        staff.all(user).stream().filter(one -> one.active() && !one.id().equals(id))
            .forEach(one -> receivers.put(one.username(), one.name() + " (" + one.openTasks() + ")"));
        model.addAttribute("receivers", receivers);
        model.addAttribute("receiver", receiver);
        model.addAttribute("note", note);
        model.addAttribute("work", staff.workOf(user, id));
        return "account/staff-tasks";
    }

    /** Name and address as typed, with the state of the person the form was shown for. */
    record DetailsForm(String name, String email, long seen) {
    }

    /** Roles as ticked. */
    record RolesForm(List<String> roles, String body, String reason, long seen) {
    }
}
