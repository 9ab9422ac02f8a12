package tilsagn.application.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import tilsagn.account.Counties;
import tilsagn.application.ApplicationPaper;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;
import tilsagn.document.PdfRenderer;

/**
 * The whole application on paper as it was sent, with its reference, the server's time and the hash. It is written in the applicant's own
 * Norwegian whatever the language of the screen (unless that is English and the reader is of the party), and made anew each time: what was sent is never changed, so the words are the same.
 */
@Component
class ApplicationPdf implements ApplicationPaper {

    private final Calls calls;
    private final Counties counties;
    private final ReadView readView;
    private final Wording wording;
    private final ITemplateEngine templates;
    private final PdfRenderer renderer;
    private final String styles = read("/letters/letter.css") + read("/letters/application.css");

    ApplicationPdf(Calls calls, Counties counties, ReadView readView, Wording wording, ITemplateEngine templates, PdfRenderer renderer) {
        this.calls = calls;
        this.counties = counties;
        this.readView = readView;
        this.wording = wording;
        this.templates = templates;
        this.renderer = renderer;
    }

    static String fileName(GrantApplication application) {
        return "soknad-" + application.caseNumber() + ".pdf";
    }

    @Override
    public byte[] of(GrantApplication application) {
        return of(application, application.language().locale());
    }

    /** For one of the party: in English for who reads the screen in English, else in the applicant's own Norwegian. */
    byte[] forReader(GrantApplication application, Locale screen) {
        return of(application, Languages.EN.equals(screen) ? screen : application.language().locale());
    }

    private byte[] of(GrantApplication application, Locale language) {
        String title = wording.of("application.pdf.title", List.of(application.caseNumber()), language);
        return renderer.render(html(application, title, language), title, language);
    }

    // Amounts, dates and limits are worded in the language of the thread, so that one is changed for a moment.
    private String html(GrantApplication application, String title, Locale language) {
        LocaleContext screen = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return templates.process("application/document", new Context(language, words(application, title)));
        } finally {
            LocaleContextHolder.setLocaleContext(screen);
        }
    }

    private ExtendedModelMap words(GrantApplication application, String title) {
        ExtendedModelMap words = new ExtendedModelMap();
        readView.fill(words, application, calls.get(application.callId()));
        words.addAttribute("paper", true);
        words.addAttribute("paperTitle", title);
        words.addAttribute("countyName", counties.get(application.county()).name());
        words.addAttribute("styles", styles);
        return words;
    }

    private static String read(String file) {
        try (InputStream in = ApplicationPdf.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
