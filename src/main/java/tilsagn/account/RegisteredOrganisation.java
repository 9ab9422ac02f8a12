package tilsagn.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;

/**
 * What the register said about an organisation at one moment. Kept as it was said: registers change, and codes change their meaning.
 *
 * @param address      the business address on one line, or {@code null}
 * @param employees    {@code null} when unknown and below five, which the register does not tell
 * @param language     the written standard it has told the register, or {@code null}
 * @param lastAccounts year of the last annual accounts sent in, or {@code null}
 * @param fetchedAt    when it was said
 * @param source       which register: {@code brreg} or {@code sample}
 */
@Embeddable
public record RegisteredOrganisation(@Column(name = "register_number") OrganisationNumber number, @Column(name = "register_name") String name,
                                     Form form, @Column(name = "register_address") String address, Place place, Industry industry,
                                     @Column(name = "register_employees") Integer employees, @Column(name = "register_founded") LocalDate founded,
                                     @Column(name = "register_vat") Boolean vatRegistered,
                                     @Enumerated(EnumType.STRING) @Column(name = "register_language") Language language,
                                     @Column(name = "register_last_accounts") Integer lastAccounts, Standing standing,
                                     @Column(name = "register_fetched_at") Instant fetchedAt, @Column(name = "register_source") String source) {

    /** Below this number of employees the register tells none. */
    static final int FEWEST_EMPLOYEES_TOLD = 5;

    /** Code and words of the form of organisation, for instance {@code AS}. */
    @Embeddable
    public record Form(@Column(name = "register_form") String code, @Column(name = "register_form_words") String words) {
    }

    /** Number and name of the municipality, by the code list of the day. */
    @Embeddable
    public record Place(@Column(name = "register_municipality") String number, @Column(name = "register_municipality_name") String name) {
    }

    /** The industry code with its words, and the standard it belongs to: the same digits mean something else in another. */
    @Embeddable
    public record Industry(@Column(name = "register_industry") String code, @Column(name = "register_industry_words") String words,
                           @Column(name = "register_industry_standard") String standard) {
    }

    /** What the register has against it. A unit may be deleted without a date. */
    @Embeddable
    public record Standing(@Column(name = "register_bankrupt") Boolean bankrupt, @Column(name = "register_dissolving") Boolean dissolving,
                           @Column(name = "register_forced_dissolution") Boolean forced, @Column(name = "register_deleted") Boolean deleted,
                           @Column(name = "register_deleted_on") LocalDate deletedOn) {

        /** In business. */
        public static final Standing GOOD = new Standing(false, false, false, false, null);

        /** The message key of the worst of it, empty for a unit in business. */
        public Optional<String> worst() {
            if (deleted) {
                return Optional.of(deletedOn == null ? "deleted-undated" : "deleted");
            }
            if (bankrupt) {
                return Optional.of("bankrupt");
            }
            if (forced) {
                return Optional.of("forced");
            }
            return dissolving ? Optional.of("dissolving") : Optional.empty();
        }
    }

    /** Why it cannot apply: {@code account.register.deleted}, {@code .bankrupt}, {@code .forced} or {@code .dissolving}. */
    public Optional<Fault> hindrance(String field) {
        return standing.worst().map(reason -> standing.deletedOn() == null ? Fault.on(field, "account.register." + reason, name)
            : Fault.on(field, "account.register." + reason, name, standing.deletedOn()));
    }

    /** One person's business: not a legal person of its own, which schemes may require. */
    public boolean isSoleProprietor() {
        return form != null && "ENK".equals(form.code());
    }

    /** Number of the municipality, or {@code null}. */
    public String municipality() {
        return place == null ? null : place.number();
    }
}
