package tilsagn.application.web;

import org.springframework.stereotype.Component;

import tilsagn.account.OrganisationRegister;
import tilsagn.account.RegisteredOrganisation;
import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** Takes what was typed into the search field, a number in any spelling or a name, and asks the register. */
@Component
class RegisterDesk {

    private static final String FIELD = "organisationNumber";
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 200;

    private final OrganisationRegister register;

    RegisterDesk(OrganisationRegister register) {
        this.register = register;
    }

    RegisterAnswer ask(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return RegisterAnswer.NONE;
        }
        return isName(text) ? search(text) : lookup(text);
    }

    boolean isSample() {
        return register.isSample();
    }

    // Mostly digits is a number, however it is spelled and even when one of them is a slip; NO in front and MVA behind belong to it.
    private static boolean isName(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.chars().filter(Character::isLetter).count();
        return letters > 0 && digits < 5;
    }

    private RegisterAnswer search(String name) {
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return RegisterAnswer.refused(Fault.on(FIELD, "application.register.name-length", SHORTEST_NAME, LONGEST_NAME));
        }
        OrganisationRegister.Hits hits = register.search(name);
        return hits.answered() ? RegisterAnswer.hits(hits.organisations()) : RegisterAnswer.noSearch();
    }

    private RegisterAnswer lookup(String text) {
        try {
            OrganisationNumber number = OrganisationNumber.parse(text);
            OrganisationRegister.Lookup said = register.lookup(number);
            RegisteredOrganisation found = said instanceof OrganisationRegister.Found answer ? answer.organisation() : null;
            return said.hindrance(FIELD).map(RegisterAnswer::refused)
                .orElseGet(() -> found == null ? RegisterAnswer.unreachable(number.digits()) : RegisterAnswer.found(found));
        } catch (Refusal noNumber) {
            return RegisterAnswer.refused(Fault.on(FIELD, noNumber.key()));
        }
    }
}
