package tilsagn.demo;

import tilsagn.account.Language;
import tilsagn.core.OrganisationNumber;

/** The organisations of the demo and of the tests. All are invented; their numbers belong to nobody. */
public enum CastOrganisation implements Applicant {

    /** A cluster of electronics firms; Kari's. */
    MIKROLINJA("310123455", "Mikrolinja klynge", "3801", Language.NB, Cast.KARI),
    /** A business network of software firms; Ola's. */
    KODEVERKET("312004178", "Kodeverket Vest nettverk", "3803", Language.NB, Cast.OLA),
    /** A cluster of process industry; Siri's. */
    PROSESSPARTNER("313987655", "Grenland Prosesspartner", "3806", Language.NB, Cast.SIRI),
    /** A cluster for water technology that writes nynorsk; Nils's. */
    FJORDVATN("313555909", "Fjordvatn klynge", "3818", Language.NN, Cast.NILS),
    /** A network for reuse in the other county; Tiril's. */
    OMBRUK("314508122", "Østre Ombruk nettverk", "3003", Language.NB, Cast.TIRIL);

    private final String digits;
    private final String fullName;
    private final String municipality;
    private final Language language;
    private final Cast member;

    CastOrganisation(String digits, String fullName, String municipality, Language language, Cast member) {
        this.digits = digits;
        this.fullName = fullName;
        this.municipality = municipality;
        this.language = language;
        this.member = member;
    }

    @Override
    public OrganisationNumber number() {
        return new OrganisationNumber(digits);
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public String municipality() {
        return municipality;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String username() {
        return member.username();
    }

    @Override
    public String contactName() {
        return member.fullName();
    }

    @Override
    public String contactEmail() {
        return member.email();
    }

    /** The person of the cast who acts for it. */
    public Cast member() {
        return member;
    }
}
