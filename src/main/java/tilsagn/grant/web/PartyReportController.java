package tilsagn.grant.web;

import java.util.ArrayList;
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
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.document.Downloads;
import tilsagn.grant.Report;
import tilsagn.grant.ReportContent;
import tilsagn.grant.ReportFile;
import tilsagn.grant.ReportFiles;
import tilsagn.grant.Reports;

/** The party writes a report: one form with its files, kept as a draft by any button, sent by one. */
@Controller
@RequestMapping("/applications/{id}/grant/reports/{report}")
class PartyReportController {

    private static final String VIEW = "grant/party-report";

    private final Reports reports;
    private final ReportFiles files;
    private final PartyGrantView view;
    private final FormFaults formFaults;

    PartyReportController(Reports reports, ReportFiles files, PartyGrantView view, FormFaults formFaults) {
        this.reports = reports;
        this.files = files;
        this.view = view;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID report, Model model) {
        Report found = reports.readable(user, id, report);
        return page(user, id, found, ReportForm.of(found), model);
    }

    /**
     * Keeps everything that was typed, then does what the button says.
     *
     * @param deed       {@code send}, or anything to keep it only
     * @param removeFile a file to throw away
     * @param recount    only shows what was typed: the browser had kept text that was not saved
     */
    @PostMapping
    String write(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID report, ReportForm typed, @RequestParam(defaultValue = "") String deed,
                 @RequestParam(required = false) UUID removeFile, @RequestParam(defaultValue = "false") boolean recount, @RequestParam(required = false) List<MultipartFile> file, Model model,
                 HttpServletResponse response, RedirectAttributes redirect) {
        Report found = reports.readable(user, id, report);
        if (recount) {
            model.addAttribute("typedOnly", true);
            return page(user, id, found, typed, model);
        }
        try {
            keep(user, id, found, typed);
            files(user, id, report, removeFile, file);
            if ("send".equals(deed)) {
                reports.send(user, id, report, typed.read(found, new ArrayList<>()));
                Flash.success(redirect, "grant.report.sent.done");
                return "redirect:/applications/" + id + "/grant";
            }
        } catch (Refusal refusal) {
            return formFaults.show(refusal, model, response, page(user, id, reports.readable(user, id, report), typed, model));
        }
        Flash.success(redirect, "grant.report.saved.done");
        return "redirect:/applications/" + id + "/grant/reports/" + report;
    }

    // What can be kept is kept before anything is refused.
    private void keep(User user, UUID id, Report found, ReportForm typed) {
        List<Fault> faults = new ArrayList<>();
        ReportContent content = typed.read(found, faults);
        reports.save(user, id, found.id(), content);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private void files(User user, UUID id, UUID report, UUID removeFile, List<MultipartFile> sent) {
        if (removeFile != null) {
            files.remove(user, id, report, removeFile);
        }
        for (MultipartFile one : sent == null ? List.<MultipartFile>of() : sent) {
            if (one.getOriginalFilename() != null && !one.getOriginalFilename().isBlank()) {
                files.add(user, id, report, one.getOriginalFilename(), one);
            }
        }
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@LoggedIn User user, @PathVariable UUID id, @PathVariable UUID report, @PathVariable UUID file) {
        ReportFile found = files.findOwn(user, id, report, file);
        return Downloads.attachment(found.fileName(), found.contentType(), found.size(), files.open(found));
    }

    private String page(User user, UUID id, Report report, ReportForm typed, Model model) {
        view.fill(user, id, GrantForm.empty(), model);
        model.addAttribute("report", report);
        model.addAttribute("content", report.content());
        model.addAttribute("form", typed);
        model.addAttribute("writable", report.isWritable() && report.id().equals(model.getAttribute("turn")));
        return VIEW;
    }
}
