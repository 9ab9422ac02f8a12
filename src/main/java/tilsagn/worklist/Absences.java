package tilsagn.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who is away and who stands in. A person enters it for themselves, a manager for anybody of the county. */
@Service
@Transactional
public class Absences {

    /** Longest chain of people who stand in for each other. */
    private static final int LONGEST_CHAIN = 5;
    /** An absence is weeks or months; longer is a mistyped year. */
    private static final int LONGEST_YEARS = 1;

    private final AbsenceRepository absences;
    private final WorklistPermissions permissions;
    private final Accounts accounts;
    private final BusinessTime time;

    Absences(AbsenceRepository absences, WorklistPermissions permissions, Accounts accounts, BusinessTime time) {
        this.absences = absences;
        this.permissions = permissions;
        this.accounts = accounts;
        this.time = time;
    }

    /** What is in force or to come: the person's own, for a manager everybody's of the county. */
    @Transactional(readOnly = true)
    public List<Absence> of(User user) {
        return user.county() == null ? List.of()
            : absences.notOver(user.county(), time.today()).stream().filter(one -> mayEnter(user, one.username())).toList();
    }

    /** Whose work the person does today. */
    @Transactional(readOnly = true)
    public List<String> coveredBy(User user) {
        return user.county() == null ? List.of() : absences.coveredBy(user.username(), user.county(), time.today());
    }

    /** Whom a new task of this person goes to today: themselves, or whoever stands in, or who stands in for that one. */
    @Transactional(readOnly = true)
    public String insteadOf(String username) {
        Set<String> chain = new LinkedHashSet<>();
        String at = username;
        while (chain.add(at) && chain.size() <= LONGEST_CHAIN) {
            at = absences.substituteOf(at, time.today()).filter(this::getsIn).orElse(at);
        }
        return chain.size() > LONGEST_CHAIN ? username : at;
    }

    /**
     * Enters an absence.
     *
     * @throws Refusal {@code core.not-yours}, {@code worklist.absence.*} beside the field that is wrong
     */
    public Absence enter(User by, String username, LocalDate firstDay, LocalDate lastDay, String substitute) {
        if (!mayEnter(by, username)) {
            throw Refusal.conflict("core.not-yours");
        }
        User absent = colleague(by, username, "who");
        List<Fault> faults = new ArrayList<>(days(username, firstDay, lastDay));
        if (username.equals(substitute)) {
            faults.add(Fault.on("substitute", "worklist.absence.self"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        User other = colleague(by, substitute, "substitute");
        if (!permissions.rolesOf(other).containsAll(permissions.rolesOf(absent))) {
            throw Refusal.onField("substitute", "worklist.absence.other-work", other.name());
        }
        return absences.save(new Absence(by, absent, other, firstDay, lastDay, time.now()));
    }

    private boolean getsIn(String username) {
        return accounts.findUser(username).filter(accounts::isActive).isPresent();
    }

    private List<Fault> days(String username, LocalDate firstDay, LocalDate lastDay) {
        List<Fault> faults = new ArrayList<>();
        if (firstDay == null) {
            faults.add(Fault.on("firstDay", "worklist.absence.day"));
        }
        if (lastDay == null) {
            faults.add(Fault.on("lastDay", "worklist.absence.day"));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        if (lastDay.isBefore(firstDay)) {
            faults.add(Fault.on("lastDay", "worklist.absence.order"));
        } else if (lastDay.isBefore(time.today()) || lastDay.isAfter(firstDay.plusYears(LONGEST_YEARS))) {
            faults.add(Fault.on("lastDay", "worklist.absence.range"));
        } else if (absences.findByUsernameAndLastDayGreaterThanEqual(username, time.today()).stream().anyMatch(one -> one.overlaps(firstDay, lastDay))) {
            faults.add(Fault.on("firstDay", "worklist.absence.twice"));
        }
        return faults;
    }

    /** Takes an absence away: the person is back, or it was entered by mistake. */
    public void end(User by, UUID id) {
        Absence absence = absences.findById(id).filter(one -> by.isStaffOf(one.county()) && mayEnter(by, one.username()))
            .orElseThrow(() -> new NotFound("absence " + id));
        absences.delete(absence);
    }

    private static boolean mayEnter(User by, String username) {
        return by.isStaff() && (by.has(Role.MANAGER) || by.username().equals(username));
    }

    private User colleague(User by, String username, String field) {
        return accounts.findUser(username == null ? "" : username)
            .filter(other -> other.isStaffOf(by.county()) && accounts.isActive(other) && !permissions.rolesOf(other).isEmpty())
            .orElseThrow(() -> Refusal.onField(field, "worklist.assign.who"));
    }
}
