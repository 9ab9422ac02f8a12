package tilsagn.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

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
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;
import tilsagn.worklist.Colleague;
import tilsagn.worklist.Colleagues;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** Gives one item to somebody, with a note. */
@Controller
@RequestMapping("/worklist/{taskId}/assign")
class AssignController {

    private final Worklist worklist;
    private final Colleagues colleagues;
    private final Wording wording;
    private final FormFaults faults;

    AssignController(Worklist worklist, Colleagues colleagues, Wording wording, FormFaults faults) {
        this.worklist = worklist;
        this.colleagues = colleagues;
        this.wording = wording;
        this.faults = faults;
    }

    @GetMapping
    String form(@LoggedIn User user, @PathVariable String taskId, Model model) {
        WorkItem item = worklist.item(user, taskId);
        if (worklist.handable(user, List.of(item)).isEmpty()) {
            throw Refusal.conflict("worklist.assign.not-yours");
        }
        return page(user, item, "", "", model);
    }

    @PostMapping
    String assign(@LoggedIn User user, @PathVariable String taskId, @RequestParam(defaultValue = "") String username,
                  @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            User to = worklist.assign(user, taskId, username, note);
            Flash.success(redirect, to.username().equals(username) ? "worklist.assign.done" : "worklist.assign.done-substitute", to.name());
            return "redirect:/worklist";
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, page(user, worklist.item(user, taskId), username, note, model));
        }
    }

    private String page(User user, WorkItem item, String username, String note, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("people", people(user, item));
        model.addAttribute("chosen", username);
        model.addAttribute("note", note);
        return "worklist/assign";
    }

    // How much each has to do stands beside the name: that is what one wants to know here.
    private Map<String, String> people(User user, WorkItem item) {
        Map<String, String> people = new LinkedHashMap<>();
        colleagues.whoDo(user, item).stream().filter(one -> !one.user().username().equals(item.assignee()))
            .forEach(one -> people.put(one.user().username(), words(one)));
        return people;
    }

    private String words(Colleague one) {
        return wording.of(one.substitute() == null ? "worklist.assign.person" : "worklist.assign.person-away", List.of(one.user().name(), one.open()));
    }
}
