package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.Worklist;

/**
 * Every route for every role. The expected table is {@code permissions.txt}; a route that is missing there fails the build. The outcome is
 * "ja" (may), "nei" (may see, may not do), "finnes ikke" (404) or "innlogging" (is asked to log in).
 */
@HouseTest
class PermissionsTests {

    private static final Path EXPECTED = Path.of("src/test/resources/permissions.txt");
    private static final Set<String> FRAMEWORK = Set.of("/error", "/actuator");

    /** The columns, in the order of the table. */
    private static final Map<String, Cast> PEOPLE = people();

    @Autowired
    MockMvc web;
    @Autowired
    Stage stage;
    @Autowired
    Calls calls;
    @Autowired
    Cases cases;
    @Autowired
    Decisions decisions;
    @Autowired
    Letters letters;
    @Autowired
    Worklist worklist;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, String> examples = new LinkedHashMap<>();
    private String openCall;

    private static Map<String, Cast> people() {
        Map<String, Cast> people = new LinkedHashMap<>();
        people.put("ingen", null);
        people.put("søker", Cast.SIRI);
        people.put("annen søker", Cast.OLA);
        people.put("rådgiver", Cast.ANNE);
        people.put("leder", Cast.METTE);
        people.put("beslutningstaker", Cast.DAG);
        people.put("revisor", Cast.ROLF);
        people.put("administrator", Cast.ADA);
        people.put("rådgiver, annet fylke", Cast.VERA);
        return people;
    }

    @Test
    void everyRouteIsOpenToWhomTheTableSaysAndToNobodyElse() throws Exception {
        setTheScene();
        List<String> actual = new ArrayList<>();
        for (String route : routes()) {
            actual.add(route + " | " + outcomes(route));
        }
        write(actual);
        assertThat(String.join("\n", actual)).isEqualTo(Files.readString(EXPECTED).strip());
    }

    // One case for each state a route needs, so that whoever may do something is not refused for another reason.
    private void setTheScene() {
        Call open = stage.openCall(Nok.of(2_300_000));
        openCall = open.slug();
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, open, Nok.of(400_000));
        Call call = stage.openCall(Nok.of(5_000_000));
        CaseNumber submitted = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        CaseNumber assessed = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(700_000));
        CaseNumber decided = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(700_000));
        stage.isAssessed(assessed, Nok.of(700_000), Stage.GOOD);
        stage.isAssessed(decided, Nok.of(700_000), Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(decided, Nok.of(700_000), null);
        stage.isDecided(Cast.DAG, decided, Nok.of(700_000));
        stage.by(Cast.METTE, user -> decisions.publish(user, decided));
        UUID document = calls.attachDocument(call.id(), "Veileder", "veileder.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        UUID letter = letters.of(decided).stream().filter(one -> one.documentId() != null).findFirst().orElseThrow().id();
        examples.put("/documents/{id}", "/documents/" + document);
        examples.put("/awards/{id}", "/awards/" + decided);
        examples.put("/applications/{id}/receipt", "/applications/" + cases.get(decided).id() + "/receipt");
        examples.put("/applications/new", "/applications/new?call=" + open.slug());
        examples.put("{slug}", call.slug());
        examples.put("/applications/letters/{id}", "/applications/letters/" + letter);
        examples.put("/cases/{number}/letters/{id}", "/cases/" + decided + "/letters/" + letter);
        examples.put("/cases/{number}/decision", "/cases/" + assessed + "/decision");
        examples.put("{number}", submitted.value());
        examples.put("{taskId}", taskOf(submitted));
        examples.put("{id}", draft.toString());
        examples.put("{section}", "project");
    }

    private String taskOf(CaseNumber number) {
        return stage.get(Cast.ANNE, user -> worklist.ofCase(user, number)).get(0).taskId();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (FRAMEWORK.stream().noneMatch(pattern::startsWith)) {
                    routes.add((methods.contains(RequestMethod.POST) ? "POST " : "GET ") + pattern);
                }
            }
        });
        return routes;
    }

    private String outcomes(String route) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Cast person : PEOPLE.values()) {
            outcomes.add(outcome(route, person));
        }
        return String.join(" | ", outcomes);
    }

    private String outcome(String route, Cast person) throws Exception {
        String[] parts = route.split(" ");
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), example(parts[1])).with(csrf());
        if (route.equals("POST /applications")) {
            request.param("call", openCall);
        }
        if (person != null) {
            request.with(user(stage.user(person)));
        }
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(route + " " + person).isLessThan(500).isNotEqualTo(403);
        if (response.getStatus() == 404) {
            return "finnes ikke";
        }
        if (String.valueOf(response.getRedirectedUrl()).endsWith("/login")) {
            return "innlogging";
        }
        return response.getStatus() == 409 ? "nei" : "ja";
    }

    private String example(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        return path;
    }

    private void write(List<String> rows) throws IOException {
        String head = "| rute | " + String.join(" | ", PEOPLE.keySet()) + " |\n|---|" + "---|".repeat(PEOPLE.size()) + "\n";
        String table = rows.stream().map(row -> "| `" + row.replaceFirst(" \\|", "` |") + " |").collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs/permissions.md"), "# Who may do what\n\nWritten by `PermissionsTests`, which asks every route as every "
            + "role. “Finnes ikke” is 404: what one may not see does not exist. “Nei” is a refusal to somebody who may see the case.\n\n"
            + head + table + "\n");
    }
}
