/**
 * Files the county keeps, byte for byte with their fingerprint, and the making of accessible PDF from HTML.
 * Who may read a file is decided by the room that holds its id; this room only keeps and renders.
 */
@ApplicationModule(allowedDependencies = "core")
package tilsagn.document;

import org.springframework.modulith.ApplicationModule;
