package tilsagn.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import tilsagn.core.Nok;

/** What a call's form asks beside what every form asks, frozen when it is announced. */
@Embeddable
public class CallForm {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_question", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<QuestionRow> rows = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_question_option", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<OptionRow> options = new ArrayList<>();

    @Column(name = "risks_required_from")
    private Nok risksRequiredFrom;

    protected CallForm() {
    }

    CallForm(NewCall call) {
        call.questions().forEach(question -> {
            rows.add(QuestionRow.of(question));
            question.options().forEach(option -> options.add(OptionRow.of(question, option)));
        });
        risksRequiredFrom = call.risksRequiredFrom();
    }

    /** The call's own questions, in order. */
    public List<Question> questions() {
        Map<String, List<QuestionOption>> byQuestion = options.stream().collect(Collectors.groupingBy(OptionRow::question, LinkedHashMap::new,
            Collectors.mapping(OptionRow::option, Collectors.toList())));
        return rows.stream().map(row -> row.with(byQuestion.getOrDefault(row.code(), List.of()))).toList();
    }

    /** The call's own questions of one section. */
    public List<Question> questions(QuestionPlace place) {
        return questions().stream().filter(question -> question.place() == place).toList();
    }

    /** The question with a code. */
    public Optional<Question> question(String code) {
        return questions().stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /** The applied amount from which risks must be described: 0 always, {@code null} never. */
    public Nok risksRequiredFrom() {
        return risksRequiredFrom;
    }
}
