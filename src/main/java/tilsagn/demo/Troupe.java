package tilsagn.demo;

import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.OrganisationRegister;
import tilsagn.account.Organisations;
import tilsagn.account.User;

/** The cast on stage: registers its people once, and lets them act as if they were logged in. */
@Component
@Profile("demo")
@Order(1)
public class Troupe implements ApplicationRunner {

    private final Accounts accounts;
    private final Organisations organisations;
    private final OrganisationRegister register;

    Troupe(Accounts accounts, Organisations organisations, OrganisationRegister register) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Cast person : Cast.values()) {
            accounts.register(person.asPerson());
        }
        for (Cast head : Cast.values()) {
            accounts.leads(user(head), head.leads());
        }
        for (CastOrganisation organisation : CastOrganisation.values()) {
            organisations.register(user(organisation.member()), organisation.number(), organisation.fullName(), organisation.municipality(),
                organisation.language());
        }
    }

    /** Registers one who is not of the cast, with their organisation. */
    void meets(Chorus extra) {
        accounts.register(extra.asPerson());
        organisations.register(accounts.findUser(extra.username()).orElseThrow(), extra.number(), extra.fullName(), extra.municipality(), extra.language());
    }

    /** What the register says about the organisation at this hour of the story. */
    void asksTheRegister(Applicant organisation) {
        organisations.heard(organisation.number(), register.lookup(organisation.number()));
    }

    /** The person as the rooms know them. */
    public User user(Cast person) {
        return accounts.findUser(person.username()).orElseThrow();
    }

    /** Lets the person do something. */
    public void by(Cast person, Consumer<User> deed) {
        get(person, user -> {
            deed.accept(user);
            return null;
        });
    }

    /** Lets the person do something that has a result. */
    public <T> T get(Cast person, Function<User, T> deed) {
        return get(person.username(), deed);
    }

    <T> T get(String username, Function<User, T> deed) {
        User user = accounts.findUser(username).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return deed.apply(user);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
