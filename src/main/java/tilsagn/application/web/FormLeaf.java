package tilsagn.application.web;

import java.util.UUID;

import tilsagn.application.SectionBase;

/**
 * What an open form carries along: the version it was loaded from and a name of its own.
 *
 * @param base  version of the section
 * @param sheet the open form
 */
record FormLeaf(String base, String sheet) {

    static FormLeaf fresh(long version) {
        return new FormLeaf(String.valueOf(version), UUID.randomUUID().toString());
    }

    /** The one a form was sent with; a fresh one for a form that had none. */
    static FormLeaf of(Typed typed, long version) {
        return typed.text("base").matches("\\d{1,18}") ? new FormLeaf(typed.text("base"), sheet(typed)) : fresh(version);
    }

    private static String sheet(Typed typed) {
        return typed.text("sheet").matches("[0-9a-f-]{36}") ? typed.text("sheet") : UUID.randomUUID().toString();
    }

    /** Where the text of a form that was sent comes from. Only a program sends none; it saves whatever there is. */
    static SectionBase baseOf(Typed typed) {
        FormLeaf leaf = of(typed, 0);
        return typed.has("base") ? new SectionBase(Long.valueOf(leaf.base()), leaf.sheet()) : SectionBase.ANY;
    }
}
