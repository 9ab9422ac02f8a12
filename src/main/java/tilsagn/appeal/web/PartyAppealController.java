package tilsagn.appeal.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealFile;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.Appeals;
import tilsagn.appeal.NewAppeal;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;

/** The party's page of its appeal: writing it, its status, documents, the comment, asking for reasons first, and taking it back. */
@Controller
@RequestMapping("/applications/{id}/appeal")
class PartyAppealController {

    private static final String VIEW = "appeal/party";
    private static final NewAppeal NOTHING = new NewAppeal("", "", "", "");

    private final PartyCases party;
    private final Appeals appeals;
    private final AppealTimes times;
    private final BusinessTime time;
    private final FormFaults formFaults;

    PartyAppealController(PartyCases party, Appeals appeals, AppealTimes times, BusinessTime time, FormFaults formFaults) {
        this.party = party;
        this.appeals = appeals;
        this.times = times;
        this.time = time;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, Model model) {
        fill(user, id, decision, NOTHING, "", model);
        return VIEW;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID file) {
        AppealFile found = appeals.file(party.readable(user, id).caseNumber(), file);
        return Downloads.attachment(found.name(), found.contentType(), found.size(), appeals.open(found));
    }

    /** The appeal counts when its words are there; a file that is refused is told of and can be sent again. */
    @PostMapping
    String lodge(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, NewAppeal form, @RequestParam(required = false) List<MultipartFile> files, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        try {
            appeals.lodge(user, id, decision, form);
        } catch (Refusal refusal) {
            fill(user, id, decision, form, "", model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        try {
            attach(user, id, decision, files);
            Flash.success(redirect, "appeal.party.sent");
        } catch (Refusal refused) {
            Flash.warning(redirect, "appeal.files.after");
        }
        return home(id, decision);
    }

    @PostMapping("/files")
    String add(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, @RequestParam(required = false) List<MultipartFile> files, Model model,
               HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, decision, "", model, response, redirect, "appeal.files.sent", () -> {
            if (chosen(files).isEmpty()) {
                throw Refusal.onField("files", "appeal.files.missing");
            }
            attach(user, id, decision, files);
        });
    }

    @PostMapping("/comment")
    String comment(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, @RequestParam(defaultValue = "") String words, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, decision, words, model, response, redirect, "appeal.party.comment.sent", () -> appeals.comment(user, id, decision, words));
    }

    @PostMapping("/reasons")
    String reasons(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, decision, "", model, response, redirect, "appeal.party.reasons.asked", () -> times.askForReasons(user, id, decision));
    }

    @PostMapping("/withdrawal")
    String withdraw(@LoggedIn User user, @PathVariable UUID id, @RequestParam(required = false) UUID decision, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                    HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, id, decision, "", model, response, redirect, "appeal.party.withdraw.done", () -> appeals.withdraw(user, id, decision, confirmed));
    }

    private String done(User user, UUID id, UUID decision, String words, Model model, HttpServletResponse response, RedirectAttributes redirect, String told,
                        Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            fill(user, id, decision, NOTHING, words, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, told);
        return home(id, decision);
    }

    private void attach(User user, UUID id, UUID decision, List<MultipartFile> files) {
        chosen(files).forEach(file -> appeals.add(user, id, decision, file.getOriginalFilename(), file));
    }

    // A browser sends an empty file where none was chosen.
    private static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private void fill(User user, UUID id, UUID decision, NewAppeal form, String words, Model model) {
        GrantApplication application = party.readable(user, id);
        List<AppealTime> all = times.all(application.caseNumber());
        AppealTime against = shown(application.caseNumber(), decision, all);
        Appeal appeal = appeals.about(against).orElse(null);
        model.addAttribute("sent", application);
        model.addAttribute("decisions", all);
        model.addAttribute("time", against);
        model.addAttribute("late", against.isLate(time.now()));
        model.addAttribute("beyond", against.isLate(time.now()) && !time.now().isBefore(against.limitAt()));
        model.addAttribute("appeal", appeal);
        model.addAttribute("appealStatus", PartyAppealStatus.of(appeal));
        model.addAttribute("documents", appeal == null ? List.of() : appeals.files(appeal));
        model.addAttribute("writing", (appeal == null || !appeal.isOpen()) && !appeals.isAnswered(against));
        model.addAttribute("commenting", appeal != null && appeal.status() == Appeal.Status.FORWARDED && appeal.commentBy() != null
            && time.now().isBefore(appeal.commentBy()));
        model.addAttribute("binds", party.standing(user, id).maySubmit());
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("stake", appeals.stake(against).orElse(null));
    }

    // The decision that was asked for; else one whose appeal is under treatment, else one that can be appealed in time, else the one appealed last.
    private AppealTime shown(CaseNumber number, UUID decision, List<AppealTime> all) {
        if (all.isEmpty()) {
            throw new NotFound("nothing to appeal in " + number);
        }
        return decision != null ? times.chosen(number, decision)
            : all.stream().filter(one -> appeals.under(one).filter(Appeal::isOpen).isPresent()).findFirst()
                .or(() -> all.stream().filter(one -> one.isOpen() && !one.isLate(time.now())).findFirst())
                .or(() -> appeals.newest(number).flatMap(newest -> all.stream().filter(newest::isAbout).findFirst())).orElse(all.get(0));
    }

    private static String home(UUID id, UUID decision) {
        return "redirect:/applications/" + id + "/appeal" + (decision == null ? "" : "?decision=" + decision);
    }
}
