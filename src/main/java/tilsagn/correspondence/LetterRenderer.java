package tilsagn.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a letter's words on paper: the template {@code letters/letter.html} with the print styles inside, as the archive wants it. */
@Component
class LetterRenderer {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String styles = styles();

    LetterRenderer() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(LetterRenderer.class.getClassLoader());
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    String html(LetterText letter) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        context.setVariable("styles", styles);
        return engine.process("letters/letter", context);
    }

    private static String styles() {
        try (InputStream in = LetterRenderer.class.getResourceAsStream("/letters/letter.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
