package tilsagn.application.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyDocument;
import tilsagn.application.PartyDocuments;
import tilsagn.application.SignOffs;
import tilsagn.application.Team;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** One application as its writers see it: the task list, the check, sending, the receipt, and what became of it. */
@Controller
@RequestMapping("/applications/{id}")
class ApplicationController {

    private final Applications applications;
    private final Calls calls;
    private final ReadView readView;
    private final FormFaults formFaults;
    private final Wording wording;
    private final List<PartyDocuments> documents;
    private final Team team;
    private final TaskList tasks;
    private final SignOffs signOffs;

    ApplicationController(Applications applications, Calls calls, ReadView readView, FormFaults formFaults, Wording wording,
                          ObjectProvider<PartyDocuments> documents, Team team, TaskList tasks, SignOffs signOffs) {
        this.applications = applications;
        this.calls = calls;
        this.readView = readView;
        this.formFaults = formFaults;
        this.wording = wording;
        this.documents = documents.orderedStream().toList();
        this.team = team;
        this.tasks = tasks;
        this.signOffs = signOffs;
    }

    @GetMapping
    String home(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = fill(user, id, model);
        if (draft.status() == ApplicationStatus.DRAFT) {
            model.addAttribute("tasks", tasks.of(user, id));
            model.addAttribute("signing", signOffs.of(user, id));
            return "application/tasks";
        }
        model.addAttribute("letters", team.standing(user, id).ofOrganisation() ? lettersOf(draft) : List.of());
        return "application/status";
    }

    private List<PartyDocument> lettersOf(GrantApplication draft) {
        return draft.caseNumber() == null ? List.of()
            : documents.stream().flatMap(source -> source.of(draft.caseNumber()).stream()).toList();
    }

    @GetMapping("/check")
    String check(@LoggedIn User user, @PathVariable UUID id, Model model) {
        if (fill(user, id, model).status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        return checkPage(user, id, model);
    }

    private String checkPage(User user, UUID id, Model model) {
        model.addAttribute("problems", applications.check(user, id).stream().map(fault -> problem(id, fault)).toList());
        return "application/check";
    }

    private FaultLink problem(UUID id, Fault fault) {
        return FaultLink.of(id, fault, wording.of(fault));
    }

    @PostMapping("/submit")
    String submit(@LoggedIn User user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            applications.submit(user, id);
        } catch (Refusal refusal) {
            fill(user, id, model);
            return formFaults.show(refusal, model, response, checkPage(user, id, model));
        }
        return "redirect:/applications/" + id + "/receipt";
    }

    @GetMapping("/receipt")
    String receipt(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = fill(user, id, model);
        model.addAttribute("receipt", draft.receipt().orElseThrow(() -> new NotFound("receipt of " + id)));
        return "application/receipt";
    }

    @GetMapping("/read")
    String read(@LoggedIn User user, @PathVariable UUID id, Model model) {
        fill(user, id, model);
        return "application/read";
    }

    private GrantApplication fill(User user, UUID id, Model model) {
        GrantApplication draft = applications.draft(user, id);
        Call call = calls.get(draft.callId());
        readView.fill(model, draft, call);
        model.addAttribute("may", team.standing(user, id));
        return draft;
    }
}
