package gradiscope.live.file;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A checksum of a whole file, in its last bytes: the SHA-256 (FIPS 180-4) of all before them. What is written ends
/// with a place for it, [#BLANK], which is filled in when the stream is closed.
final class Seal extends FilterOutputStream {
    private static final String HEAD = "sha256:";
    private static final int LENGTH = HEAD.length() + 64;
    private static final int CHUNK = 1 << 16;
    private static final Message REMEDY = Message.of("take another copy of it, or the last autosave");

    /// What has to stand where the seal goes, at the very end.
    static final String BLANK = HEAD + "-".repeat(64);

    private final MessageDigest digest = sha256();
    /// The last bytes given, which may be the blank.
    private byte[] held = new byte[0];

    private boolean closed;

    Seal(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        byte[] all = Arrays.copyOf(held, held.length + count);
        System.arraycopy(bytes, from, all, held.length, count);
        int sure = Math.max(0, all.length - LENGTH);
        digest.update(all, 0, sure);
        out.write(all, 0, sure);
        held = Arrays.copyOfRange(all, sure, all.length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(text(digest).getBytes(StandardCharsets.US_ASCII));
            super.close();
        }
    }

    /// Reads a whole file once.
    ///
    /// @param shown its name as the person gave it
    /// @throws BadInput when its end is not the seal of the rest
    static void check(Path file, String shown) {
        try (InputStream in = Files.newInputStream(file)) {
            long left = Files.size(file) - LENGTH;
            if (left < 0) {
                throw new BadInput(shown, "", Message.of("is no session file, or was cut short"), REMEDY);
            }
            MessageDigest found = sha256();
            for (byte[] part; left > 0; left -= part.length) {
                part = in.readNBytes((int) Math.min(CHUNK, left));
                if (part.length == 0) {
                    throw new BadInput(shown, "", Message.of("was cut short while it was read"), REMEDY);
                }
                found.update(part);
            }
            String seal = new String(in.readNBytes(LENGTH + 1), StandardCharsets.ISO_8859_1);
            if (!seal.startsWith(HEAD)) {
                throw new BadInput(
                        shown, "", Message.of("is no session file, or was cut short: it has no checksum"), REMEDY);
            }
            if (!seal.equals(text(found))) {
                throw new BadInput(shown, "", Message.of("is damaged: its checksum is wrong"), REMEDY);
            }
        } catch (IOException e) {
            throw new BadInput(
                    shown, "", Message.of("cannot be read ({0})", e), Message.of("check the disk and the permissions"));
        }
    }

    private static String text(MessageDigest digest) {
        return HEAD + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
