package tilsagn.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.call.Schemes;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/**
 * What those who handle cases declare in general: offices, ownership and close ties. How long a declaration holds is a dated parameter of the
 * county's schemes.
 */
@Service
@Transactional
public class Interests {

    /** More than anybody has; keeps a row from growing without end. */
    private static final int MOST = 50;

    private final InterestRepository declarations;
    private final Accounts accounts;
    private final Schemes schemes;
    private final BusinessTime time;

    Interests(InterestRepository declarations, Accounts accounts, Schemes schemes, BusinessTime time) {
        this.declarations = declarations;
        this.accounts = accounts;
        this.schemes = schemes;
        this.time = time;
    }

    /**
     * A person who handles cases, and when they last declared.
     *
     * @param declaredAt {@code null} when they never have
     * @param due        whether they should declare now
     */
    public record Standing(String name, Instant declaredAt, boolean due) {
    }

    /**
     * Declares what the person is tied to; nothing at all is a declaration too.
     *
     * @throws Refusal {@code core.not-yours} for those who handle no cases; on {@code interests[0].words} when a text is too long
     */
    public void declare(User user, List<Interest> interests) {
        if (!ConflictShield.handlesCases(user) || interests.size() > MOST) {
            throw Refusal.conflict("core.not-yours");
        }
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < interests.size(); at++) {
            if (interests.get(at).words().length() > Interest.LONGEST) {
                faults.add(Fault.on("interests[" + at + "].words", "assessment.text.long", Interest.LONGEST));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        declarations.save(new InterestDeclaration(user.username(), interests, time.now()));
    }

    /** What counts for the person; empty when they never declared. */
    @Transactional(readOnly = true)
    public Optional<InterestDeclaration> newestOf(User user) {
        return declarations.findFirstByUsernameOrderByDeclaredAtDesc(user.username());
    }

    /** For how many months a declaration of the person holds. */
    @Transactional(readOnly = true)
    public int monthsFor(User user) {
        return schemes.interestsMonths(user.county(), time.today());
    }

    /** Whether the person handles cases and has no declaration that still holds. */
    @Transactional(readOnly = true)
    public boolean isDue(User user) {
        return ConflictShield.isOfTheOffice(user) && newestOf(user).filter(newest -> holds(newest.declaredAt(), monthsFor(user))).isEmpty();
    }

    private boolean holds(Instant declaredAt, int months) {
        LocalDate today = time.today();
        return declaredAt != null && declaredAt.atZone(BusinessTime.ZONE).toLocalDate().plusMonths(months).isAfter(today);
    }

    /** What the person has declared about those who take part in these cases. */
    @Transactional(readOnly = true)
    public List<Interest> touching(User user, Collection<GrantApplication> applications) {
        Set<String> parties = applications.stream().flatMap(one -> Parties.of(one).keySet().stream()).collect(Collectors.toSet());
        return newestOf(user).map(InterestDeclaration::interests).orElse(List.of()).stream()
            .filter(interest -> parties.contains(interest.organisation().digits())).toList();
    }

    /** Everybody in the person's county who handles cases, those who should declare first. */
    @Transactional(readOnly = true)
    public List<Standing> inCountyOf(User user) {
        List<User> people = accounts.staffOf(user.county()).stream().filter(ConflictShield::isOfTheOffice).toList();
        Map<String, Instant> declared = new HashMap<>();
        declarations.newestOf(people.stream().map(User::username).toList()).forEach(row -> declared.put((String) row[0], (Instant) row[1]));
        int months = monthsFor(user);
        return people.stream().map(person -> new Standing(person.name(), declared.get(person.username()),
                !holds(declared.get(person.username()), months)))
            .sorted(Comparator.comparing(Standing::due).reversed().thenComparing(Standing::name)).toList();
    }
}
