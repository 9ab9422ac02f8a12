package tilsagn.appeal.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.appeal.AppealChecks;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealFile;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealViews;
import tilsagn.appeal.Appeals;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;

/** The appeal panel of a case: the appeal, its course, and the form of the step the reader may take. */
@Controller
@RequestMapping("/cases/{number}/appeal")
class CaseAppealController {

    private static final String VIEW = "appeal/appeal";

    private final AppealViews views;
    private final AppealDesk desk;
    private final AppealTimes times;
    private final AppealChecks checks;
    private final Appeals appeals;
    private final FormFaults formFaults;

    CaseAppealController(AppealViews views, AppealDesk desk, AppealTimes times, AppealChecks checks, Appeals appeals, FormFaults formFaults) {
        this.views = views;
        this.desk = desk;
        this.times = times;
        this.checks = checks;
        this.appeals = appeals;
        this.formFaults = formFaults;
    }

    /** Under two addresses: the panel's, and the one that tasks lead to. */
    @GetMapping({"", "/appeal"})
    String show(@LoggedIn User user, @PathVariable String number, @RequestParam(required = false) UUID decision, Model model) {
        fill(user, number, decision, AppealForm.EMPTY, model);
        return VIEW;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@LoggedIn User user, @PathVariable String number, @PathVariable UUID file) {
        views.of(user, CaseNumber.parse(number), null);
        AppealFile found = appeals.file(CaseNumber.parse(number), file);
        return Downloads.attachment(found.name(), found.contentType(), found.size(), appeals.open(found));
    }

    @PostMapping("/relief")
    String relief(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.considerRelief(user, it, form.decision(), form.relief(), form.words()));
    }

    @PostMapping("/review")
    String review(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.review(user, it, form.decision(), form.review()));
    }

    @PostMapping("/approval")
    String approve(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.approve(user, it, form.decision()));
    }

    @PostMapping("/return")
    String sendBack(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.sendBack(user, it, form.decision(), form.words()));
    }

    @PostMapping("/preparation")
    String prepare(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.prepare(user, it, form.decision(), form.words()));
    }

    @PostMapping("/ruling")
    String rule(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.rule(user, it, form.decision(), form.review()));
    }

    @PostMapping("/anew")
    String anew(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.decideAnew(user, it, form.decision(), form.kroner(), form.words()));
    }

    @PostMapping("/redo")
    String redo(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> desk.redo(user, it, form.decision(), form.review()));
    }

    @PostMapping("/reasons")
    String reasons(@LoggedIn User user, @PathVariable String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, form, model, response, redirect, it -> times.giveReasons(user, it, form.decision(), form.words()));
    }

    private String done(User user, String number, AppealForm form, Model model, HttpServletResponse response, RedirectAttributes redirect,
                        Consumer<CaseNumber> deed) {
        try {
            deed.accept(CaseNumber.parse(number));
        } catch (Refusal refusal) {
            fill(user, number, form.decision(), form, model);
            model.addAttribute("poolShort", refusal.key().equals("decision.pool.short"));
            model.addAttribute("unmet", refusal.status() == 409 ? checks.ask(user, CaseNumber.parse(number), form.decision(), form.kroner()) : List.of());
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "appeal.done");
        return "redirect:/cases/" + number + "/appeal" + (form.decision() == null ? "" : "?decision=" + form.decision());
    }

    private void fill(User user, String number, UUID decision, AppealForm form, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("desk", views.of(user, CaseNumber.parse(number), decision));
        model.addAttribute("form", form);
        model.addAttribute("yesNo", List.of("true", "false"));
        model.addAttribute("poolShort", false);
        model.addAttribute("unmet", List.of());
    }
}
