package tilsagn.core.web;

import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A message that is shown once, on the page after the redirect. */
public final class Flash {

    private Flash() {
    }

    /** Something was done. */
    public static void success(RedirectAttributes redirect, String key, Object... args) {
        put(redirect, "success", key, args);
    }

    /** Something to know. */
    public static void info(RedirectAttributes redirect, String key, Object... args) {
        put(redirect, "info", key, args);
    }

    /** Something was refused. */
    public static void warning(RedirectAttributes redirect, String key, Object... args) {
        put(redirect, "warning", key, args);
    }

    private static void put(RedirectAttributes redirect, String kind, String key, Object... args) {
        redirect.addFlashAttribute("flashKind", kind);
        redirect.addFlashAttribute("flashKey", key);
        redirect.addFlashAttribute("flashArgs", List.of(args).stream().map(String::valueOf).toList());
    }
}
