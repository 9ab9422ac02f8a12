package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** What an answer to a request for documents must say (offentleglova §§ 12 and 31), with each fault on the field where it is mended. */
final class AccessAnswerRules {

    static final int LONGEST_REASON = 8000;
    private static final int LONGEST_LINE = 2000;

    private final List<Fault> faults = new ArrayList<>();

    private AccessAnswerRules() {
    }

    /** A whole answer: what was chosen for the documents fits the outcome, and every refusal has its provision and its reason. */
    static void require(DraftedAnswer answer, Map<String, OfferedPaper> offered) {
        AccessAnswerRules rules = new AccessAnswerRules();
        rules.words("reason", answer.reason(), answer.state() != DocumentRequest.State.GIVEN);
        if (answer.state() == null || answer.state() == DocumentRequest.State.OPEN) {
            rules.faults.add(Fault.on("outcome", "correspondence.access.outcome.missing"));
        } else {
            rules.fits(answer);
        }
        rules.lines(answer.papers(), offered);
        rules.copiesAreUsed(answer.papers(), offered);
        rules.done();
    }

    /** What is given later: the documents, when something is to be given at all. */
    static void requirePapers(List<ChosenPaper> papers, Map<String, OfferedPaper> offered, boolean something, boolean everything) {
        AccessAnswerRules rules = new AccessAnswerRules();
        if (something && count(papers, PaperChoice.GIVEN, PaperChoice.PARTLY) == 0) {
            rules.faults.add(Fault.on("outcome", "correspondence.access.outcome.nothing-given"));
        }
        if (everything && count(papers, PaperChoice.PARTLY, PaperChoice.WITHHELD) > 0) {
            rules.faults.add(Fault.on("outcome", "correspondence.access.outcome.not-all"));
        }
        if (!something && count(papers, PaperChoice.values()) > 0) {
            rules.faults.add(Fault.on("outcome", "correspondence.access.outcome.no-papers"));
        }
        rules.lines(papers, offered);
        rules.done();
    }

    /** Reasons that somebody will read. */
    static void requireWords(String field, String words) {
        AccessAnswerRules rules = new AccessAnswerRules();
        rules.words(field, words, true);
        rules.done();
    }

    private void words(String field, String words, boolean needed) {
        if (needed && words.isEmpty()) {
            faults.add(Fault.on(field, "correspondence.access.reason.missing"));
        }
        if (words.length() > LONGEST_REASON) {
            faults.add(Fault.on(field, "correspondence.access.long", LONGEST_REASON));
        }
    }

    private void fits(DraftedAnswer answer) {
        long given = count(answer.papers(), PaperChoice.GIVEN, PaperChoice.PARTLY);
        long kept = count(answer.papers(), PaperChoice.PARTLY, PaperChoice.WITHHELD);
        switch (answer.state()) {
            case GIVEN -> requires(given > 0 && kept == 0, given == 0 ? "nothing-given" : "not-all");
            case PARTLY -> requires(given > 0 && kept > 0, given == 0 ? "nothing-given" : "all-given");
            default -> requires(given == 0, "something-given");
        }
        if (answer.state() == DocumentRequest.State.REFUSED && kept == 0 && answer.ground() == null) {
            faults.add(Fault.on("ground", "correspondence.access.ground.missing"));
        }
    }

    private void requires(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(Fault.on("outcome", "correspondence.access.outcome." + otherwise));
        }
    }

    private void lines(List<ChosenPaper> papers, Map<String, OfferedPaper> offered) {
        IntStream.range(0, papers.size()).filter(at -> papers.get(at).choice() != null).forEach(at -> line("rows[" + at + "].", papers.get(at), offered.get(papers.get(at).key())));
    }

    // A copy with something blacked out is there because the original must not go out.
    private void copiesAreUsed(List<ChosenPaper> papers, Map<String, OfferedPaper> offered) {
        for (int at = 0; at < papers.size(); at++) {
            OfferedPaper paper = offered.get(papers.get(at).key());
            PaperChoice choice = papers.get(at).choice();
            if (paper != null && paper.copy() != null && (choice == null || choice == PaperChoice.GIVEN)) {
                faults.add(Fault.on("rows[" + at + "].choice", "correspondence.access.copy.unused"));
            }
        }
    }

    private void line(String field, ChosenPaper chosen, OfferedPaper offered) {
        if (offered == null) {
            faults.add(Fault.on(field + "choice", "correspondence.access.paper.unknown"));
            return;
        }
        if (chosen.choice() == PaperChoice.GIVEN) {
            return;
        }
        if (chosen.ground() == null) {
            faults.add(Fault.on(field + "ground", "correspondence.access.ground.missing"));
        }
        if (chosen.reason().isEmpty() || chosen.reason().length() > LONGEST_LINE) {
            faults.add(Fault.on(field + "reason", chosen.reason().isEmpty() ? "correspondence.access.reason.missing" : "correspondence.access.long", LONGEST_LINE));
        }
        if (chosen.choice() == PaperChoice.PARTLY && offered.copy() == null) {
            faults.add(Fault.on(field + "file", "correspondence.access.copy.missing"));
        }
    }

    private static long count(List<ChosenPaper> papers, PaperChoice... choices) {
        return papers.stream().filter(paper -> paper.choice() != null && List.of(choices).contains(paper.choice())).count();
    }

    private void done() {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
