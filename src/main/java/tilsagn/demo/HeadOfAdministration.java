package tilsagn.demo;

import java.time.LocalDate;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.account.Delegations;
import tilsagn.account.NewDelegation;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Nok;

/** Eva decides for the head of the administration by authority that reaches as far as the decision table sends cases there. */
@Component
@Profile("demo")
@Order(2)
class HeadOfAdministration implements ApplicationRunner {

    private static final Nok UP_TO = Nok.of(500_000);

    private final Delegations delegations;
    private final Troupe troupe;

    HeadOfAdministration(Delegations delegations, Troupe troupe) {
        this.delegations = delegations;
        this.troupe = troupe;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        User head = troupe.user(Cast.EVA);
        User admin = troupe.user(Cast.ADA);
        // Whoever played with rights in the demo may have taken these two theirs; the demo starts all the same.
        if (!admin.has(Role.ADMIN) || !Delegations.HEAD.equals(head.body())) {
            return;
        }
        if (delegations.of(admin, head.id()).isEmpty()) {
            delegations.register(admin, new NewDelegation(head.id(), null, UP_TO, LocalDate.of(2020, 1, 1), null,
                "Delegeringsreglementet (satt opp i demoen)"));
        }
    }
}
