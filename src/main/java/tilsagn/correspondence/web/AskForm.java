package tilsagn.correspondence.web;

import java.util.Locale;

import tilsagn.correspondence.NewDocumentRequest;

/** What somebody typed on the public form. */
record AskForm(String number, String name, String email, String wish) {

    static final AskForm EMPTY = new AskForm("", "", "", "");

    NewDocumentRequest asked(Locale language) {
        return NewDocumentRequest.onForm(number, name, email, wish, language);
    }
}
