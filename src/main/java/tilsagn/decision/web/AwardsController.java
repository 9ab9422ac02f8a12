package tilsagn.decision.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.application.AwardStandings;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.web.Wording;
import tilsagn.decision.AwardResults;
import tilsagn.decision.AwardSearch;
import tilsagn.decision.Awards;

/** The public list of awards, the same as a file, and the page of one award. */
@Controller
class AwardsController {

    private final Awards awards;
    private final Wording wording;
    private final ObjectProvider<AwardResults> results;
    private final ObjectProvider<AwardStandings> standings;

    AwardsController(Awards awards, Wording wording, ObjectProvider<AwardResults> results, ObjectProvider<AwardStandings> standings) {
        this.standings = standings;
        this.results = results;
        this.awards = awards;
        this.wording = wording;
    }

    @GetMapping("/awards")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String municipality,
                @RequestParam(required = false) String after, Model model) {
        AwardSearch search = new AwardSearch(q, municipality);
        model.addAttribute("search", search);
        model.addAttribute("awardPage", awards.published(search, after));
        return "decision/awards";
    }

    /** What the list shows, all pages of it. */
    @GetMapping("/awards/list.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String municipality) {
        String table = AwardTable.of(awards.all(new AwardSearch(q, municipality)), wording);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("tilskudd.csv").build().toString())
            .body(table.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/awards/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("award", awards.published(id));
        model.addAttribute("results", results.stream().flatMap(source -> source.of(id).stream()).findFirst().orElse(null));
        model.addAttribute("ended", hasEnded(id));
        return "decision/award";
    }

    // An award that was taken over from elsewhere has an id of its own kind, and nobody follows it up here.
    private boolean hasEnded(String award) {
        try {
            CaseNumber number = new CaseNumber(award);
            return standings.stream().map(source -> source.of(List.of(number)).get(number)).filter(Objects::nonNull)
                .anyMatch(AwardStandings.Standing::isGivenUp);
        } catch (NotFound elsewhere) {
            return false;
        }
    }
}
