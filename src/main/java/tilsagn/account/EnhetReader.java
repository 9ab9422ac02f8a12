package tilsagn.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * Reads a unit as Enhetsregisteret spells it. Fields it does not know are passed over, fields that are missing or unreadable are left
 * out; only a unit without its number or name is no unit.
 *
 * @param source   name of the register it comes from
 * @param standard the industry standard in use there, since the codes do not tell it themselves
 */
record EnhetReader(String source, String standard) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The tree of a text, empty when it is not JSON. */
    static Optional<JsonNode> tree(byte[] text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JacksonException garbage) {
            return Optional.empty();
        }
    }

    Optional<RegisteredOrganisation> read(JsonNode unit, Instant fetchedAt) {
        String name = text(unit, "navn", 200);
        Optional<OrganisationNumber> number = number(unit);
        return name == null || number.isEmpty() ? Optional.empty() : Optional.of(of(number.get(), name, unit, fetchedAt));
    }

    /** A unit that is gone, of which the register may tell no more than the day. */
    RegisteredOrganisation gone(OrganisationNumber number, JsonNode unit, Instant fetchedAt) {
        String name = text(unit, "navn", 200);
        RegisteredOrganisation known = of(number, name == null ? number.format() : name, unit, fetchedAt);
        RegisteredOrganisation.Standing standing = new RegisteredOrganisation.Standing(false, false, false, true, day(unit, "slettedato"));
        return new RegisteredOrganisation(number, known.name(), known.form(), known.address(), known.place(), known.industry(),
            known.employees(), known.founded(), known.vatRegistered(), known.language(), known.lastAccounts(), standing, fetchedAt, source);
    }

    private RegisteredOrganisation of(OrganisationNumber number, String name, JsonNode unit, Instant fetchedAt) {
        JsonNode address = unit.path("forretningsadresse").isObject() ? unit.path("forretningsadresse") : unit.path("postadresse");
        return new RegisteredOrganisation(number, name, form(unit.path("organisasjonsform")), line(address), place(address),
            industry(unit.path("naeringskode1")), employees(unit), day(unit, "stiftelsesdato"), flag(unit, "registrertIMvaregisteret"),
            language(unit), year(unit), standing(unit), fetchedAt, source);
    }

    private static Optional<OrganisationNumber> number(JsonNode unit) {
        try {
            return Optional.of(OrganisationNumber.parse(unit.path("organisasjonsnummer").asString("")));
        } catch (Refusal noNumber) {
            return Optional.empty();
        }
    }

    private static RegisteredOrganisation.Form form(JsonNode form) {
        String code = text(form, "kode", 10);
        return code == null ? null : new RegisteredOrganisation.Form(code, text(form, "beskrivelse", 200));
    }

    private static RegisteredOrganisation.Place place(JsonNode address) {
        String number = text(address, "kommunenummer", 4);
        return number == null ? null : new RegisteredOrganisation.Place(number, text(address, "kommune", 100));
    }

    private RegisteredOrganisation.Industry industry(JsonNode industry) {
        String code = text(industry, "kode", 10);
        return code == null ? null : new RegisteredOrganisation.Industry(code, text(industry, "beskrivelse", 300), standard);
    }

    private static RegisteredOrganisation.Standing standing(JsonNode unit) {
        LocalDate deletedOn = day(unit, "slettedato");
        return new RegisteredOrganisation.Standing(flag(unit, "konkurs"), flag(unit, "underAvvikling"),
            flag(unit, "underTvangsavviklingEllerTvangsopplosning"), deletedOn != null, deletedOn);
    }

    private static Integer employees(JsonNode unit) {
        int told = unit.path("antallAnsatte").asInt(0);
        return told < RegisteredOrganisation.FEWEST_EMPLOYEES_TOLD ? null : Integer.valueOf(told);
    }

    private static Language language(JsonNode unit) {
        return switch (unit.path("maalform").asString("")) {
            case "Bokmål" -> Language.NB;
            case "Nynorsk" -> Language.NN;
            default -> null;
        };
    }

    // Street, postcode and place on one line; the country only when it is another.
    private static String line(JsonNode address) {
        List<String> parts = new ArrayList<>();
        address.path("adresse").forEach(street -> parts.add(street.asString("").strip()));
        parts.add((address.path("postnummer").asString("") + " " + address.path("poststed").asString("")).strip());
        parts.add(address.path("landkode").asString("NO").equals("NO") ? "" : address.path("land").asString(""));
        return clip(String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList()), 500);
    }

    private static Integer year(JsonNode unit) {
        int year = unit.path("sisteInnsendteAarsregnskap").asInt(0);
        return year < 1900 || year > 2999 ? null : Integer.valueOf(year);
    }

    private static boolean flag(JsonNode unit, String field) {
        return unit.path(field).asBoolean(false);
    }

    private static LocalDate day(JsonNode unit, String field) {
        try {
            return LocalDate.parse(unit.path(field).asString(""));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String text(JsonNode unit, String field, int longest) {
        return clip(unit.path(field).asString(""), longest);
    }

    private static String clip(String text, int longest) {
        String clean = text.replaceAll("\\p{Cc}", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(longest, clean.length()));
    }
}
