package gradiscope.figure.film;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Finds what [gradiscope.figure.vector.About#sidecar] says in a film that was written here.
public final class FilmSidecars {
    /// What a comment begins with that holds one: others may write comments, too.
    static final String MARK = "gradiscope:";

    private static final int COMMENT = 0xfe21;
    /// Of its head, without a table of colours, as [GifWriter] has none.
    private static final int GIF_HEAD = 13;

    private static final int BOX_HEAD = 8;
    /// Of the data in an item: its head, kind and country.
    private static final int DATA_HEAD = 16;

    private FilmSidecars() {}

    /// @param file of any kind, from its beginning on; need not be all of it
    public static Optional<String> find(byte[] file) {
        if (begins(file, 0, "GIF8")) {
            return inGif(file);
        }
        return begins(file, 4, "ftyp") ? inBoxes(file, 0, file.length) : Optional.empty();
    }

    private static boolean begins(byte[] file, int at, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + bytes.length && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static Optional<String> marked(byte[] text) {
        String said = new String(text, StandardCharsets.UTF_8);
        return said.startsWith(MARK) ? Optional.of(said.substring(MARK.length())) : Optional.empty();
    }

    /// Among the extensions before the first image.
    private static Optional<String> inGif(byte[] file) {
        int at = GIF_HEAD;
        while (at + 2 < file.length && file[at] == 0x21) {
            boolean comment = ((file[at + 1] & 255) << 8 | file[at]) == COMMENT;
            byte[] text = new byte[file.length];
            int length = 0;
            at += 2;
            while (at < file.length && file[at] != 0) {
                int block = Math.min(file[at] & 255, file.length - at - 1);
                System.arraycopy(file, at + 1, text, length, block);
                length += block;
                at += 1 + block;
            }
            if (at >= file.length) {
                return Optional.empty();
            }
            at++;
            Optional<String> found = comment ? marked(Arrays.copyOf(text, length)) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// In boxes within boxes (ISO/IEC 14496-12), as deep as [Mp4Box] puts it.
    private static Optional<String> inBoxes(byte[] file, int from, int to) {
        int at = from;
        while (at + BOX_HEAD <= to) {
            int length = Mp4Box.number(file, at);
            if (length < BOX_HEAD || length > to - at) {
                return Optional.empty();
            }
            int end = at + length;
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            Optional<String> found = switch (type) {
                // A full box: 4 bytes of version and flags come first.
                case "meta" -> inBoxes(file, at + BOX_HEAD + 4, end);
                case "ilst", Mp4Box.COMMENT -> inBoxes(file, at + BOX_HEAD, end);
                case "data" -> marked(Arrays.copyOfRange(file, Math.min(end, at + DATA_HEAD), end));
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
            at = end;
        }
        return Optional.empty();
    }
}
