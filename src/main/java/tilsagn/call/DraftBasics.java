package tilsagn.call;

import java.util.function.Function;

/**
 * What a draft says a call is.
 *
 * @param scheme {@code null} where none is chosen
 * @param text   the section as it was typed
 */
record DraftBasics(GrantScheme scheme, int year, int round, String slug, Provenance provenance, DraftText text) {

    private static final int LONGEST_SLUG = 120;
    private static final int LONGEST_TITLE = 300;

    static DraftBasics read(SectionReader section, Function<String, GrantScheme> schemes) {
        String code = section.text().text("scheme");
        GrantScheme scheme = code.isEmpty() ? null : schemes.apply(code);
        if (scheme == null) {
            section.lack("scheme", "call.draft.choose");
        }
        DraftBasics basics = new DraftBasics(scheme, section.number("year", 2000, 2199), section.number("round", 1, 99),
            section.required("slug", LONGEST_SLUG), section.provenance("provenance"), section.text());
        if (!basics.slug.isBlank() && !basics.slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            section.lack("slug", "call.slug-invalid", basics.slug);
        }
        section.required("title." + basics.language(), LONGEST_TITLE);
        SectionReader.LANGUAGES.stream().filter(language -> !language.equals(basics.language()))
            .forEach(language -> section.optional("title." + language, LONGEST_TITLE));
        return basics;
    }

    /** The language the county writes in. */
    String language() {
        return "nn".equals(text.text("language")) ? "nn" : "nb";
    }

    String title(String language) {
        return text.text("title." + language);
    }

    String schemeCode() {
        return scheme == null ? "" : scheme.code();
    }

    String county() {
        return scheme == null ? "" : scheme.county();
    }
}
