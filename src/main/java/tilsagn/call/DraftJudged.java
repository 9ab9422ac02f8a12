package tilsagn.call;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Words;

/** By what a draft's applications are judged, and what the steps of the scale mean. */
record DraftJudged(List<Criterion> criteria, Judging judging) {

    /** More than these nobody weighs against each other. */
    static final int MOST = 10;

    private static final int WHOLE = 100;
    private static final int STEPS = 7;

    static DraftJudged read(SectionReader criteria, SectionReader judging) {
        List<Criterion> read = new ArrayList<>();
        int sum = 0;
        List<DraftText> rows = criteria.text().rows("criteria");
        for (int row = 0; row < rows.size(); row++) {
            Criterion one = criterion(criteria, rows.get(row), "criteria[" + row + "].");
            sum += one.weight();
            read.add(one);
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            criteria.lack("criteria", "call.draft.criteria-size", String.valueOf(MOST));
        } else if (sum != WHOLE) {
            criteria.lack("criteria", "call.weights-not-100", String.valueOf(sum));
        }
        return new DraftJudged(read, new Judging(judging.text().is("blind"), anchors(judging, read)));
    }

    private static Criterion criterion(SectionReader section, DraftText row, String stem) {
        Words name = section.words(stem + "name", 200);
        Words question = section.words(stem + "question", 600);
        return new Criterion(row.text("code"), name.nb(), name.nn(), name.en(), question.nb(), question.nn(), question.en(),
            section.number(stem + "weight", 1, WHOLE), section.provenance(stem + "provenance"), row.is("mayBeLeftOut"));
    }

    // A sentence stands in all languages or in none; where there is none, the scale's general words hold.
    private static List<Anchor> anchors(SectionReader section, List<Criterion> criteria) {
        List<Anchor> anchors = new ArrayList<>();
        for (Criterion criterion : criteria) {
            for (int step = STEPS; step >= 1; step--) {
                Words sentence = section.optionalWords("anchor." + criterion.code() + "." + step, 400);
                if (sentence != null) {
                    anchors.add(new Anchor(criterion.code(), step, sentence, section.provenance("anchorsFrom")));
                }
            }
        }
        return anchors;
    }
}
