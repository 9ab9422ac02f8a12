package tilsagn.application;

import java.util.function.Consumer;

import tilsagn.call.Call;

/** What one kind of section must leave behind in another call beyond what {@link CopyFilter} knows; a bean for each such section. */
interface CopyRule {

    /** The section as it fits the call; itself when nothing is left out. Each thing that is left out is told. */
    SectionContent fit(SectionContent section, Call into, Consumer<LeftOut> told);
}
