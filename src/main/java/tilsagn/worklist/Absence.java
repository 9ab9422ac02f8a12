package tilsagn.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.account.User;

/**
 * Somebody is away and somebody else does their work meanwhile. Life: entered by the person or a manager of the county, in force from its
 * first day to its last, both included, by the day in Norway; ended early it ends the day before.
 */
@Entity
@Table(name = "worklist_absence")
public class Absence {

    @Id
    private UUID id;
    private String county;
    private String username;
    private String substitute;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String enteredBy;
    private Instant enteredAt;

    protected Absence() {
    }

    Absence(User by, User absent, User substitute, LocalDate firstDay, LocalDate lastDay, Instant now) {
        this.id = UUID.randomUUID();
        this.county = absent.county();
        this.username = absent.username();
        this.substitute = substitute.username();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.enteredBy = by.username();
        this.enteredAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Who is away. */
    public String username() {
        return username;
    }

    /** Who does the work meanwhile. */
    public String substitute() {
        return substitute;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    String county() {
        return county;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }
}
