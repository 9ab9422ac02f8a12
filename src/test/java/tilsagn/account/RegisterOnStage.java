package tilsagn.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import tilsagn.core.OrganisationNumber;

/** The sample register with a director: it can be silent for a while, and say something else about an organisation from now on. */
@Primary
@TestComponent
public class RegisterOnStage implements OrganisationRegister {

    private final OrganisationRegister sample;
    private final Map<OrganisationNumber, UnaryOperator<RegisteredOrganisation>> changes = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean silent;

    RegisterOnStage(@Qualifier("organisationRegister") OrganisationRegister sample) {
        this.sample = sample;
    }

    /** Everybody waits in vain. */
    public void fallsSilent() {
        silent = true;
    }

    /** As at the start: it answers, and nothing is changed. */
    public void isItselfAgain() {
        silent = false;
        changes.clear();
    }

    /** From now on it has another name. */
    public void renames(OrganisationNumber number, String name) {
        changes.put(number, was -> new RegisteredOrganisation(was.number(), name, was.form(), was.address(), was.place(), was.industry(),
            was.employees(), was.founded(), was.vatRegistered(), was.language(), was.lastAccounts(), was.standing(), was.fetchedAt(), was.source()));
    }

    /** From now on it is bankrupt. */
    public void declaresBankrupt(OrganisationNumber number) {
        stands(number, new RegisteredOrganisation.Standing(true, false, false, false, null));
    }

    /** From now on it is gone. */
    public void deletes(OrganisationNumber number, LocalDate day) {
        stands(number, new RegisteredOrganisation.Standing(false, false, false, true, day));
    }

    private void stands(OrganisationNumber number, RegisteredOrganisation.Standing standing) {
        changes.put(number, was -> new RegisteredOrganisation(was.number(), was.name(), was.form(), was.address(), was.place(), was.industry(),
            was.employees(), was.founded(), was.vatRegistered(), was.language(), was.lastAccounts(), standing, was.fetchedAt(), was.source()));
    }

    /** How often it was asked. */
    public int questions() {
        return questions.get();
    }

    @Override
    public Lookup lookup(OrganisationNumber number) {
        questions.incrementAndGet();
        if (silent) {
            return new Unreachable();
        }
        return sample.lookup(number) instanceof Found found
            ? new Found(changes.getOrDefault(number, UnaryOperator.identity()).apply(found.organisation())) : new NotFound(number);
    }

    @Override
    public Hits search(String name) {
        return silent ? new Hits(false, List.of()) : sample.search(name);
    }

    @Override
    public boolean isSample() {
        return true;
    }
}
