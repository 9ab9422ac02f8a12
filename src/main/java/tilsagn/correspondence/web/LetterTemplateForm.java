package tilsagn.correspondence.web;

import tilsagn.account.Language;
import tilsagn.correspondence.LetterTemplate;
import tilsagn.correspondence.LetterWords;

/**
 * A template of decision letters as it is typed.
 *
 * @param basedOn  the version it was made from
 * @param tryOn    the case to show it on
 * @param language the standard to show it in
 */
record LetterTemplateForm(LetterWords nb, LetterWords nn, int basedOn, String tryOn, Language language) {

    private static final LetterWords NONE = new LetterWords("", "", "", "");

    LetterTemplateForm {
        nb = nb == null ? NONE : nb;
        nn = nn == null ? NONE : nn;
        language = language == null ? Language.NB : language;
    }

    /** The words in both standards. */
    public LetterTemplate.Content content() {
        return new LetterTemplate.Content(nb, nn);
    }
}
