package tilsagn.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;

/**
 * A small register of invented organisations for demos and tests, in the very spelling of Enhetsregisteret: some of them bankrupt,
 * dissolving or gone. The only real ones are two public bodies. Asks nobody, so it always answers.
 */
class SampleRegister implements OrganisationRegister {

    private static final EnhetReader READER = new EnhetReader("sample", "SN2007");

    private final Map<String, JsonNode> units = new LinkedHashMap<>();
    private final BusinessTime time;

    SampleRegister(BusinessTime time) {
        this.time = time;
        read().forEach(unit -> units.put(unit.path("organisasjonsnummer").asString(), unit));
    }

    private static JsonNode read() {
        try (InputStream file = SampleRegister.class.getResourceAsStream("/register/sample.json")) {
            return EnhetReader.tree(file.readAllBytes()).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Lookup lookup(OrganisationNumber number) {
        JsonNode unit = units.get(number.digits());
        return unit == null ? new NotFound(number) : new Found(said(unit));
    }

    @Override
    public Hits search(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return new Hits(true, units.values().stream().map(this::said)
            .filter(unit -> !wanted.isEmpty() && !unit.standing().deleted() && unit.name().toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST_HITS).toList());
    }

    @Override
    public boolean isSample() {
        return true;
    }

    private RegisteredOrganisation said(JsonNode unit) {
        return READER.read(unit, time.now().truncatedTo(ChronoUnit.MICROS)).orElseThrow();
    }
}
