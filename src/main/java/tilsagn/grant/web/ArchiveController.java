package tilsagn.grant.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.grant.ArchiveDesk;

/** The archive package of a case: made, fetched, and handed over to the archive. */
@Controller
@RequestMapping("/cases/{number}/archive")
class ArchiveController {

    private static final String VIEW = "grant/archive";

    private final ArchiveDesk desk;
    private final FormFaults formFaults;

    ArchiveController(ArchiveDesk desk, FormFaults formFaults) {
        this.desk = desk;
        this.formFaults = formFaults;
    }

    @Bean
    static CasePanel archiveCasePanel() {
        return new CasePanel("archive", "archive", "grant.archive.panel", 95, Set.of());
    }

    @GetMapping
    String show(@LoggedIn User user, @PathVariable String number, Model model) {
        return page(user, CaseNumber.parse(number), "", model);
    }

    @PostMapping
    String make(@LoggedIn User user, @PathVariable String number, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, "", caseNumber -> {
            desk.make(user, caseNumber);
            Flash.success(redirect, "grant.archive.done");
        }, model, response);
    }

    @PostMapping("/handover")
    String handOver(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String to, Model model,
                    HttpServletResponse response, RedirectAttributes redirect) {
        return done(user, number, to, caseNumber -> {
            desk.handOver(user, caseNumber, to);
            Flash.success(redirect, "grant.archive.handed-over");
        }, model, response);
    }

    /** Read from a file: a package may be larger than what fits in memory. */
    @GetMapping("/package.zip")
    String download(@LoggedIn User user, @PathVariable String number, Model model, HttpServletResponse response) throws IOException {
        CaseNumber caseNumber = CaseNumber.parse(number);
        ArchiveDesk.Fetched fetched;
        try {
            fetched = desk.fetch(user, caseNumber);
        } catch (Refusal stale) {
            page(user, caseNumber, "", model);
            return formFaults.show(stale, model, response, VIEW);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(caseNumber + ".zip").build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLengthLong(fetched.size());
        try (InputStream content = fetched.content()) {
            content.transferTo(response.getOutputStream());
        }
        return null;
    }

    private String done(User user, String number, String to, Consumer<CaseNumber> deed, Model model, HttpServletResponse response) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            deed.accept(caseNumber);
        } catch (Refusal refusal) {
            page(user, caseNumber, to, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        return "redirect:/cases/" + caseNumber + "/archive";
    }

    private String page(User user, CaseNumber number, String to, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("to", to);
        model.addAttribute("view", desk.view(user, number));
        return VIEW;
    }
}
