package tilsagn.call;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import tilsagn.core.Nok;
import tilsagn.core.Words;

/** How a {@link Question} lies in its table; its options lie in a table of their own. */
@Embeddable
record QuestionRow(@Column(nullable = false, length = 40) String code,
                   @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) QuestionPlace place,
                   @Enumerated(EnumType.STRING) @Column(name = "question_type", nullable = false, length = 40) QuestionType type,
                   @Column(nullable = false, length = 300) String labelNb,
                   @Column(nullable = false, length = 300) String labelNn,
                   @Column(nullable = false, length = 300) String labelEn,
                   @Column(length = 600) String helpNb,
                   @Column(length = 600) String helpNn,
                   @Column(length = 600) String helpEn,
                   @Column(name = "least_value") Long least,
                   @Column(name = "most_value") Long most,
                   @Column(nullable = false) int decimals,
                   @Column(length = 40) String unitNb,
                   @Column(length = 40) String unitNn,
                   @Column(length = 40) String unitEn,
                   @Column(length = 10) String criterion,
                   @Column(length = 200) String askedOf,
                   Nok requiredFrom,
                   @Enumerated(EnumType.STRING) @Column(nullable = false, length = 40) Provenance provenance) {

    static QuestionRow of(Question question) {
        Words label = question.label();
        Words help = orNothing(question.help());
        Words unit = orNothing(question.limits().unit());
        QuestionLimits limits = question.limits();
        return new QuestionRow(question.code(), question.place(), question.type(), label.nb(), label.nn(), label.en(), help.nb(), help.nn(),
            help.en(), limits.least(), limits.most(), limits.decimals(), unit.nb(), unit.nn(), unit.en(), question.criterion(),
            codes(question.askedOf()), question.requiredFrom(), question.provenance());
    }

    Question with(List<QuestionOption> options) {
        return new Question(code, place, type, new Words(labelNb, labelNn, labelEn), words(helpNb, helpNn, helpEn),
            new QuestionLimits(least, most, decimals, words(unitNb, unitNn, unitEn)), options, criterion, groups(), requiredFrom, provenance);
    }

    private static Words orNothing(Words words) {
        return words == null ? new Words(null, null, null) : words;
    }

    private static Words words(String nb, String nn, String en) {
        return nb == null ? null : new Words(nb, nn, en);
    }

    // In the order of the enum, so that the same question is always written the same way.
    private static String codes(Set<TargetGroup> groups) {
        return groups.isEmpty() ? null : groups.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private Set<TargetGroup> groups() {
        return askedOf == null ? Set.of() : Arrays.stream(askedOf.split(",")).map(TargetGroup::valueOf).collect(Collectors.toSet());
    }
}
