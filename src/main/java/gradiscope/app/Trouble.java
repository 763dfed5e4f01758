package gradiscope.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// What the system says when a file cannot be read or written, in words.
final class Trouble {
    private Trouble() {}

    /// The reason alone: `permission denied`.
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemException f -> Objects.requireNonNullElse(f.getReason(), "the system gives no reason");
            default -> Objects.requireNonNullElse(e.getMessage(), "the system gives no reason");
        };
    }

    /// One line for a person, with what to do: `out/history.csv: No space left on device; ...`.
    static String line(IOException e) {
        String where = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() + ": " : "";
        return where + reason(e) + "; check the disk and the permissions";
    }
}
