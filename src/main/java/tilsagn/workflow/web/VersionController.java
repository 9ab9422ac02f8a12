package tilsagn.workflow.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.web.Flash;
import tilsagn.workflow.CaseMigration;
import tilsagn.workflow.CaseMigration.Move;

/** Which versions of the diagrams cases run on, what moving them to the newest would do, and the move itself. */
@Controller
@RequestMapping("/incidents/versions")
class VersionController {

    private final CaseMigration migration;

    VersionController(CaseMigration migration) {
        this.migration = migration;
    }

    @GetMapping
    String show(@LoggedIn User user, Model model) {
        model.addAttribute("versions", migration.versions(user));
        return "workflow/versions";
    }

    @GetMapping("/try")
    String tryOut(@LoggedIn User user, Model model) {
        model.addAttribute("versions", migration.versions(user));
        model.addAttribute("moves", migration.tryOut(user));
        return "workflow/versions";
    }

    @PostMapping("/migrate")
    String migrate(@LoggedIn User user, RedirectAttributes redirect) {
        List<Move> moves = migration.migrate(user);
        long moved = moves.stream().filter(move -> move.problem() == null).count();
        Flash.info(redirect, "workflow.versions.moved", moved, moves.size() - moved);
        return "redirect:/incidents/versions";
    }
}
