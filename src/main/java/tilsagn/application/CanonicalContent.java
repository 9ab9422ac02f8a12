package tilsagn.application;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import tilsagn.core.Nok;

/**
 * Everything that was sent, as one text in one spelling: a line per field in the order of the form, {@code name=value}, line breaks and
 * backslashes escaped, Unicode in form C, UTF-8. It is stored beside its SHA-256, so that anyone can compute the sum again.
 */
final class CanonicalContent {

    private final StringBuilder text = new StringBuilder("tilsagn-application 2\n");

    private CanonicalContent() {
    }

    static String of(GrantApplication application) {
        return of(application, Map.of());
    }

    /** @param beside what was sent with the form: name to value */
    static String of(GrantApplication application, Map<String, String> beside) {
        CanonicalContent content = new CanonicalContent();
        content.line("call", application.callId());
        content.line("organisationNumber", application.organisationNumber());
        content.line("organisationName", application.organisationName());
        content.fields("", application.eligibility());
        content.fields("", application.applicant());
        content.fields("", application.project());
        content.line("background", application.background());
        content.rows("objectives", application.objectives());
        content.rows("activities", application.activities());
        content.fields("", application.content());
        content.rows("risks", application.organisation().risks());
        content.rows("partners", application.partners());
        content.line("vatDeductible", application.vatDeductible());
        content.rows("costLines", application.costLines());
        content.rows("financeLines", application.financeLines());
        content.aid(application.aid());
        content.fields("", application.declarations());
        application.answers().forEach((question, answer) -> content.line(Section.answerField(question), answer));
        beside.forEach(content::line);
        return content.text.toString();
    }

    private void aid(AidSection aid) {
        line("noAidHistory", aid.noAidHistory());
        rows("aidHistory", aid.aidHistory());
        line("groupCompanies", aid.groupCompanies());
        line("noOtherApplications", aid.noOtherApplications());
        rows("otherApplications", aid.otherApplications());
        rows("businessSecrets", aid.businessSecrets());
    }

    private void rows(String list, List<? extends Record> rows) {
        for (int at = 0; at < rows.size(); at++) {
            fields(list + "[" + at + "].", rows.get(at));
        }
    }

    // By the record's own components: a field that is added to the form can never be left out of what the sum vouches for.
    private void fields(String prefix, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            line(prefix + component.getName(), valueOf(component, values));
        }
    }

    private static Object valueOf(RecordComponent component, Record values) {
        try {
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component.getName(), unreadable);
        }
    }

    private void line(String name, Object value) {
        text.append(name).append('=').append(escape(spelling(value))).append('\n');
    }

    private static String spelling(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Nok amount) {
            return Long.toString(amount.kroner());
        }
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }

    private static String escape(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
