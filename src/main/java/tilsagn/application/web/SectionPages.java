package tilsagn.application.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import tilsagn.application.Section;
import tilsagn.core.NotFound;

/** The pages of the form by their address. */
@Component
class SectionPages {

    private final Map<Section, SectionPage> pages = new EnumMap<>(Section.class);

    SectionPages(List<SectionPage> all, QuestionFields questions) {
        all.forEach(page -> pages.put(page.section(), new AnsweredPage(page, questions)));
    }

    SectionPage at(String path) {
        return Section.at(path).map(pages::get).orElseThrow(() -> new NotFound("section " + path));
    }
}
