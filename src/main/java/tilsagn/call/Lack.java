package tilsagn.call;

import java.util.List;

/**
 * One thing a draft lacks before it can be announced.
 *
 * @param section where it is put right
 * @param field   the field in that section, with index and language
 * @param key     what is wrong with it, as a message key
 * @param args    the figures that explain it
 */
public record Lack(DraftSection section, String field, String key, List<Object> args) {
}
