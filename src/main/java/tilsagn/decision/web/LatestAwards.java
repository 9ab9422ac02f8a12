package tilsagn.decision.web;

import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.call.FrontPageSection;
import tilsagn.decision.Awards;

/** The newest awards on the front page. */
@Component
class LatestAwards implements FrontPageSection {

    private static final int SHOWN = 3;

    private final Awards awards;

    LatestAwards(Awards awards) {
        this.awards = awards;
    }

    @Override
    public String template() {
        return "decision/latest :: latest";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of("decisionLatestAwards", awards.latest(SHOWN));
    }

    @Override
    public int order() {
        return 100;
    }
}
