package tilsagn.call;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.SchemeNames;

/** Tells the administration which schemes the county has. */
@Component
class CountySchemes implements SchemeNames {

    private final GrantSchemeRepository schemes;

    CountySchemes(GrantSchemeRepository schemes) {
        this.schemes = schemes;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(String county) {
        Map<String, String> names = new LinkedHashMap<>();
        schemes.namesIn(county).forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }
}
