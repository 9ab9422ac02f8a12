package tilsagn.aid.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.aid.AidPage;
import tilsagn.aid.AidParameters;
import tilsagn.aid.AidRegistration;
import tilsagn.aid.AidRegistration.State;
import tilsagn.aid.AidRegistrations;
import tilsagn.core.BusinessTime;

/** The county's awards and what of them is to be registered by when, on the screen and as a file the register can be fed from. */
@Controller
@RequestMapping("/worklist/aid")
class AidListController {

    private static final Map<String, Set<State>> VIEWS = views();

    private final AidRegistrations registrations;
    private final BusinessTime time;

    AidListController(AidRegistrations registrations, BusinessTime time) {
        this.registrations = registrations;
        this.time = time;
    }

    private static Map<String, Set<State>> views() {
        Map<String, Set<State>> views = new LinkedHashMap<>();
        views.put("open", EnumSet.of(State.DUE, State.UNASSESSED));
        views.put("registered", EnumSet.of(State.REGISTERED));
        views.put("rest", EnumSet.of(State.EXEMPT, State.LAPSED));
        return views;
    }

    @GetMapping
    String list(@LoggedIn User user, @RequestParam(defaultValue = "open") String view, @RequestParam(defaultValue = "") String after, Model model) {
        String at = VIEWS.containsKey(view) ? view : "open";
        AidPage page = registrations.page(user, VIEWS.get(at), after);
        model.addAttribute("at", at);
        model.addAttribute("views", VIEWS.keySet());
        model.addAttribute("awards", page.awards());
        model.addAttribute("next", page.next());
        model.addAttribute("overdue", page.overdue());
        model.addAttribute("ending", registrations.endingRules(user));
        model.addAttribute("today", time.today());
        return "aid/list";
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(@LoggedIn User user) {
        return file("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)).body(RegisterFile.csv(due(user)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/register.json")
    ResponseEntity<List<Map<String, Object>>> json(@LoggedIn User user) {
        return file("json", MediaType.APPLICATION_JSON).body(due(user));
    }

    private ResponseEntity.BodyBuilder file(String ending, MediaType type) {
        String name = "stotteregisteret-" + time.today() + "." + ending;
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private List<Map<String, Object>> due(User user) {
        AidParameters parameters = registrations.parameters(user);
        return registrations.everyInState(user, EnumSet.of(State.DUE)).stream().map(award -> RegisterFile.line(award, parameters)).toList();
    }
}
