package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tilsagn.application.DeficiencyDraft;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** Finds the words of a letter: the facts of the case, the party's written standard, and the law in force today. */
@Component
class LetterWriter {

    private final LetterSources sources;
    private final MessageSource messages;
    private final LegalBases legalBases;
    private final BusinessTime time;

    LetterWriter(LetterSources sources, MessageSource messages, LegalBases legalBases, BusinessTime time) {
        this.sources = sources;
        this.messages = messages;
        this.legalBases = legalBases;
        this.time = time;
    }

    LetterText write(LetterFacts facts, LetterKind kind) {
        CaseNumber caseNumber = facts.caseNumber();
        Phrases phrases = phrases(facts);
        LocalDate today = time.today();
        Law law = lawOn(today, phrases);
        return switch (kind) {
            case ACKNOWLEDGEMENT -> new AcknowledgementLetter(facts, phrases, law, today).write();
            case PRELIMINARY_REPLY -> new PreliminaryReplyLetter(facts, sources.waiting(caseNumber), phrases, law, today).write();
            case DEFICIENCY -> new DeficiencyLetter(facts, sources.asked(sources.deficiency(caseNumber), phrases.locale()), phrases, law, today).write();
            case DISMISSAL -> new DismissalLetter(facts, sources.dismissal(caseNumber, phrases.locale()), phrases, law, today).write();
            case DECISION -> new DecisionLetter(facts, sources.decision(caseNumber, phrases.locale()), phrases, law, today).write();
        };
    }

    /** A deficiency notice as it would be, before it is sent. */
    LetterText preview(LetterFacts facts, DeficiencyDraft draft) {
        Phrases phrases = phrases(facts);
        return new DeficiencyLetter(facts, sources.asked(facts.caseNumber(), draft, phrases.locale()), phrases, lawOn(time.today(), phrases),
            time.today()).write();
    }

    Phrases phrases(LetterFacts facts) {
        return new Phrases(messages, facts.language());
    }

    Phrases phrases(Locale language) {
        return new Phrases(messages, language);
    }

    private Law lawOn(LocalDate day, Phrases phrases) {
        return new Law() {
            @Override
            public String cite(String code) {
                return legalBases.inForce(code, day).text(phrases.locale());
            }

            @Override
            public int appealDays() {
                return legalBases.appealDays(day);
            }
        };
    }
}
