package tilsagn.call;

import java.util.List;
import java.util.Map;

/**
 * A draft with everything in it, and what it lacks.
 *
 * @param sections every section, also those nobody has opened
 */
public record DraftState(CallDraft draft, Map<DraftSection, SavedSection> sections, DraftReading reading) {

    public SavedSection section(DraftSection section) {
        return sections.get(section);
    }

    /** The criteria as they are typed so far: their codes and names, for sections that point to them. */
    public List<DraftText> criteria() {
        return section(DraftSection.CRITERIA).text().rows("criteria");
    }
}
