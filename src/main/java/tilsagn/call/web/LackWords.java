package tilsagn.call.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import tilsagn.call.Lack;
import tilsagn.core.Fault;
import tilsagn.core.web.Wording;

/** Says what a draft lacks so that one finds it: which row, which field, in which language, and what is wrong with it. */
@Component
class LackWords {

    private static final Pattern ROW = Pattern.compile("([a-z]+)\\[(\\d+)]\\.(.+)");
    private static final Pattern ANCHOR = Pattern.compile("anchor\\.(C\\d+)\\.(\\d)\\.(nb|nn|en)");
    private static final Pattern LANGUAGE = Pattern.compile("(.+)\\.(nb|nn|en)");

    private final Wording wording;

    LackWords(Wording wording) {
        this.wording = wording;
    }

    /** As faults of the fields they are about. */
    List<Fault> faults(List<Lack> lacks) {
        return lacks.stream().map(lack -> Fault.on(lack.field(), "call.draft.lack", label(lack.field()), wording.of(lack.key(), lack.args()))).toList();
    }

    /** As one sentence. */
    String sentence(Lack lack) {
        return wording.of("call.draft.lack", List.of(label(lack.field()), wording.of(lack.key(), lack.args())));
    }

    private String label(String field) {
        Matcher anchor = ANCHOR.matcher(field);
        if (anchor.matches()) {
            return wording.of("call.draft.anchor-of", List.of(anchor.group(1), anchor.group(2), language(anchor.group(3))));
        }
        List<String> parts = new ArrayList<>();
        Matcher row = ROW.matcher(field);
        boolean inRow = row.matches();
        if (inRow) {
            parts.add(wording.of("call.draft.row." + row.group(1), List.of(Integer.parseInt(row.group(2)) + 1)));
        }
        Matcher spoken = LANGUAGE.matcher(inRow ? row.group(1) + "." + row.group(3) : field);
        String plain = spoken.matches() ? spoken.group(1) : inRow ? row.group(1) + "." + row.group(3) : field;
        parts.add(wording.of("call.draft.f." + plain, List.of()) + (spoken.matches() ? " (" + language(spoken.group(2)) + ")" : ""));
        return String.join(", ", parts);
    }

    private String language(String code) {
        return wording.of("call.draft.in." + code, List.of());
    }
}
