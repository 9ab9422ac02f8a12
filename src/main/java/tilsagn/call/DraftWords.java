package tilsagn.call;

import java.util.List;
import java.util.Set;

/**
 * What a draft tells the public: in the county's own language, and in the others as far as somebody translated it. A translation is whole
 * or not there at all.
 */
record DraftWords(CallText text, Set<TargetGroup> groups, List<String> themes, List<String> goals, List<CallTranslation> translations) {

    private static final List<String> PARTS = List.of("ingress", "purpose", "who", "groupings");
    private static final int LONGEST_THEME = 200;
    private static final int LONGEST_GOAL = 500;

    static DraftWords read(DraftBasics basics, SectionReader titles, SectionReader texts, SectionReader who) {
        String own = basics.language();
        List<CallTranslation> translations = SectionReader.LANGUAGES.stream().filter(language -> !language.equals(own))
            .filter(language -> isBegun(language, basics, texts)).map(language -> {
                String title = titled(language, basics, titles);
                return new CallTranslation(title, text(texts, language), likewise(who, "themes.", language, own, LONGEST_THEME),
                    likewise(who, "goals.", language, own, LONGEST_GOAL));
            }).toList();
        Set<TargetGroup> groups = who.groups("targetGroups");
        if (groups.isEmpty()) {
            who.lack("targetGroups", "call.nobody-may-apply");
        }
        return new DraftWords(text(texts, own), groups, lines(who, "themes." + own, LONGEST_THEME), lines(who, "goals." + own, LONGEST_GOAL), translations);
    }

    private static boolean isBegun(String language, DraftBasics basics, SectionReader texts) {
        return !basics.title(language).isBlank() || PARTS.stream().anyMatch(part -> !texts.text().text(part + "." + language).isBlank());
    }

    private static String titled(String language, DraftBasics basics, SectionReader titles) {
        if (basics.title(language).isBlank()) {
            titles.lack("title." + language, "call.draft.missing");
        }
        return basics.title(language);
    }

    private static CallText text(SectionReader texts, String language) {
        return new CallText(language, texts.required("ingress." + language, 1000), texts.required("purpose." + language, 6000),
            texts.required("who." + language, 3000), texts.required("groupings." + language, 3000));
    }

    // Line by line, so that no theme is lost to those who read another language.
    private static List<String> likewise(SectionReader who, String stem, String language, String own, int most) {
        List<String> lines = lines(who, stem + language, most);
        int wanted = who.text().lines(stem + own).size();
        if (!lines.isEmpty() && lines.size() != wanted) {
            who.lack(stem + language, "call.draft.lines-differ", String.valueOf(lines.size()), String.valueOf(wanted));
        }
        return lines;
    }

    private static List<String> lines(SectionReader who, String field, int most) {
        List<String> lines = who.text().lines(field);
        lines.stream().filter(line -> line.length() > most).findFirst()
            .ifPresent(line -> who.lack(field, "call.draft.line-too-long", String.valueOf(most), line.substring(0, 40)));
        return lines;
    }

    String language() {
        return text.language();
    }
}
