package tilsagn.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a draft says when it is read as a call.
 *
 * @param call  as far as it can be read, with blanks where something lacks; {@code null} while the scheme or the dates lack, without which
 *              there is nothing to show
 * @param lacks everything that keeps it from being announced, in the order of the sections
 */
public record DraftReading(NewCall call, List<Lack> lacks) {

    /** Whether it may be announced. */
    public boolean isComplete() {
        return lacks.isEmpty();
    }

    /** What one section lacks. */
    public List<Lack> lacks(DraftSection section) {
        return lacks.stream().filter(lack -> lack.section() == section).toList();
    }

    /** The sections that lack nothing. */
    public Set<DraftSection> ready() {
        Set<DraftSection> lacking = lacks.stream().map(Lack::section).collect(Collectors.toSet());
        return Set.of(DraftSection.values()).stream().filter(section -> !lacking.contains(section)).collect(Collectors.toSet());
    }
}
