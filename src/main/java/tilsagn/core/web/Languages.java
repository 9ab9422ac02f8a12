package tilsagn.core.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages of the screen: bokmål unless the reader chose nynorsk or English. */
@Configuration(proxyBeanMethods = false)
public class Languages {

    /** Bokmål, the default. */
    public static final Locale NB = Locale.forLanguageTag("nb");
    /** Nynorsk. */
    public static final Locale NN = Locale.forLanguageTag("nn");
    /** English. */
    public static final Locale EN = Locale.forLanguageTag("en");

    static final List<Locale> ALL = List.of(NB, NN, EN);

    /** The language of a code, bokmål when unknown. */
    public static Locale of(String code) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst().orElse(NB);
    }

    static Locale javaLocale(Locale locale) {
        return Locale.forLanguageTag(of(locale.getLanguage()).getLanguage() + "-NO");
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("tilsagn-language");
        resolver.setDefaultLocale(NB);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** The reader chose a language of the screen; whoever knows the reader may remember it. */
    public record Chosen(Locale language) {
    }
}
