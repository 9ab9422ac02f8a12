package tilsagn.aid;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What award letters say about state aid. */
@Service
@Transactional(readOnly = true)
public class AidNotes {

    private final AidBench bench;
    private final AidTables tables;

    AidNotes(AidBench bench, AidTables tables) {
        this.bench = bench;
        this.tables = tables;
    }

    /** What the receiver is told of an award of the day; nothing when nobody has assessed it or it is no aid. */
    public Optional<AidNote> of(CaseNumber number, Nok amount, LocalDate awarded) {
        return bench.assessment(number).filter(assessment -> assessment.basis().isAid() && amount.isPositive())
            .map(assessment -> new AidNote(assessment.basis(), amount, Eur.from(amount, assessment.rate()), assessment.rate(), assessment.rateDay(),
                tables.rule(assessment.county(), assessment.basis(), awarded).orElse(null)));
    }
}
