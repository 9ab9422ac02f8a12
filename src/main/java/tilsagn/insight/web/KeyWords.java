package tilsagn.insight.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.application.CaseDimension;
import tilsagn.call.Question;
import tilsagn.call.StakeholderGroup;
import tilsagn.call.TargetGroup;
import tilsagn.application.GreenContribution;
import tilsagn.core.web.Wording;

/** What the keys of a dimension are called. A code nobody knows any more is shown as it is. */
@Component
class KeyWords {

    private final Counties counties;
    private final Wording wording;

    KeyWords(Counties counties, Wording wording) {
        this.counties = counties;
        this.wording = wording;
    }

    String of(CaseDimension dimension, String key, Collection<Question> questions) {
        if (key.isEmpty()) {
            return say("insight.not-told");
        }
        return switch (dimension) {
            case MUNICIPALITY -> counties.municipality(key).name();
            case GROUPING -> coded(StakeholderGroup.values(), key, "call.stakeholder-group.");
            case TARGET_GROUP -> coded(TargetGroup.values(), key, "call.target-group.");
            case GREEN -> coded(GreenContribution.values(), key, "insight.green.");
            case GOAL -> key;
            case OPTION -> option(key, questions);
            case NUMBER -> question(key, questions).map(this::label).orElse(key);
        };
    }

    /** A question as it was asked. */
    String label(Question question) {
        return question.label().in(LocaleContextHolder.getLocale());
    }

    private String option(String key, Collection<Question> questions) {
        int colon = key.indexOf(':');
        return question(colon < 0 ? key : key.substring(0, colon), questions).flatMap(question -> question.option(key.substring(colon + 1)))
            .map(option -> option.words().in(LocaleContextHolder.getLocale())).orElse(key.substring(colon + 1));
    }

    private static Optional<Question> question(String code, Collection<Question> questions) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    private String coded(Enum<?>[] values, String key, String prefix) {
        for (Enum<?> value : values) {
            if (value.name().equals(key)) {
                return say(prefix + key);
            }
        }
        return key;
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
