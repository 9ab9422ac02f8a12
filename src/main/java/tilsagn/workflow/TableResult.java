package tilsagn.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import tilsagn.core.CaseNumber;

/** What a decision table answered a case, as it was asked then: its version, the scheme's rules in force, the inputs and the row that answered. */
@Entity
@Immutable
@Table(name = "table_result")
public class TableResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private CaseNumber caseNumber;
    private String tableKey;
    private int tableVersion;
    private String matchedRow;
    private LocalDate rulesFrom;
    @Column(length = 4000)
    private String inputs;
    private String outcome;
    private Instant evaluatedAt;

    protected TableResult() {
    }

    TableResult(TableEvents.TableAnswer answer, LocalDate rulesFrom, Instant now) {
        this.caseNumber = answer.number();
        this.tableKey = answer.table();
        this.tableVersion = answer.version();
        this.matchedRow = answer.row();
        this.inputs = answer.inputs();
        this.outcome = answer.outcome();
        this.rulesFrom = rulesFrom;
        this.evaluatedAt = now;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Message key of the table's name. */
    public String nameKey() {
        return "workflow.table." + tableKey;
    }

    public int version() {
        return tableVersion;
    }

    /** Id of the row that answered, as it stands in the table. */
    public String row() {
        return matchedRow;
    }

    /** The day from which the scheme's rules it was asked under are in force. */
    public LocalDate rulesFrom() {
        return rulesFrom;
    }

    /** What it was asked, column by column. */
    public List<Input> inputs() {
        return inputs.lines().map(Input::of).toList();
    }

    /** Message key of what it answered. */
    public String outcomeKey() {
        List<String> outputs = outcome.lines().toList();
        return "decisionBody".equals(tableKey) ? "decision.body." + outputs.get(0) : outputs.get(outputs.size() - 1);
    }

    public Instant at() {
        return evaluatedAt;
    }

    /**
     * A column of the table and what stood in it. The first cases were written down in Norwegian words; those have no key and are shown as they stand.
     *
     * @param columnKey message key of the column
     * @param column    what was written down of it: its id, or its words
     * @param valueKey  message key of the value, where it is a word
     * @param value     the value itself
     */
    public record Input(String columnKey, String column, String valueKey, String value) {

        private static Input of(String line) {
            String[] parts = line.split(": ", 2);
            String value = parts.length > 1 ? parts[1] : "";
            return new Input("workflow.column." + parts[0], parts[0], keyOf(parts[0], value), value);
        }

        private static String keyOf(String column, String value) {
            return switch (value) {
                case "true" -> "core.yes";
                case "false" -> "core.no";
                default -> "targetGroupInput".equals(column) ? "call.target-group." + value : "workflow.value." + value;
            };
        }
    }
}
