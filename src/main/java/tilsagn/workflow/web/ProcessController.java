package tilsagn.workflow.web;

import java.util.List;
import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.core.CaseNumber;
import tilsagn.workflow.CaseDiagram;
import tilsagn.workflow.CaseProcesses;
import tilsagn.workflow.CaseReasons;
import tilsagn.workflow.CaseRoad;
import tilsagn.workflow.DiagramWords;

/** The case's panel with its diagrams, one at a time; who may open the case at all is settled before it comes here. */
@Controller
@RequestMapping("/cases/{number}/process")
class ProcessController {

    private final CaseDiagram diagram;
    private final CaseProcesses proceedings;
    private final CaseReasons reasons;
    private final DiagramWords words;

    ProcessController(CaseDiagram diagram, CaseProcesses proceedings, CaseReasons reasons, DiagramWords words) {
        this.proceedings = proceedings;
        this.words = words;
        this.reasons = reasons;
        this.diagram = diagram;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(defaultValue = "") String of, Model model) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        CaseRoad road = diagram.roadOf(caseNumber, of);
        model.addAttribute("number", number);
        model.addAttribute("road", road);
        model.addAttribute("proceedings", proceedings.of(caseNumber));
        model.addAttribute("answers", reasons.answersOn(road));
        model.addAttribute("tables", of.isEmpty() ? reasons.tablesOf(caseNumber) : List.of());
        return "workflow/process";
    }

    @GetMapping("/diagram.bpmn")
    ResponseEntity<byte[]> diagram(@PathVariable String number, @RequestParam(defaultValue = "") String of, Locale language) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(CacheControl.noStore())
            .body(words.in(language, diagram.xmlOf(CaseNumber.parse(number), of)));
    }
}
