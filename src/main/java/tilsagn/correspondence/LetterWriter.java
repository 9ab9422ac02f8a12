package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tilsagn.account.Language;
import tilsagn.application.DeficiencyDraft;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** Finds the words of a letter: the facts of the case, the party's written standard, and the law in force today. */
@Component
class LetterWriter {

    private final LetterSources sources;
    private final LetterTemplates templates;
    private final List<LaterLetters> later;
    private final MessageSource messages;
    private final LegalBases legalBases;
    private final BusinessTime time;

    LetterWriter(LetterSources sources, LetterTemplates templates, List<LaterLetters> later, MessageSource messages, LegalBases legalBases,
                 BusinessTime time) {
        this.later = later;
        this.templates = templates;
        this.sources = sources;
        this.messages = messages;
        this.legalBases = legalBases;
        this.time = time;
    }

    /** A letter's words, and by which template; none for the house's own words. */
    record Written(LetterText text, UUID template) {
    }

    Written write(LetterFacts facts, LetterKind kind, String about) {
        return kind == LetterKind.DECISION ? decision(facts) : new Written(fixed(facts, kind, about), null);
    }

    private Written decision(LetterFacts facts) {
        LetterTemplate.Place place = sources.place(facts.caseNumber());
        Optional<LetterTemplate> template = templates.newest(place);
        LetterWords words = template.map(one -> one.words(facts.language()))
            .orElseGet(() -> StandardWords.of(place.outcome(), messages, facts.language()));
        DecisionFacts decided = sources.decision(facts.caseNumber(), facts.language().locale());
        return new Written(decision(facts, decided, words, facts.language()), template.map(LetterTemplate::id).orElse(null));
    }

    /** A decision letter in these words and this standard; nothing is kept. */
    LetterText decision(LetterFacts facts, DecisionFacts decided, LetterWords words, Language standard) {
        Phrases phrases = new Phrases(messages, standard);
        return new DecisionLetter(facts, decided, words, phrases, lawOn(time.today(), phrases), time.today()).write();
    }

    private LetterText fixed(LetterFacts facts, LetterKind kind, String about) {
        CaseNumber caseNumber = facts.caseNumber();
        Phrases phrases = phrases(facts);
        LocalDate today = time.today();
        Law law = lawOn(today, phrases);
        return switch (kind) {
            case ACKNOWLEDGEMENT -> new AcknowledgementLetter(facts, phrases, law, today).write();
            case PRELIMINARY_REPLY -> new PreliminaryReplyLetter(facts, sources.waiting(caseNumber), phrases, law, today).write();
            case DEFICIENCY -> new DeficiencyLetter(facts, sources.asked(sources.deficiency(caseNumber), phrases.locale()), phrases, law, today).write();
            case DISMISSAL -> new DismissalLetter(facts, sources.dismissal(caseNumber, phrases.locale()), phrases, law, today).write();
            case DECISION -> throw new IllegalArgumentException("A decision letter is written by a template");
            default -> later(kind, new LaterLetters.Paper(facts, about, phrases, law, today));
        };
    }

    private LetterText later(LetterKind kind, LaterLetters.Paper paper) {
        return later.stream().filter(proceeding -> proceeding.writes(kind)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nobody writes letters of the kind " + kind)).write(kind, paper);
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
