package tilsagn.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.CallSamples;
import tilsagn.core.CaseNumber;

/** A case, its people and their sheets, for tests of this room. */
final class AssessmentSamples {

    /** The six points, where the rules suggest nothing and nobody has been asked for more. */
    static final CaseChecklist LIST = new CaseChecklist(CallSamples.checklist(), Map.of(), false);

    static final CaseNumber CASE = CaseNumber.of(2022, 1);
    static final Instant NOW = Instant.parse("2022-09-20T08:00:00Z");
    static final int[] WEIGHTS = {20, 15, 15, 15, 15, 10, 10};
    static final List<String> CRITERIA = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7");

    private AssessmentSamples() {
    }

    static User person(String username, Role role) {
        return new User(UUID.randomUUID(), username, "Navn " + username, username + "@example.test", Set.of(role), "38", null, "");
    }

    static Assessment admitted() {
        Assessment assessment = new Assessment(CASE, UUID.randomUUID());
        assessment.completeFormalCheck(FormalCheck.admitted(LIST.checklist()), LIST, "anne", NOW);
        return assessment;
    }

    static List<Score> scores(int... points) {
        return IntStream.range(0, points.length).mapToObj(at -> Score.of("C" + (at + 1), points[at], "Begrunnet i søknaden.")).toList();
    }

    static ScoreSheet sheet(String assessor, int place, int... points) {
        ScoreSheet sheet = new ScoreSheet(CASE, assessor, place);
        sheet.submit(IntStream.range(0, points.length)
            .mapToObj(at -> new SheetScore("C" + (at + 1), WEIGHTS[at], points[at], assessor + " om C" + (at + 1), "internt"))
            .toList(), NOW);
        return sheet;
    }
}
