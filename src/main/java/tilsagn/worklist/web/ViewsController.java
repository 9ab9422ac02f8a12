package tilsagn.worklist.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.worklist.SavedView;
import tilsagn.worklist.SavedViews;

/** Saved lists: each has a link of its own that leads to the address it was saved at. */
@Controller
@RequestMapping("/worklist/views")
class ViewsController {

    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/{id}")
    String open(@LoggedIn User user, @PathVariable UUID id) {
        return "redirect:" + views.get(user, id).address();
    }

    /** Only a list of the queue can be saved: the address is made anew from what it says. */
    @PostMapping
    String save(@LoggedIn User user, WorklistFilter filter, @RequestParam(defaultValue = "") String name,
                @RequestParam(defaultValue = "false") boolean shared, RedirectAttributes redirect) {
        try {
            SavedView view = views.save(user, name, filter.here(), shared);
            Flash.success(redirect, "worklist.saved.done", view.name());
            return "redirect:/worklist/views/" + view.id();
        } catch (Refusal refusal) {
            return refused(refusal, filter.here(), redirect);
        }
    }

    @PostMapping("/{id}/rename")
    String rename(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        return change(views.get(user, id), () -> views.rename(user, id, name), "worklist.saved.renamed", redirect);
    }

    @PostMapping("/{id}/delete")
    String delete(@LoggedIn User user, @PathVariable UUID id, RedirectAttributes redirect) {
        return change(views.get(user, id), () -> views.delete(user, id), "worklist.saved.deleted", redirect);
    }

    /** Begins with this list from now on, or no longer. */
    @PostMapping("/{id}/first")
    String first(@LoggedIn User user, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean first, RedirectAttributes redirect) {
        return change(views.get(user, id), () -> views.beginWith(user, first ? id : null), first ? "worklist.saved.first" : "worklist.saved.not-first",
            redirect);
    }

    private static String change(SavedView view, Runnable deed, String told, RedirectAttributes redirect) {
        try {
            deed.run();
            Flash.success(redirect, told, view.name());
            return "redirect:" + view.address();
        } catch (Refusal refusal) {
            return refused(refusal, view.address(), redirect);
        }
    }

    private static String refused(Refusal refusal, String back, RedirectAttributes redirect) {
        Fault fault = refusal.faults().get(0);
        Flash.warning(redirect, fault.key(), fault.args().toArray());
        return "redirect:" + back;
    }
}
