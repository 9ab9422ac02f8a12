package tilsagn.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import tilsagn.core.Words;

/** What a draft wants attached, and what its applications are checked for. */
final class DraftAsked {

    private static final int MOST_FILES = 20;

    private DraftAsked() {
    }

    static List<AttachmentRequirement> attachments(SectionReader section) {
        List<AttachmentRequirement> read = new ArrayList<>();
        List<DraftText> rows = section.text().rows("attachments");
        for (int at = 0; at < rows.size(); at++) {
            String stem = "attachments[" + at + "].";
            Words name = section.words(stem + "name", 200);
            Words why = section.words(stem + "why", 600);
            String groups = section.groups(stem + "groups").stream().sorted().map(Enum::name).collect(Collectors.joining(","));
            read.add(new AttachmentRequirement(rows.get(at).text("code"), name.nb(), name.nn(), name.en(), why.nb(), why.nn(), why.en(),
                section.from(stem + "required"), groups, rows.get(at).is("assessed"), section.number(stem + "maxFiles", 1, MOST_FILES),
                section.provenance(stem + "provenance")));
        }
        return read;
    }

    static Checklist checklist(SectionReader section) {
        List<ChecklistPoint> read = new ArrayList<>();
        List<DraftText> rows = section.text().rows("checklist");
        for (int at = 0; at < rows.size(); at++) {
            String stem = "checklist[" + at + "].";
            Words label = section.words(stem + "label", Checklist.LONGEST_LABEL);
            read.add(new ChecklistPoint(rows.get(at).text("code"), label,
                section.optionalWords(stem + "help", Checklist.LONGEST_HELP), rows.get(at).is("knocksOut"),
                section.optionalChoice(stem + "rule", KnockOut.class), section.provenance(stem + "provenance")));
        }
        if (read.isEmpty() || read.size() > Checklist.MOST) {
            section.lack("checklist", "call.checklist-size", Checklist.MOST, read.size());
        }
        return new Checklist(read);
    }
}
