package tilsagn.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Something an applicant is asked to attach, and why. What is required may grow with the amount.
 *
 * @param code         short name, unique in the call; capital letters and underscores
 * @param nameNb       name in bokmål; likewise in nynorsk and English
 * @param whyNb        why the county needs it, likewise
 * @param requiredFrom the amount applied for from which it must be there: zero for always, {@code null} for never
 * @param targetGroups names of those it is asked of, with commas between; empty for all
 * @param assessed     whether the assessors read it
 * @param maxFiles     how many files may be attached as this
 * @param provenance   who asks for it
 */
@Embeddable
public record AttachmentRequirement(@Column(nullable = false, length = 40) String code,
                                    @Column(nullable = false, length = 200) String nameNb,
                                    @Column(nullable = false, length = 200) String nameNn,
                                    @Column(nullable = false, length = 200) String nameEn,
                                    @Column(nullable = false, length = 600) String whyNb,
                                    @Column(nullable = false, length = 600) String whyNn,
                                    @Column(nullable = false, length = 600) String whyEn,
                                    Nok requiredFrom,
                                    @Column(nullable = false, length = 200) String targetGroups,
                                    @Column(nullable = false) boolean assessed,
                                    @Column(nullable = false) int maxFiles,
                                    @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Provenance provenance) {

    private static final int MOST_FILES = 20;

    /** Refuses a code that cannot stand in an address, and a number of files nobody would read. */
    public AttachmentRequirement {
        if (!code.matches("[A-Z][A-Z_]{0,39}") || maxFiles < 1 || maxFiles > MOST_FILES) {
            throw Refusal.onField("attachments", "call.attachment-invalid", code, String.valueOf(MOST_FILES));
        }
    }

    /** Whether this group of applicants is asked for it; one who has not said which group they are is asked for what all are asked for. */
    public boolean isAskedOf(TargetGroup group) {
        return targetGroups.isEmpty() || group != null && groups().contains(group);
    }

    /** Whether it must be there for this amount from this group. */
    public boolean isRequired(Nok applied, TargetGroup group) {
        return requiredFrom != null && !requiredFrom.exceeds(applied) && isAskedOf(group);
    }

    /** Whether it must be there whatever the amount. */
    public boolean isAlwaysRequired() {
        return Nok.ZERO.equals(requiredFrom);
    }

    /** Those it is asked of; empty for all. */
    public List<TargetGroup> groups() {
        return targetGroups.isEmpty() ? List.of() : Arrays.stream(targetGroups.split(",")).map(TargetGroup::valueOf).toList();
    }

    /** The same, asked of these groups only. */
    public AttachmentRequirement onlyFor(TargetGroup... groups) {
        String names = Arrays.stream(groups).map(Enum::name).collect(Collectors.joining(","));
        return new AttachmentRequirement(code, nameNb, nameNn, nameEn, whyNb, whyNn, whyEn, requiredFrom, names, assessed, maxFiles, provenance);
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return in(locale, nameNb, nameNn, nameEn);
    }

    /** The reason in the reader's language. */
    public String why(Locale locale) {
        return in(locale, whyNb, whyNn, whyEn);
    }

    private static String in(Locale locale, String nb, String nn, String en) {
        return switch (locale.getLanguage()) {
            case "nn" -> nn;
            case "en" -> en;
            default -> nb;
        };
    }
}
