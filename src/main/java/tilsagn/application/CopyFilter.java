package tilsagn.application;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.call.Call;
import tilsagn.call.TargetGroup;

/**
 * Goes through a section's fields, whatever the section, and empties those that cannot stand in another call. By the records' own
 * components: a field or a section that is added to the form is copied without a line here.
 */
final class CopyFilter {

    /** What is declared about this very project, to be declared anew. */
    private static final Set<String> DECLARED = Set.of("notStarted", "notInDifficulty", "noRecoveryOrder");

    private final Call into;
    private final LocalDate lastDay;
    private final boolean sameCounty;
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);

    CopyFilter(Call into, LocalDate lastDay, boolean sameCounty) {
        this.into = into;
        this.lastDay = lastDay;
        this.sameCounty = sameCounty;
    }

    /** What has been left out so far. */
    Set<LeftOut> leftOut() {
        return leftOut;
    }

    void tell(LeftOut what) {
        leftOut.add(what);
    }

    SectionContent fit(SectionContent section) {
        return (SectionContent) rewritten((Record) section);
    }

    private Record rewritten(Record values) {
        RecordComponent[] components = values.getClass().getRecordComponents();
        try {
            Object[] kept = new Object[components.length];
            for (int at = 0; at < components.length; at++) {
                kept[at] = kept(components[at].getName(), components[at].getAccessor().invoke(values));
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) values.getClass().getDeclaredConstructor(types).newInstance(kept);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(values.getClass().getSimpleName(), unreadable);
        }
    }

    private Object kept(String name, Object value) {
        if (value instanceof SectionContent core) {
            return rewritten((Record) core);
        }
        if (value instanceof Map<?, ?> answers) {
            return answers.entrySet().stream().filter(this::isAskedAlike).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
        if (value instanceof Boolean && DECLARED.contains(name)) {
            return without(LeftOut.DECLARATIONS);
        }
        if (value instanceof List<?> rows) {
            return rows.stream().map(row -> isLine(row) ? rewritten((Record) row) : row).toList();
        }
        if (value instanceof LocalDate day && !day.isAfter(lastDay)) {
            return without(LeftOut.DATES);
        }
        if (value instanceof Integer year && name.equals("year") && year < lastDay.getYear()) {
            return without(LeftOut.YEARS);
        }
        if (value instanceof TargetGroup group && !into.targetGroups().contains(group)) {
            return without(LeftOut.TARGET_GROUP);
        }
        return keptCode(name, value);
    }

    private Object keptCode(String name, Object value) {
        if (value instanceof String goal && name.equals("strategyGoal") && !into.strategyGoals().contains(goal)) {
            return without(LeftOut.STRATEGY_GOAL);
        }
        if (value instanceof Codes codes && name.equals("municipalities") && !sameCounty && !codes.isEmpty()) {
            return without(LeftOut.MUNICIPALITIES);
        }
        return value;
    }

    // The same question, and an answer that can be given to it.
    private boolean isAskedAlike(Map.Entry<?, ?> answer) {
        String text = (String) answer.getValue();
        boolean alike = into.form().question((String) answer.getKey()).filter(question -> switch (question.type()) {
            case ONE_OF, SOME_OF -> Arrays.stream(text.split(",")).allMatch(code -> question.option(code).isPresent());
            case NUMBER -> text.matches("-?\\d+(\\.\\d+)?");
            case DATE -> text.matches("\\d{4}-\\d\\d-\\d\\d");
            case YES_NO -> text.equals("true") || text.equals("false");
            case SHORT_TEXT, LONG_TEXT -> true;
        }).isPresent();
        if (!alike) {
            leftOut.add(LeftOut.ANSWERS);
        }
        return alike;
    }

    private Object without(LeftOut what) {
        leftOut.add(what);
        return null;
    }

    private static boolean isLine(Object row) {
        return row instanceof Record && row.getClass().getPackage() == CopyFilter.class.getPackage();
    }
}
