package tilsagn.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Language;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CaseDoor;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.DecisionResults;
import tilsagn.decision.Outcome;

/** Decision letters as they would be, on real cases: a template before it is kept, and a held letter as it would go out today. */
@Service
@Transactional(readOnly = true)
public class LetterPreviews {

    private static final int OFFERED = 20;

    private final LetterSources sources;
    private final LetterWriter writer;
    private final LetterPress press;
    private final LetterRepository letters;
    private final Cases cases;
    private final Calls calls;
    private final DecisionResults results;
    private final Assessments assessments;
    private final CaseDoor door;

    LetterPreviews(LetterSources sources, LetterWriter writer, LetterPress press, LetterRepository letters, Cases cases, Calls calls,
                   DecisionResults results, Assessments assessments, CaseDoor door) {
        this.sources = sources;
        this.writer = writer;
        this.press = press;
        this.letters = letters;
        this.cases = cases;
        this.calls = calls;
        this.results = results;
        this.assessments = assessments;
        this.door = door;
    }

    /** Cases of the scheme a template can be tried on, with who applied; the newest, and none the person is disqualified in. */
    public Map<CaseNumber, String> casesOf(User user, String scheme) {
        List<UUID> ofScheme = calls.ofCounty(String.valueOf(user.county())).stream().filter(call -> call.schemeCode().equals(scheme)).map(Call::id).toList();
        List<CaseNumber> numbers = results.newest(ofScheme, OFFERED);
        Map<CaseNumber, String> names = cases.visibleTo(user).applicantsOf(numbers);
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), numbers);
        Map<CaseNumber, String> offered = new LinkedHashMap<>();
        numbers.stream().filter(number -> names.containsKey(number) && !hidden.contains(number)).forEach(number -> offered.put(number, names.get(number)));
        return offered;
    }

    /**
     * A template's words on a case, in one of the standards. Was the case decided otherwise or not at all, the amount is the proposed one, or half
     * of what was applied for.
     *
     * @throws Refusal {@code application.declare-first}
     */
    public LetterText of(User user, CaseNumber number, Outcome outcome, LetterWords words, Language standard) {
        requireReadable(user, number);
        return writer.decision(sources.facts(number), sources.supposed(number, outcome, user, standard.locale()), words.plain(), standard);
    }

    /** A letter that waits as it would go out today; 404 for a case whose letter does not wait. */
    public LetterText asItGoesOut(User user, CaseNumber number) {
        requireReadable(user, number);
        letters.findFirstByCaseNumberAndKindOrderByCreatedAtDesc(number, LetterKind.DECISION).filter(Letter::isWaiting)
            .orElseThrow(() -> new NotFound("held letter of " + number));
        return writer.write(sources.facts(number), LetterKind.DECISION, "").text();
    }

    /** The same on paper. */
    public byte[] paper(LetterText text) {
        return press.paper(text);
    }

    private void requireReadable(User user, CaseNumber number) {
        door.requireVisible(user, number);
        door.requireDeclared(user, number);
    }
}
