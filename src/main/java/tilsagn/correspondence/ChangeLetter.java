package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;
import tilsagn.grant.ChangeKind;
import tilsagn.grant.ChangeRequest;
import tilsagn.grant.ChangeStatus;
import tilsagn.grant.ChangeWish;
import tilsagn.grant.PlanVersion;

/** The answer to a change request: what was asked for, whether it is approved and from when, why, and the right to appeal. */
final class ChangeLetter {

    private final LetterFacts facts;
    private final Answered answered;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    ChangeLetter(LetterFacts facts, Answered answered, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.answered = answered;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * The answer.
     *
     * @param before the plan the request would change
     * @param title  title of whoever decided, or empty
     */
    record Answered(ChangeRequest request, PlanVersion before, String title) {
    }

    LetterText write() {
        ChangeRequest request = answered.request();
        boolean approved = request.status() == ChangeStatus.APPROVED;
        List<Section> sections = new ArrayList<>(List.of(
            Section.of("", List.of(phrases.of("letter.change.opening", phrases.date(request.askedAt()), facts.project().title()),
                phrases.of(approved ? "letter.change.approved" : "letter.change.rejected"))).withFacts(numbers(approved)),
            Section.of(phrases.of("letter.change.asked"), words()).withItems(items()),
            Section.of(phrases.of("letter.change.reasons"), Words.paragraphs(request.answer())),
            Section.of(phrases.of("letter.change.then"), List.of(phrases.of(approved ? "letter.change.then.approved" : "letter.change.then.rejected")))));
        if (!approved) {
            sections.add(sheet.appeal(law));
        }
        sections.add(sheet.access(law));
        return sheet.of(phrases.of("letter.title.CHANGE", facts.project().title()), sections, sheet.signedBy(request.decidedByName(), answered.title()));
    }

    private List<Fact> numbers(boolean approved) {
        List<Fact> numbers = new ArrayList<>(List.of(new Fact(phrases.of("letter.reference"), facts.caseNumber().value())));
        if (approved) {
            numbers.add(new Fact(phrases.of("letter.change.in-force"), phrases.date(answered.request().inForceFrom())));
        }
        if (approved && answered.request().planNumber() != null) {
            numbers.add(new Fact(phrases.of("letter.change.version"), String.valueOf(answered.request().planNumber())));
        }
        return numbers;
    }

    private List<String> words() {
        ChangeWish wish = answered.request().wish();
        return wish.scope() == null ? List.of() : Words.paragraphs(wish.scope());
    }

    private List<String> items() {
        ChangeWish wish = answered.request().wish();
        List<String> items = new ArrayList<>();
        for (ChangeKind kind : wish.kinds()) {
            switch (kind) {
                case PERIOD -> items.add(phrases.of("letter.change.PERIOD", phrases.date(answered.before().period().end()), phrases.date(wish.newEnd())));
                case BUDGET -> items.addAll(lines(wish));
                case OWNER -> items.add(phrases.of("letter.change.OWNER", wish.ownerName(), wish.ownerNumber().format()));
                case PAUSE -> items.add(phrases.of("letter.change.PAUSE", phrases.date(wish.pauseFrom()), phrases.date(wish.pauseUntil())));
                default -> items.add(phrases.of("letter.change.SCOPE"));
            }
        }
        return items;
    }

    private List<String> lines(ChangeWish wish) {
        Set<CostCategory> all = new TreeSet<>(answered.before().costs().keySet());
        all.addAll(wish.costs().keySet());
        return all.stream().filter(category -> !amount(category, true).equals(amount(category, false)))
            .map(category -> phrases.of("letter.change.BUDGET", phrases.messages().getMessage("application.cost." + category, null, phrases.locale()), amount(category, true).format(),
                amount(category, false).format())).toList();
    }

    private Nok amount(CostCategory category, boolean before) {
        return (before ? answered.before().costs() : answered.request().wish().costs()).getOrDefault(category, Nok.ZERO);
    }
}
