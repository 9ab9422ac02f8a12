package tilsagn.decision.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import tilsagn.account.Counties;
import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Criterion;
import tilsagn.core.NotFound;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;
import tilsagn.decision.BatchPapers;
import tilsagn.document.Downloads;
import tilsagn.document.PdfRenderer;

/**
 * The papers of a meeting as one file to read on paper or aloud: first what everybody may read, then, from a page of its own, what is
 * exempt from public access. In the reader's Norwegian; for a reader in English, in bokmål, as the county's papers are.
 */
@Controller
class BatchPack {

    private final BatchPapers papers;
    private final Counties counties;
    private final Wording wording;
    private final ITemplateEngine templates;
    private final PdfRenderer renderer;
    private final String styles = read("/letters/letter.css") + read("/letters/application.css") + read("/letters/pack.css");

    BatchPack(BatchPapers papers, Counties counties, Wording wording, ITemplateEngine templates, PdfRenderer renderer) {
        this.papers = papers;
        this.counties = counties;
        this.wording = wording;
        this.templates = templates;
        this.renderer = renderer;
    }

    @GetMapping("/rankings/{slug}/batches/{batch}/pack.pdf")
    ResponseEntity<byte[]> pack(@LoggedIn User user, @PathVariable String slug, @PathVariable UUID batch,
                                @RequestParam(name = "public", defaultValue = "false") boolean publicOnly) {
        BatchPapers.Papers all = papers.of(user, batch);
        if (!all.meeting().call().slug().equals(slug)) {
            throw new NotFound("meeting " + batch + " of " + slug);
        }
        Locale language = Languages.EN.equals(LocaleContextHolder.getLocale()) ? Languages.NB : LocaleContextHolder.getLocale();
        String day = all.meeting().batch().meetingOn().toString();
        return Downloads.pdf("sakspapirer-" + day + (publicOnly ? "-offentlig" : "") + ".pdf", paper(all, publicOnly, language));
    }

    // Amounts and dates are worded in the language of the thread, so that one is changed for a moment.
    private byte[] paper(BatchPapers.Papers all, boolean publicOnly, Locale language) {
        LocaleContext screen = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            String title = wording.of("decision.pack.title", List.of(all.meeting().call().title(), all.meeting().batch().meetingOn()), language);
            return renderer.render(templates.process("decision/pack", new Context(language, words(all, publicOnly, title, language))), title, language);
        } finally {
            LocaleContextHolder.setLocaleContext(screen);
        }
    }

    private Map<String, Object> words(BatchPapers.Papers all, boolean publicOnly, String title, Locale language) {
        return Map.of("papers", all, "meeting", all.meeting(), "paperTitle", title, "styles", styles, "publicOnly", publicOnly,
            "countyName", counties.get(all.meeting().batch().county()).name(),
            "criterionNames", all.meeting().call().criteria().stream().collect(Collectors.toMap(Criterion::code, one -> one.name(language))));
    }

    private static String read(String file) {
        try (InputStream in = BatchPack.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
