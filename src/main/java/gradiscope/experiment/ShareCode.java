package gradiscope.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// An [Experiment] as one word that fits in a link: `gs1.` and, in Base64 for URLs without padding, the
/// CRC-32 of what follows (4 bytes, big-endian) and the brief JSON form in UTF-8, deflated (RFC 1951).
public final class ShareCode {
    private static final String PREFIX = "gs1.";
    private static final Pattern NEWER = Pattern.compile("gs[1-9][0-9]{0,8}\\.");

    /// Bytes of JSON: no character takes more than three.
    private static final int LONGEST = 3 * JsonText.LONGEST;

    /// Without the header and checksum of zlib (RFC 1950).
    private static final boolean RAW = true;

    private static final String NAME = "share code";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final ExperimentJson json;

    /// @param catalog the families whose members can occur
    public ShareCode(Catalog catalog) {
        this.json = new ExperimentJson(catalog);
    }

    /// The code of an experiment.
    public String encode(Experiment experiment) {
        byte[] packed = deflate(json.brief(experiment).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(checksum(packed))
                .put(packed)
                .array();
        return PREFIX + ENCODER.encodeToString(bytes);
    }

    /// The experiment of a code; blanks around it do not matter.
    ///
    /// @throws BadInput when it is no share code, one of a newer version, damaged or too large, or when it
    ///     holds no valid experiment
    public Experiment decode(String code) {
        byte[] bytes = bytes(code.strip());
        if (bytes.length < Integer.BYTES) {
            throw damaged();
        }
        byte[] packed = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        if (checksum(packed) != ByteBuffer.wrap(bytes).getInt()) {
            throw damaged();
        }
        return json.read(NAME, new String(inflate(packed), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String code) {
        if (code.length() > JsonText.LONGEST) {
            throw bad(
                    Message.of("{0} characters are too many", code.length()),
                    Message.of("use at most {0}", JsonText.LONGEST));
        }
        if (!code.startsWith(PREFIX)) {
            throw NEWER.matcher(code).lookingAt()
                    ? bad(
                            Message.of("{0} is of a newer version, this program reads {1}", Place.quote(code), PREFIX),
                            Message.of("open it with a newer Gradiscope"))
                    : bad(
                            Message.of("{0} is no share code", Place.quote(code)),
                            Message.of("use one that starts with {0}", PREFIX));
        }
        return base64(code.substring(PREFIX.length()));
    }

    private static byte[] base64(String body) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            // The decoder overlooks padding and stray last bits, but a code has one spelling only.
            if (!ENCODER.encodeToString(bytes).equals(body)) {
                throw damaged();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static BadInput bad(Message problem, Message remedy) {
        return new BadInput(Message.of("share code"), Message.verbatim(""), problem, remedy);
    }

    private static BadInput damaged() {
        return bad(Message.of("it is damaged or cut off"), Message.of("copy the whole code again"));
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, RAW);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(RAW);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw bad(
                        Message.of("what it holds is too large"),
                        Message.of("use an experiment of at most {0} bytes", LONGEST));
            }
            return bytes;
        } catch (IOException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }
}
