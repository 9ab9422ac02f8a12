package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.PaymentAgreement;
import tilsagn.grant.Recovery;

/** Writes the letters about a grant's money in the end. */
final class MoneyLetter {

    private final LetterFacts facts;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    MoneyLetter(LetterFacts facts, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * @param granted what was granted
     * @param notice  what the party is told beforehand may be claimed back, or {@code null}
     */
    LetterText finalAccount(FinalAccount account, Nok granted, Recovery notice) {
        Nok reduced = granted.minus(account.finalGrant());
        Nok balance = account.finalGrant().minus(account.paidBefore());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", List.of(phrases.of(account.afterTermination() ? "letter.account.ended" : "letter.account.opening", facts.project().title()))));
        sections.add(Section.of(phrases.of("letter.decision"), List.of(
            phrases.of(account.afterTermination() ? "letter.account.settled" : reduced.isPositive() ? "letter.account.reduced" : "letter.account.whole", account.finalGrant().format(), granted.format())))
            .withFacts(sums(account, granted, balance)));
        sections.add(Section.of(phrases.of("letter.reasons"), reasons(account.reasons())));
        if (balance.isNegative()) {
            sections.add(tooMuch(Nok.ZERO.minus(balance), notice));
        }
        if (reduced.isPositive()) {
            sections.add(sheet.appeal(law));
        }
        sections.add(sheet.access(law));
        return sheet.of(phrases.of("letter.title.FINAL_ACCOUNT", facts.project().title()), sections, sheet.countySigns());
    }

    // That money is to come back is a decision of its own, after the party's time to comment: this letter claims nothing.
    private Section tooMuch(Nok amount, Recovery notice) {
        List<String> text = new ArrayList<>(List.of(phrases.of("letter.account.too-much", amount.format())));
        if (notice != null) {
            text.add(phrases.of("letter.account.too-much.comment", phrases.weekday(notice.commentBy())));
        }
        return Section.of(phrases.of("letter.account.back"), text);
    }

    private List<Fact> sums(FinalAccount account, Nok granted, Nok balance) {
        List<Fact> sums = new ArrayList<>(List.of(fact("granted", granted), fact("actual", account.actualCost())));
        if (account.otherFinancing() != null) {
            sums.add(fact("others", account.otherFinancing()));
        }
        sums.addAll(List.of(fact("final", account.finalGrant()), fact("paid", account.paidBefore()),
            balance.isNegative() ? fact("back", Nok.ZERO.minus(balance)) : fact("rest", balance)));
        return sums;
    }

    LetterText notice(Recovery recovery) {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.recovery.notice", recovery.amount().format(), facts.project().title(), law.cite("notice-beforehand")))),
            Section.of(phrases.of("letter.recovery.why"), Words.paragraphs(recovery.why())),
            Section.of(phrases.of("letter.recovery.comment"), List.of(phrases.of("letter.recovery.comment.by", phrases.date(recovery.commentBy())))),
            sheet.access(law));
        return sheet.of(phrases.of("letter.title.RECOVERY_NOTICE", facts.project().title()), sections, sheet.countySigns());
    }

    LetterText claim(Recovery recovery, PaymentAgreement agreement) {
        List<Section> sections = List.of(
            Section.of(phrases.of("letter.decision"), List.of(phrases.of("letter.recovery.claim", recovery.amount().format(), facts.project().title())))
                .withFacts(List.of(fact("back", recovery.amount()),
                    new Fact(phrases.of("letter.recovery.account"), agreement.payer().format()),
                    new Fact(phrases.of("letter.recovery.kid"), recovery.kid()),
                    new Fact(phrases.of("letter.recovery.due"), phrases.date(recovery.dueOn())))),
            Section.of(phrases.of("letter.reasons"), reasons(recovery.reasons())),
            sheet.appeal(law), sheet.access(law));
        return sheet.of(phrases.of("letter.title.RECOVERY_CLAIM", facts.project().title()), sections, sheet.countySigns());
    }

    private List<String> reasons(String words) {
        List<String> text = new ArrayList<>(Words.paragraphs(words));
        text.add(phrases.of("letter.reasons.law", law.cite("reasons")));
        return text;
    }

    private Fact fact(String label, Nok amount) {
        return new Fact(phrases.of("letter.account." + label), amount.format());
    }
}
