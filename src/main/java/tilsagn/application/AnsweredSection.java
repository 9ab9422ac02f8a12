package tilsagn.application;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A section together with what was answered to the call's own questions in it.
 *
 * @param section which
 * @param core    its fixed fields
 * @param answers code of the question to the answer; an empty text takes the answer away. Questions that are not here keep theirs
 */
public record AnsweredSection(Section section, SectionContent core, Map<String, String> answers) implements SectionContent {

    /** Takes its own copy, by code. */
    public AnsweredSection {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    @Override
    public boolean isBlank() {
        return core.isBlank() && answers.values().stream().allMatch(String::isEmpty);
    }
}
