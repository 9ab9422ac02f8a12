package tilsagn.correspondence;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.demo.Cast;

/** A request for documents for each route, in the state that route needs. */
@TestComponent
public class AccessExamples {

    private static final String PANEL = "/cases/{number}/correspondence/access";
    private static final String LOOSE = "/worklist/access/{id}";

    private final Stage stage;
    private final AccessScene scene;
    private final LooseRequests loose;
    private final JdbcClient database;
    private final BusinessTime time;

    AccessExamples(Stage stage, AccessScene scene, LooseRequests loose, JdbcClient database, BusinessTime time) {
        this.stage = stage;
        this.scene = scene;
        this.loose = loose;
        this.database = database;
        this.time = time;
    }

    /** Addresses by their pattern, the longest first. */
    public Map<String, String> show() {
        Map<String, String> examples = new LinkedHashMap<>();
        Call call = scene.aCall();
        CaseNumber number = scene.aCase(call);
        String silent = scene.address();
        UUID waiting = scene.asks(call, number.value(), silent);
        scene.fiveWorkingDaysPass(waiting);
        examples.put(PANEL + "/{id}/review", path(number, appealed(call, number)) + "/review");
        examples.put(PANEL + "/{id}/ruling", path(number, forwarded(call, number)) + "/ruling");
        examples.put(PANEL + "/{id}", path(number, waiting));
        examples.put(PANEL, "/cases/" + number + "/correspondence/access");
        examples.put("/access/{token}/documents/{position}", "/access/" + given(call, number) + "/documents/0");
        examples.put("/access/{token}", "/access/" + scene.token(silent));
        examples.put(LOOSE + "/forwarding", "/worklist/access/" + refusedWithoutACase(call) + "/forwarding");
        examples.put(LOOSE, "/worklist/access/" + scene.asks(call, "2898-0001", scene.address()));
        linksLast();
        return examples;
    }

    private String given(Call call, CaseNumber number) {
        String email = scene.address();
        scene.isGiven(number, scene.asks(call, number.value(), email));
        return scene.token(email);
    }

    private UUID appealed(Call call, CaseNumber number) {
        String email = scene.address();
        UUID id = scene.asks(call, number.value(), email);
        scene.isRefused(number, id);
        scene.appeals(email);
        return id;
    }

    private UUID forwarded(Call call, CaseNumber number) {
        UUID id = appealed(call, number);
        scene.isReviewed(Cast.METTE, number, id, false);
        return id;
    }

    private UUID refusedWithoutACase(Call call) {
        String email = scene.address();
        UUID id = scene.asks(call, "2898-0002", email);
        stage.by(Cast.BJORN, user -> loose.refuse(user, id, AccessScene.WHY));
        database.sql("insert into document_request_appeal (request_id, version, words, lodged_at, state) values (?, 0, 'Jeg klager.', ?, 'REVIEW')").param(id)
            .param(time.now().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    // The scene goes on for months before anybody follows them.
    private void linksLast() {
        database.sql("update document_request_link set expires_at = ?").param(time.now().plus(Duration.ofDays(5000)).atOffset(ZoneOffset.UTC)).update();
    }

    private static String path(CaseNumber number, UUID id) {
        return "/cases/" + number + "/correspondence/access/" + id;
    }
}
