package tilsagn.decision.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolFilter;
import tilsagn.decision.PoolLine;
import tilsagn.decision.PoolSide;

/** Movements with the names of those who made them; a case in which the reader is disqualified keeps its number to itself. */
@Component
class PoolLines {

    private final Accounts accounts;
    private final Assessments assessments;

    PoolLines(Accounts accounts, Assessments assessments) {
        this.accounts = accounts;
        this.assessments = assessments;
    }

    /** What may be asked for: a case in which the reader is disqualified is to them a case that does not exist. */
    PoolFilter readable(User user, PoolFilter filter) {
        return filter.caseNumber() != null && assessments.disqualified(user.username(), filter.caseNumber()) ? filter.matchingNothing() : filter;
    }

    /** The movements as this person may read them. */
    List<Line> of(User user, List<PoolLine> lines) {
        Reader reader = reader(user, lines.stream().map(PoolLine::entry).toList());
        return lines.stream().map(line -> reader.line(line.entry(), line)).toList();
    }

    /** The same for movements that stand alone. */
    List<Line> alone(User user, List<PoolEntry> entries) {
        Reader reader = reader(user, entries);
        return entries.stream().map(entry -> reader.line(entry, null)).toList();
    }

    private Reader reader(User user, Collection<PoolEntry> entries) {
        Set<CaseNumber> numbers = entries.stream().map(PoolEntry::caseNumber).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Reader(accounts.namesOf(entries.stream().map(PoolEntry::actor).collect(Collectors.toSet())),
            numbers.isEmpty() ? Set.of() : assessments.disqualifiedIn(user.username(), numbers));
    }

    private record Reader(Map<String, String> names, Set<CaseNumber> hidden) {

        Line line(PoolEntry entry, PoolLine line) {
            boolean kept = entry.caseNumber() != null && hidden.contains(entry.caseNumber());
            return new Line(entry, names.get(entry.actor()), kept ? null : entry.caseNumber(), kept, line);
        }
    }

    /**
     * One movement as somebody may read it.
     *
     * @param actor      name of the person, {@code null} for the process
     * @param caseNumber {@code null} when there is no case or the reader may not know it
     * @param hidden     there is a case that the reader may not know
     * @param line       with how the pool stood afterwards, where that was asked for
     */
    record Line(PoolEntry entry, String actor, CaseNumber caseNumber, boolean hidden, PoolLine line) {

        /** How a sum of the pool stood afterwards. */
        public Nok after(PoolSide side) {
            return (side == null ? PoolSide.AVAILABLE : side).of(line.after());
        }
    }
}
