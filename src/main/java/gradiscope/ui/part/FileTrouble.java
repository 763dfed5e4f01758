package gradiscope.ui.part;

import gradiscope.ui.text.Words;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be written, as a person would say it.
public final class FileTrouble {
    private FileTrouble() {}

    /// @param cause what was thrown
    public static String reason(Throwable cause, Words words) {
        return switch (cause) {
            case NoSuchFileException _ -> words.get("file.reason-no-folder");
            case AccessDeniedException _ -> words.get("file.reason-denied");
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
