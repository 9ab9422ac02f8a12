package tilsagn.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Organisations;
import tilsagn.account.User;

/** Registers the cast, once. */
@Component
@Profile("demo")
@Order(1)
class Troupe implements ApplicationRunner {

    private final Accounts accounts;
    private final Organisations organisations;

    Troupe(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Cast person : Cast.values()) {
            accounts.register(person.asPerson());
        }
        for (CastOrganisation organisation : CastOrganisation.values()) {
            User member = accounts.findUser(organisation.member().username()).orElseThrow();
            organisations.register(member, organisation.number(), organisation.fullName(), organisation.municipality(), organisation.language());
        }
    }
}
