package tilsagn.application;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.NotFound;

/** The people of the applicant's side, as other rooms ask for them: who may speak for the party, and who is told what happens. */
@Service
public class PartyPeople {

    private final ApplicationAccess access;
    private final Accounts accounts;

    PartyPeople(ApplicationAccess access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    /** The application, for one of the organisation: whoever is only invited to a draft has no part in what it and the county write. */
    @Transactional(readOnly = true)
    public GrantApplication reading(User user, UUID id) {
        GrantApplication application = access.readable(user, id);
        if (!access.standing(user, application).ofOrganisation()) {
            throw new NotFound("messages of " + id);
        }
        return application;
    }

    /** The application, its row locked, for one who may write to the county on behalf of the party. */
    @Transactional
    public GrantApplication speaking(User user, UUID id) {
        reading(user, id);
        return access.writable(user, id);
    }

    /**
     * Where they are told by e-mail: the contact of the application, and whoever of theirs started, sent or withdrew it; never who did so on
     * their behalf, nor who can no longer open it because another organisation has taken the project over. Each address once.
     */
    @Transactional(readOnly = true)
    public Set<String> addresses(GrantApplication application) {
        Set<String> addresses = new LinkedHashSet<>();
        Stream<String> people = application.people().flatMap(username -> accounts.findUser(username).stream())
            .filter(user -> !user.isStaff() && access.opens(user, application)).map(User::email);
        Stream.concat(Stream.of(application.applicant().contactEmail()).filter(Objects::nonNull), people)
            .filter(address -> addresses.stream().noneMatch(address::equalsIgnoreCase)).forEach(addresses::add);
        return addresses;
    }
}
