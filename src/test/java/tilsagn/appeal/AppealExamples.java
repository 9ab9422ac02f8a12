package tilsagn.appeal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.LaterDecisionScene;
import tilsagn.document.BadFiles;

/** A case for each route of the appeal, in the state that route needs. */
@TestComponent
public class AppealExamples {

    private static final String PARTY = "/applications/{id}/appeal";
    private static final String COUNTY = "/cases/{number}/appeal";

    private final Stage stage;
    private final AppealScene scene;
    private final Appeals appeals;
    private final AppealTimes times;
    private final LaterDecisionScene later;
    private final FormalChecks formalChecks;
    private final JdbcClient database;
    private final Map<String, Example> examples = new LinkedHashMap<>();

    AppealExamples(Stage stage, AppealScene scene, Appeals appeals, AppealTimes times, LaterDecisionScene later, FormalChecks formalChecks, JdbcClient database) {
        this.database = database;
        this.stage = stage;
        this.scene = scene;
        this.appeals = appeals;
        this.times = times;
        this.later = later;
        this.formalChecks = formalChecks;
    }

    /** An address to ask, and what a form sends there. */
    public record Example(String pattern, String path, Map<String, String> fields) {
    }

    /** By route, the longest address first: who puts them in looks for the first that fits. */
    public Map<String, Example> show() {
        county();
        theBody();
        party();
        Map<String, Example> sorted = new LinkedHashMap<>();
        examples.entrySet().stream().sorted(Comparator.comparing(one -> -one.getValue().pattern().length()))
            .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private void party() {
        CaseNumber fresh = scene.decided(Nok.ZERO);
        put("GET", PARTY, "", fresh, Map.of());
        put("POST", PARTY, "", fresh, Map.of("about", "Vi klager på avslaget.", "reasons", "Partnerne ble ikke vurdert.", "wish", "At søknaden innvilges."));
        put("POST", PARTY, "/reasons", scene.decided(Nok.ZERO), Map.of());
        CaseNumber lodged = lodged();
        stage.by(scene.member(), user -> appeals.add(user, scene.application(lodged), null, "notat.pdf", new ByteArrayResource(BadFiles.pdf())));
        UUID file = appeals.files(appeals.newest(lodged).orElseThrow()).get(0).id();
        put("POST", PARTY, "/files", lodged, Map.of());
        examples.put("GET " + PARTY + "/files/{file}", new Example(PARTY + "/files/{file}", path(PARTY, lodged) + "/files/" + file, Map.of()));
        examples.put("GET " + COUNTY + "/files/{file}", new Example(COUNTY + "/files/{file}", path(COUNTY, lodged) + "/files/" + file, Map.of()));
        put("GET", COUNTY, "", lodged, Map.of());
        put("GET", COUNTY, "/appeal", lodged, Map.of());
        put("POST", PARTY, "/withdrawal", lodged(), Map.of("confirmed", "true"));
        // The scene goes on for weeks before anybody comments.
        commentDays(100);
        CaseNumber forwarded = lodged();
        scene.isReviewed(forwarded, AppealVerdict.UPHOLD, null);
        commentDays(14);
        put("POST", PARTY, "/comment", forwarded, Map.of("words", AppealScene.WHY));
    }

    private CaseNumber lodged() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        scene.appeals(number);
        return number;
    }

    private void county() {
        Map<String, String> words = Map.of("words", AppealScene.WHY);
        put("POST", COUNTY, "/review", lodged(), Map.of("words", AppealScene.WHY, "verdict", "UPHOLD"));
        for (String deed : new String[] {"/approval", "/return"}) {
            CaseNumber reviewed = lodged();
            stage.by(Cast.BJORN, user -> scene.reviews(user, reviewed, AppealVerdict.UPHOLD, null));
            put("POST", COUNTY, deed, reviewed, words);
        }
        CaseNumber asked = scene.decided(Nok.ZERO);
        stage.by(scene.member(), user -> times.askForReasons(user, scene.application(asked), null));
        put("POST", COUNTY, "/reasons", asked, words);
        CaseNumber late = scene.decided(Nok.ZERO);
        scene.opens(late, LetterKind.DECISION);
        scene.passes(times.of(late).orElseThrow().endsAt());
        scene.appeals(late);
        put("POST", COUNTY, "/relief", late, Map.of("granted", "true", "words", AppealScene.WHY));
    }

    // Anne had no part in this one: she may prepare it.
    private void theBody() {
        Call call = stage.openCall(AppealScene.FRAME);
        CaseNumber others = stage.submits(CastOrganisation.PROSESSPARTNER, call, AppealScene.APPLIED);
        stage.deadlinePasses(call);
        stage.by(Cast.BJORN, user -> formalChecks.complete(user, others, FormalCheck.dismissed(CallSamples.checklist(), "NOT_STARTED",
            "Startet i august 2022.", "Prosjektet var påbegynt da søknaden ble sendt.")));
        stage.machineryRuns();
        scene.appeals(others);
        scene.isReviewed(others, AppealVerdict.UPHOLD, null);
        scene.passes(appeals.newest(others).orElseThrow().commentBy());
        put("POST", COUNTY, "/preparation", others, Map.of("words", AppealScene.WHY));
        CaseNumber anew = scene.decided(AppealScene.APPLIED);
        scene.appeals(anew);
        scene.isReviewed(anew, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(anew);
        put("POST", COUNTY, "/ruling", anew, Map.of("words", AppealScene.WHY, "verdict", "NOT_UPHELD"));
        CaseNumber remitted = scene.decided(AppealScene.APPLIED);
        scene.appeals(remitted);
        scene.isReviewed(remitted, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(remitted);
        scene.isRuled(remitted, AppealVerdict.REMITTED, null);
        CaseNumber change = later.changeRefused();
        scene.appeals(change);
        scene.isReviewed(change, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(change);
        scene.isRuled(change, AppealVerdict.REMITTED, null);
        put("POST", COUNTY, "/redo", change, Map.of("verdict", "UPHOLD", "words", AppealScene.WHY));
        put("POST", COUNTY, "/anew", remitted, Map.of("amount", "600 000", "words", AppealScene.WHY));
    }

    private void commentDays(int days) {
        database.sql("update appeal_terms set comment_days = ?").param(days).update();
    }

    private void put(String method, String base, String deed, CaseNumber number, Map<String, String> fields) {
        examples.put(method + " " + base + deed, new Example(base + deed, path(base, number) + deed, fields));
    }

    private String path(String base, CaseNumber number) {
        return base.replace("{id}", scene.application(number).toString()).replace("{number}", number.value());
    }
}
