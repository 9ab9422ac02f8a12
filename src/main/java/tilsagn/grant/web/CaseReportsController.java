package tilsagn.grant.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;
import tilsagn.grant.ReportDesk;
import tilsagn.grant.ReportFile;
import tilsagn.grant.ReportFiles;

/** The reports of a case as the county reads them: approve, or ask. */
@Controller
@RequestMapping("/cases/{number}/grant/reports")
class CaseReportsController {

    private static final String VIEW = "grant/reports";

    private final CaseGrantView view;
    private final ReportDesk desk;
    private final ReportFiles files;
    private final FormFaults formFaults;

    CaseReportsController(CaseGrantView view, ReportDesk desk, ReportFiles files, FormFaults formFaults) {
        this.view = view;
        this.desk = desk;
        this.files = files;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        view.fillWritten(user, number, StaffForm.empty(), model);
        return VIEW;
    }

    @PostMapping("/{report}/approval")
    String approve(@LoggedIn User user, @PathVariable String number, @PathVariable UUID report, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        return done(user, number, StaffForm.empty(), model, response, redirect, "grant.report.approved.done",
            () -> desk.approve(user, CaseNumber.parse(number), report));
    }

    @PostMapping("/{report}/return")
    String giveBack(@LoggedIn User user, @PathVariable String number, @PathVariable UUID report, StaffForm typed, Model model,
                    HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, typed, model, response, redirect, "grant.report.returned.done",
            () -> desk.giveBack(user, CaseNumber.parse(number), report, typed.question(), typed.untilDay()));
    }

    @GetMapping("/{report}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable UUID report, @PathVariable UUID file) {
        ReportFile found = files.find(CaseNumber.parse(number), report, file);
        return Downloads.attachment(found.fileName(), found.contentType(), found.size(), files.open(found));
    }

    private String done(User user, String number, StaffForm typed, Model model, HttpServletResponse response, RedirectAttributes redirect, String words,
                        Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            view.fillWritten(user, number, typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, words);
        return "redirect:/cases/" + number + "/grant/reports";
    }
}
