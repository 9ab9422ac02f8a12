package tilsagn.aid.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.aid.AidDeclaration;
import tilsagn.aid.AidDeclarations;
import tilsagn.application.Cases;
import tilsagn.application.PartyHappenings;
import tilsagn.core.CaseNumber;

/** When the party was asked about earlier aid and when it answered, for its timeline, with the way to the page. */
@Component
class AidHappenings implements PartyHappenings {

    private final AidDeclarations declarations;
    private final Cases cases;

    AidHappenings(AidDeclarations declarations, Cases cases) {
        this.declarations = declarations;
        this.cases = cases;
    }

    @Override
    public List<Happening> of(CaseNumber caseNumber) {
        List<AidDeclaration> asked = declarations.of(caseNumber);
        if (asked.isEmpty()) {
            return List.of();
        }
        String page = "/applications/" + cases.get(caseNumber).id() + "/aid-declaration";
        List<Happening> happened = new ArrayList<>();
        for (AidDeclaration one : asked) {
            happened.add(new Happening(one.askedAt(), "aid.happened.asked", page));
            if (!one.isOpen()) {
                happened.add(new Happening(one.answeredAt(), "aid.happened.declared", page));
            }
        }
        return happened;
    }
}
