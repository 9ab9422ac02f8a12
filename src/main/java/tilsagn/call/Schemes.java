package tilsagn.call;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.NotFound;

/** The schemes of the counties and their dated limits. */
@Component
@Transactional
public class Schemes {

    private final GrantSchemeRepository schemes;

    Schemes(GrantSchemeRepository schemes) {
        this.schemes = schemes;
    }

    /** Sets up a scheme; the one that already has this code in this county is left as it is. */
    public GrantScheme register(NewScheme scheme) {
        return schemes.findByCountyAndCode(scheme.county(), scheme.code()).orElseGet(() -> schemes.save(new GrantScheme(scheme)));
    }

    /** New limits for a scheme, from the day they carry; its times stay. Calls that opened before keep the old ones. */
    public void change(String county, String code, SchemeRules rules, Threshold threshold) {
        get(county, code).change(rules, threshold);
    }

    /** The same with another way of scoring. */
    public void change(String county, String code, SchemeRules rules, Threshold threshold, ScoringRules scoring) {
        get(county, code).change(rules, threshold, scoring);
    }

    /** New limits and times for a scheme, from the day the limits carry. */
    public void change(String county, String code, SchemeRules rules, Threshold threshold, HandlingTimes times) {
        get(county, code).change(rules, threshold, times);
    }

    /**
     * For how many months what a person of the county declared of their interests holds on a day. They may handle cases of every scheme, so
     * the shortest time counts.
     */
    @Transactional(readOnly = true)
    public int interestsMonths(String county, LocalDate day) {
        return schemes.interestsMonths(county, day).orElse(HandlingTimes.USUAL.interestsMonths());
    }

    /** A county's scheme. */
    @Transactional(readOnly = true)
    public GrantScheme get(String county, String code) {
        return schemes.findByCountyAndCode(county, code).orElseThrow(() -> new NotFound("scheme " + county + "/" + code));
    }

    /** All schemes of a county, by name. */
    @Transactional(readOnly = true)
    public List<GrantScheme> ofCounty(String county) {
        return schemes.findByCountyOrderByNameAscCodeAsc(county);
    }
}
