package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revisions;
import tilsagn.application.SignOffs;
import tilsagn.application.Team;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** One application as its writers see it: the task list, the check, sending, the receipt, and what became of it. */
@Controller
@RequestMapping("/applications/{id}")
class ApplicationController {

    private final Applications applications;
    private final ApplicantRegister applicants;
    private final Calls calls;
    private final ReadView readView;
    private final FormFaults formFaults;
    private final Wording wording;
    private final StatusView statusView;
    private final Team team;
    private final TaskList tasks;
    private final SignOffs signOffs;
    private final Revisions revisions;

    ApplicationController(Applications applications, ApplicantRegister applicants, Calls calls, ReadView readView, FormFaults formFaults,
                          Wording wording, StatusView statusView, Team team, TaskList tasks, SignOffs signOffs, Revisions revisions) {
        this.applications = applications;
        this.applicants = applicants;
        this.calls = calls;
        this.readView = readView;
        this.formFaults = formFaults;
        this.wording = wording;
        this.statusView = statusView;
        this.team = team;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.revisions = revisions;
    }

    @GetMapping
    String home(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = fill(user, id, model);
        if (draft.versionOf() != null) {
            return "redirect:/applications/" + draft.versionOf();
        }
        if (draft.answersNotice() != null && draft.revises() != null) {
            return "redirect:/applications/" + draft.revises() + "/deficiency";
        }
        if (draft.isTrial() && draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/rankings/" + calls.get(draft.callId()).slug() + "/trial";
        }
        if (draft.status() == ApplicationStatus.DRAFT) {
            List<SectionTask> parts = tasks.of(user, id);
            model.addAttribute("tasks", parts);
            model.addAttribute("done", parts.stream().filter(SectionTask::ready).count());
            model.addAttribute("signing", signOffs.of(user, id));
            model.addAttribute("revised", revisions.revisedBy(draft).orElse(null));
            return "application/tasks";
        }
        statusView.fill(model, draft, calls.get(draft.callId()));
        // Whoever is only invited to the draft has no part in what the county writes to the party.
        if (!team.standing(user, id).ofOrganisation()) {
            model.addAttribute("letters", List.of());
        }
        return "application/status";
    }

    @GetMapping("/check")
    String check(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = applications.draft(user, id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        applicants.refreshIfOld(draft.organisationNumber());
        fill(user, id, model);
        return checkPage(user, id, model);
    }

    private String checkPage(User user, UUID id, Model model) {
        Call call = (Call) model.getAttribute("call");
        List<FaultLink> problems = applications.check(user, id).stream().map(fault -> FaultLink.of(id, fault, call, wording.of(fault))).toList();
        model.addAttribute("problems", problems);
        model.addAttribute("problemsBySection", problems.stream().collect(Collectors.groupingBy(FaultLink::sectionKey, LinkedHashMap::new, Collectors.toList())));
        return "application/check";
    }

    @PostMapping("/submit")
    String submit(@LoggedIn User user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            applicants.beforeSending(user, id);
            applications.submit(user, id);
        } catch (Refusal refusal) {
            fill(user, id, model);
            return formFaults.show(refusal, model, response, checkPage(user, id, model));
        }
        return "redirect:/applications/" + whereItGoesOn(user, id) + "/receipt";
    }

    // A new version is part of the application it revised; its own address only leads there.
    private UUID whereItGoesOn(User user, UUID id) {
        UUID original = applications.draft(user, id).versionOf();
        return original == null ? id : original;
    }

    @GetMapping("/receipt")
    String receipt(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = fill(user, id, model);
        if (draft.versionOf() != null) {
            return "redirect:/applications/" + draft.versionOf() + "/receipt";
        }
        model.addAttribute("receipt", draft.receipt().orElseThrow(() -> new NotFound("receipt of " + id)));
        return "application/receipt";
    }

    @GetMapping("/read")
    String read(@LoggedIn User user, @PathVariable UUID id, Model model) {
        GrantApplication draft = fill(user, id, model);
        if (draft.versionOf() != null) {
            return "redirect:/applications/" + draft.versionOf() + "/read";
        }
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
