package gradiscope.figure.vector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what [About#sidecar] says in a file that was written here.
public final class Sidecars {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHUNK_FRAME = 12;

    /// As [Svg] and [Xmp] write it, and as programs do that write XML anew.
    private static final Pattern MARKUP =
            Pattern.compile("<metadata[^>]*\\bid=[\"']gradiscope[\"'][^>]*>([^<]*)</metadata>"
                    + "|<gradiscope:sidecar>([^<]*)</gradiscope:sidecar>");

    private Sidecars() {}

    /// @param file of any kind
    public static Optional<String> find(byte[] file) {
        return Arrays.equals(file, 0, Math.min(PNG.length, file.length), PNG, 0, PNG.length)
                ? inPng(ByteBuffer.wrap(file).position(PNG.length))
                : inMarkup(new String(file, StandardCharsets.UTF_8));
    }

    private static Optional<String> inMarkup(String text) {
        Matcher found = MARKUP.matcher(text);
        return found.find()
                ? Optional.of(Markup.unescaped(found.group(1) == null ? found.group(2) : found.group(1)))
                : Optional.empty();
    }

    private static Optional<String> inPng(ByteBuffer chunks) {
        while (chunks.remaining() >= CHUNK_FRAME) {
            int length = chunks.getInt();
            byte[] type = new byte[4];
            chunks.get(type);
            if (length < 0 || length > chunks.remaining() - 4) {
                return Optional.empty();
            }
            byte[] data = new byte[length];
            chunks.get(data).getInt();
            if (new String(type, StandardCharsets.US_ASCII).equals("iTXt")) {
                String text = new String(data, StandardCharsets.UTF_8);
                String head = Png.SIDECAR + "\0\0\0\0\0";
                if (text.startsWith(head)) {
                    return Optional.of(text.substring(head.length()));
                }
            }
        }
        return Optional.empty();
    }
}
