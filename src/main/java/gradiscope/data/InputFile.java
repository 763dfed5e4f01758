package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// A file that a person named: opens it, and speaks of it by that name.
///
/// @param name as the person wrote it
/// @param path where it is looked for
record InputFile(String name, Path path) {
    private static final int LONGEST_QUOTE = 40;

    /// @param folder what a relative name is relative to
    /// @throws BadInput when the name can be no file's
    static InputFile in(Path folder, String name) {
        try {
            return new InputFile(name, folder.resolve(name));
        } catch (InvalidPathException e) {
            throw new BadInput(
                    quote(name),
                    "",
                    Message.of("is not a file name: {0}", e.getReason()),
                    Message.of("name an existing file"));
        }
    }

    /// A file in this folder.
    InputFile child(String child) {
        return new InputFile(name + "/" + child, path.resolve(child));
    }

    /// @throws BadInput when there is no such file, or none that can be read to its end
    InputStream open() {
        requireReadable();
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// A pipe or a device could keep us waiting, or never end: only regular files are read.
    ///
    /// @throws BadInput when this is not a regular file that may be read
    void requireReadable() {
        requireExists(Message.of("there is no such file"));
        if (Files.isDirectory(path)) {
            throw bad("", Message.of("is a folder, not a file"), Message.of("name a file in it"));
        }
        if (!Files.isRegularFile(path)) {
            throw bad("", Message.of("is a device or pipe, not a file"), Message.of("copy its content into a file"));
        }
        if (!Files.isReadable(path)) {
            throw bad("", Message.of("may not be read"), Message.of("give yourself permission to read it"));
        }
    }

    /// @throws BadInput when this is not a folder
    void requireFolder() {
        requireExists(Message.of("there is no such folder"));
        if (!Files.isDirectory(path)) {
            throw bad("", Message.of("is a file, not a folder"), Message.of("name the folder it is in"));
        }
    }

    private void requireExists(Message missing) {
        if (!Files.exists(path)) {
            throw bad("", missing, Message.of("it was looked for at {0}", path.toAbsolutePath()));
        }
    }

    /// @param place where in the file; empty for the whole
    BadInput bad(String place, Message problem, Message remedy) {
        return new BadInput(name, place, problem, remedy);
    }

    /// @param place where in the file, such as `line 3`
    BadInput bad(Message place, Message problem, Message remedy) {
        return new BadInput(Message.of("{0}", name), place, problem, remedy);
    }

    /// What went wrong while this file was read.
    BadInput unreadable(IOException e) {
        return switch (e) {
            case EOFException _ ->
                bad("", Message.of("ends too early"), Message.of("it was cut short: copy or download it again"));
            case ZipException _ ->
                bad("", Message.of("is damaged ({0})", e.getMessage()), Message.of("copy or download it again"));
            default ->
                bad(
                        "",
                        Message.of("cannot be read ({0})", e.getMessage()),
                        Message.of("check the disk and the permissions"));
        };
    }

    /// Text from a file as a message shows it: in quotes, and short, so that the remedy after it stays visible.
    static String quote(String text) {
        return '"' + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...") + '"';
    }
}
