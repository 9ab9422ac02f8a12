package tilsagn.call;

import java.util.List;

/**
 * A draft as the public would read it.
 *
 * @param call         never saved
 * @param checklist    what its applications would be checked for
 * @param translations its words in other languages
 */
public record DraftPreview(Call call, Checklist checklist, List<CallTranslation> translations) {
}
