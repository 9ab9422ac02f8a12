package tilsagn.account;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import tilsagn.core.NotFound;

/** County authorities and municipalities: code lists that change with an Act, so they are read once at start. */
@Service
@DependsOnDatabaseInitialization
public class Counties {

    private final Map<String, County> counties;
    private final Map<String, Municipality> municipalities;

    Counties(JdbcClient database) {
        counties = byKey(database.sql("select code, name, governance from county_authority").query(County.class).list(), County::code);
        municipalities = byKey(database.sql("select number, name, county from municipality").query(Municipality.class).list(), Municipality::number);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /** The county authority with this code. */
    public County get(String code) {
        County county = code == null ? null : counties.get(code);
        if (county == null) {
            throw new NotFound("county " + code);
        }
        return county;
    }

    /** The county's municipalities in Norwegian order (Å last, Aa as Å). */
    public List<Municipality> municipalities(String county) {
        Collator norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        return municipalities.values().stream().filter(municipality -> municipality.county().equals(county))
            .sorted(Comparator.comparing(Municipality::name, norwegian)).toList();
    }

    /** The municipality with this number; one that is unknown is shown by its number. */
    public Municipality municipality(String number) {
        return municipalities.getOrDefault(String.valueOf(number), new Municipality(number, number, ""));
    }

    /** Whether such a municipality exists. */
    public boolean isMunicipality(String number) {
        return number != null && municipalities.containsKey(number);
    }
}
