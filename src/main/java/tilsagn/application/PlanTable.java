package tilsagn.application;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import tilsagn.core.Nok;

/**
 * The amounts of a plan by what they are and by year. The sums of its rows, of its years and of all lines are the same amount. In a draft a
 * line may lack its kind or its year: such amounts stand under {@code null}, last.
 *
 * @param years   the years that have an amount, in order
 * @param rows    one for each kind that has an amount, in the order of the form
 * @param perYear the sum of each year, in the order of {@code years}
 * @param total   everything
 * @param <K>     the kind: {@link CostCategory} or {@link FinanceSource}
 */
public record PlanTable<K extends Comparable<K>>(List<Integer> years, List<Row<K>> rows, List<Nok> perYear, Nok total) {

    /**
     * One kind.
     *
     * @param kind    category or source; {@code null} while it is not chosen
     * @param perYear its amount in each year, nothing included, in the order of the table's years
     * @param total   its amount in all years
     */
    public record Row<K>(K kind, List<Nok> perYear, Nok total) {
    }

    /** One amount of a plan, whichever table it comes from. */
    record Entry<K>(K kind, Integer year, Nok amount) {
    }

    static <K extends Comparable<K>> PlanTable<K> of(List<Entry<K>> all) {
        List<Entry<K>> entries = all.stream().filter(entry -> entry.amount().isPositive()).toList();
        List<Integer> years = distinct(entries, Entry::year);
        List<Row<K>> rows = distinct(entries, Entry::kind).stream().map(kind -> row(kind, years, entries)).toList();
        return new PlanTable<>(years, rows, sums(years, entries), sum(entries));
    }

    private static <K> Row<K> row(K kind, List<Integer> years, List<Entry<K>> entries) {
        List<Entry<K>> own = entries.stream().filter(entry -> Objects.equals(entry.kind(), kind)).toList();
        return new Row<>(kind, sums(years, own), sum(own));
    }

    private static <K> List<Nok> sums(List<Integer> years, List<Entry<K>> entries) {
        return years.stream().map(year -> sum(entries.stream().filter(entry -> Objects.equals(entry.year(), year)).toList())).toList();
    }

    private static <K> Nok sum(List<Entry<K>> entries) {
        return Nok.sum(entries.stream().map(Entry::amount));
    }

    // A stream's toList keeps null; List.of would not.
    private static <E, T extends Comparable<T>> List<T> distinct(List<E> entries, Function<E, T> part) {
        return entries.stream().map(part).distinct().sorted(Comparator.nullsLast(Comparator.naturalOrder())).toList();
    }

    /** The amount of one kind in one year; nothing where the plan has none. */
    public Nok amount(K kind, Integer year) {
        int column = years.indexOf(year);
        return rows.stream().filter(row -> column >= 0 && Objects.equals(row.kind(), kind)).map(row -> row.perYear().get(column)).findFirst()
            .orElse(Nok.ZERO);
    }
}
