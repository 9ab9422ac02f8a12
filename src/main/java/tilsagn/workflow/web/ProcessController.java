package tilsagn.workflow.web;

import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import tilsagn.core.CaseNumber;
import tilsagn.workflow.CaseDiagram;
import tilsagn.workflow.CaseReasons;
import tilsagn.workflow.CaseRoad;
import tilsagn.workflow.DiagramWords;

/** The case's panel with its diagram; who may open the case at all is settled before it comes here. */
@Controller
@RequestMapping("/cases/{number}/process")
class ProcessController {

    private final CaseDiagram diagram;
    private final CaseReasons reasons;
    private final DiagramWords words;

    ProcessController(CaseDiagram diagram, CaseReasons reasons, DiagramWords words) {
        this.words = words;
        this.reasons = reasons;
        this.diagram = diagram;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        CaseRoad road = diagram.roadOf(CaseNumber.parse(number));
        model.addAttribute("road", road);
        model.addAttribute("answers", reasons.answersOn(road));
        model.addAttribute("tables", reasons.tablesOf(CaseNumber.parse(number)));
        return "workflow/process";
    }

    @GetMapping("/diagram.bpmn")
    ResponseEntity<byte[]> diagram(@PathVariable String number, Locale language) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(CacheControl.noStore())
            .body(words.in(language, diagram.xmlOf(CaseNumber.parse(number))));
    }
}
