package tilsagn.application;

import org.springframework.core.io.InputStreamSource;

/** A file as somebody sent it, before anything is known about it: its name and how to read it. */
public record Evidence(String name, InputStreamSource content) {
}
