package tilsagn.call;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.Refusal;

/**
 * One thing an application is judged by, scored 1 to 7.
 *
 * @param code       {@code C1} to {@code C7}
 * @param nameNb     name in bokmål; likewise in nynorsk and English
 * @param questionNb the question an assessor answers, in our own words; likewise in nynorsk and English
 * @param weight     percent; the weights of a call add up to 100
 * @param provenance who set the weight
 * @param mayBeLeftOut whether an assessor may find that it says nothing about a particular application; its weight is then shared by the others
 */
@Embeddable
public record Criterion(@Column(nullable = false, length = 10) String code,
                        @Column(nullable = false, length = 200) String nameNb,
                        @Column(nullable = false, length = 200) String nameNn,
                        @Column(nullable = false, length = 200) String nameEn,
                        @Column(nullable = false, length = 600) String questionNb,
                        @Column(nullable = false, length = 600) String questionNn,
                        @Column(nullable = false, length = 600) String questionEn,
                        @Column(nullable = false) int weight,
                        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Provenance provenance,
                        boolean mayBeLeftOut) {

    /** Refuses a weight that cannot be a share. */
    public Criterion {
        if (weight < 1 || weight > 100) {
            throw Refusal.onField("weight", "call.weight-range", code, weight);
        }
    }

    /** A criterion every application is judged by. */
    public Criterion(String code, String nameNb, String nameNn, String nameEn, String questionNb, String questionNn, String questionEn, int weight,
                     Provenance provenance) {
        this(code, nameNb, nameNn, nameEn, questionNb, questionNn, questionEn, weight, provenance, false);
    }

    /** The same criterion, where an assessor may find that it is not relevant. */
    public Criterion thatMayBeLeftOut() {
        return new Criterion(code, nameNb, nameNn, nameEn, questionNb, questionNn, questionEn, weight, provenance, true);
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return in(locale, nameNb, nameNn, nameEn);
    }

    /** The question in the reader's language. */
    public String question(Locale locale) {
        return in(locale, questionNb, questionNn, questionEn);
    }

    private static String in(Locale locale, String nb, String nn, String en) {
        return switch (locale.getLanguage()) {
            case "nn" -> nn;
            case "en" -> en;
            default -> nb;
        };
    }
}
