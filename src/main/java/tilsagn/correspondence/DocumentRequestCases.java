package tilsagn.correspondence;

import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;

/** Which case of a county is meant by what somebody typed. */
@Component
class DocumentRequestCases {

    private final Cases cases;

    DocumentRequestCases(Cases cases) {
        this.cases = cases;
    }

    /** The county's case; empty for another county's, and for what is no number. */
    Optional<CaseNumber> find(String county, String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(CaseNumber::isOne).map(CaseNumber::parse).filter(number -> cases.has(county, number));
    }
}
