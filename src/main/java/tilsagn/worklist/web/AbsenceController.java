package tilsagn.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.Accounts;
import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.worklist.Absence;
import tilsagn.worklist.Absences;
import tilsagn.worklist.Colleagues;

/** Who is away and who stands in. */
@Controller
@RequestMapping("/worklist/absences")
class AbsenceController {

    private final Absences absences;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final FormFaults faults;

    AbsenceController(Absences absences, Colleagues colleagues, Accounts accounts, FormFaults faults) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.faults = faults;
    }

    @GetMapping
    String list(@LoggedIn User user, Model model) {
        return page(user, new AbsenceForm(user.username(), "", "", ""), model);
    }

    @PostMapping
    String enter(@LoggedIn User user, AbsenceForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            absences.enter(user, form.who(), TypedDay.read(form.firstDay()), TypedDay.read(form.lastDay()), form.substitute());
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, page(user, form, model));
        }
        Flash.success(redirect, "worklist.absence.done");
        return "redirect:/worklist/absences";
    }

    @PostMapping("/{id}/end")
    String end(@LoggedIn User user, @PathVariable UUID id, RedirectAttributes redirect) {
        absences.end(user, id);
        Flash.success(redirect, "worklist.absence.ended");
        return "redirect:/worklist/absences";
    }

    private String page(User user, AbsenceForm form, Model model) {
        Map<String, String> people = new LinkedHashMap<>();
        colleagues.namesOf(user).forEach(one -> people.put(one.username(), one.name()));
        List<Absence> all = absences.of(user);
        model.addAttribute("people", people);
        model.addAttribute("forOthers", user.has(Role.MANAGER));
        model.addAttribute("may", people.containsKey(user.username()));
        model.addAttribute("form", form);
        model.addAttribute("absences", all);
        model.addAttribute("names", accounts.namesOf(all.stream().flatMap(one -> Stream.of(one.username(), one.substitute())).collect(Collectors.toSet())));
        return "worklist/absences";
    }

    /** What was typed. */
    record AbsenceForm(String who, String firstDay, String lastDay, String substitute) {
    }
}
