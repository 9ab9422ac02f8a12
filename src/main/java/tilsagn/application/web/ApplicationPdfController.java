package tilsagn.application.web;

import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.core.NotFound;
import tilsagn.document.Downloads;

/** The sent application as a file to keep: for those who sent it, and for the county, where the frame has decided who may read it. */
@Controller
class ApplicationPdfController {

    private final Applications applications;
    private final ApplicationPdf pdf;

    ApplicationPdfController(Applications applications, ApplicationPdf pdf) {
        this.applications = applications;
        this.pdf = pdf;
    }

    @GetMapping("/applications/{id}/application.pdf")
    ResponseEntity<byte[]> ofTheParty(@LoggedIn User user, @PathVariable UUID id) {
        GrantApplication application = applications.draft(user, id);
        if (application.receipt().isEmpty()) {
            throw new NotFound("PDF of the unsent application " + id);
        }
        return file(application, pdf.forReader(application, LocaleContextHolder.getLocale()));
    }

    @GetMapping("/cases/{number}/application.pdf")
    ResponseEntity<byte[]> ofTheCase(@RequestAttribute(CaseFrameInterceptor.CASE) GrantApplication application) {
        return file(application, pdf.of(application));
    }

    private static ResponseEntity<byte[]> file(GrantApplication application, byte[] paper) {
        return Downloads.pdf(ApplicationPdf.fileName(application), paper);
    }
}
